// Names, days and the editor: conventions 22 to 26, on the built program.
import * as fs from "node:fs";
import { describe, expect, it } from "vitest";
import { type Home, useProgram } from "./program.js";
import { day, furnished } from "./writing.js";

const newHome = useProgram();

describe("the editor", () => {
  it("22: a draft left as it was changes nothing", () => {
    const home = furnished(newHome());
    const before = home.bytes();
    expect(home.ok(["edit", "ada"], { env: { EDITOR: "true" } })).toContain("No changes.");
    expect(home.bytes().equals(before)).toBe(true);
  });

  it("22: an editor that fails saves nothing, exit 1, and the draft is kept where it says", () => {
    const home = furnished(newHome());
    const before = home.bytes();
    const { code, stdout, stderr } = home.net(["edit", "ada"], { env: { EDITOR: "false" } });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('the editor "false" ended with an error, nothing was saved; your draft is kept at ');
    const draft = /kept at (\S+)/.exec(stderr)?.[1] ?? "";
    expect(fs.readFileSync(draft, "utf8")).toContain("Ada Lovelace");
    expect(fs.statSync(draft).mode & 0o777).toBe(0o600);
    fs.rmSync(draft);
    expect(home.bytes().equals(before)).toBe(true);
  });

  it("22: VISUAL goes before EDITOR, and an editor may have arguments", () => {
    const home = furnished(newHome());
    const VISUAL = "sed -i -e s/Lovelace/Byron/";
    home.ok(["edit", "ada"], { env: { VISUAL, EDITOR: "false" } });
    expect(JSON.parse(home.ok(["show", "ada", "--json"])).contact.name).toBe("Ada Byron");
  });
});

function shown(home: Home, ...words: string[]): string {
  return JSON.parse(home.ok(["show", ...words, "--json"])).contact.slug;
}

describe("names", () => {
  it("23: one person by any of their names, and never a guess between two", () => {
    const home = newHome();
    home.type(["new", "Ada Lovelace", "--email", "ada@example.org", "--phone", "+44 20 7946 0018"], ["new", "Mary Somerville"]);
    for (const words of [["LOVELACE"], ["lovelace ada"], ["ada", "lovelace"], ["ada-lovelace"], ["ADA@example.org"], ["1"]]) {
      expect(shown(home, ...words), words.join(" ")).toBe("ada-lovelace");
    }
    expect(shown(home, "0044 20 79460018")).toBe("ada-lovelace");
    home.type(["new", "Ada King", "--new"], ["new", "Jürgen Moser"], ["new", "O'Brien"], ["new", "李明"]);
    const { code, stdout, stderr } = home.net(["show", "ada"]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("ada-lovelace");
    expect(stderr).toContain("ada-king");
    expect(shown(home, "jurgen")).toBe("jurgen-moser");
    expect(shown(home, "obrien")).toBe("obrien");
    expect(shown(home, "李明")).toBe("li-ming");
    const near = home.net(["show", "somervile"]);
    expect(near.code).toBe(3);
    expect(near.stderr).toContain("did you mean Mary Somerville (mary-somerville)?");
  });
});

const entryDay = (home: Home, on: string, ...more: string[]) =>
  JSON.parse(home.ok(["add", "ada", "-m", "x", "--on", on, "--json", ...day, ...more])).entries[0].day;

describe("days", () => {
  it("24: words are the right day or refused; days that do not exist or lie on the wrong side are", () => {
    const home = furnished(newHome());
    expect(entryDay(home, "day before yesterday")).toBe("2026-02-28");
    expect(entryDay(home, "kemarin lusa")).toBe("2026-02-28");
    for (const words of [
      ["add", "ada", "-m", "x", "--on", "2026-02-30"],
      ["add", "ada", "-m", "x", "--on", "2026-13-01"],
      ["add", "ada", "-m", "x", "--on", "tomorrow"],
      ["add", "ada", "-m", "x", "--on", "the day after the flood"],
      ["promise", "ada", "a letter", "--by", "yesterday"],
      ["snooze", "ada", "yesterday"],
      ["due", "--today", "2026-02-30"],
    ]) {
      expect(home.net([...words, ...(words.includes("--today") ? [] : day)]), words.join(" ")).toMatchObject({
        code: 2,
        stdout: "",
      });
    }
  });

  it("25: today is each zone's own day, and a stored day never moves", () => {
    const home = newHome();
    for (const TZ of ["Pacific/Kiritimati", "America/St_Johns", "UTC"]) {
      const here = () => new Intl.DateTimeFormat("en-CA", { timeZone: TZ }).format();
      const before = here();
      const { today } = JSON.parse(home.ok(["due", "--json"], { env: { TZ } }));
      expect([before, here()]).toContain(today);
      home.ok(["add", "Ada Lovelace", "-m", TZ, "--on", "2026-03-01"], { env: { TZ } });
    }
    for (const TZ of ["Pacific/Kiritimati", "America/St_Johns", "UTC"]) {
      const { entries } = JSON.parse(home.ok(["log", "--json"], { env: { TZ } }));
      expect(entries.map((entry: { day: string }) => entry.day)).toEqual(["2026-03-01", "2026-03-01", "2026-03-01"]);
    }
  });

  it("26: birthdays without a year, 29 February and month ends", () => {
    const home = newHome();
    const created = ["--today", "2026-02-20", "--every", "3650"];
    home.type(["new", "Ada Lovelace", "--birthday", "12-10", ...created], ["new", "Leap Day", "--birthday", "02-29", ...created]);
    const reasons = (today: string) =>
      JSON.parse(home.ok(["due", "--json", "--today", today])).due.map(
        ({ slug, reasons }: { slug: string; reasons: { kind: string; points: number }[] }) =>
          [slug, ...reasons.filter(({ kind }) => kind === "occasion").map(({ points }) => points)].join(" "),
      );
    expect(reasons("2026-12-10")).toEqual(["ada-lovelace 5"]);
    expect(reasons("2026-12-11")).toEqual([]);
    expect(reasons("2027-02-28")).toEqual(["leap-day 5"]);
    expect(reasons("2027-03-01")).toEqual([]);
    expect(reasons("2028-02-28")).toEqual(["leap-day 3"]);
    expect(reasons("2028-02-29")).toEqual(["leap-day 5"]);
    const promised = home.ok(["promise", "ada", "a letter", "--by", "in 1 month", "--today", "2026-01-31", "--json"]);
    expect(JSON.parse(promised).entry.due).toBe("2026-02-28");
  });
});
