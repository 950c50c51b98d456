// What is written for other programs, read by them: ical.js always; khal, calcurse and khard where they are installed.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import ICAL from "ical.js";
import { afterAll, describe, expect, it } from "vitest";
import { main } from "../../src/main.js";
import { fakeTerminal } from "../fake-terminal.js";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-others-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

async function net(...argv: string[]): Promise<string> {
  const terminal = fakeTerminal({ folder });
  expect(await main(argv, terminal, new Date("2026-03-02T12:00:00Z")), terminal.screen).toBe(0);
  return terminal.stdout;
}

const hostile =
  "tea; and\\more, with: ünïcode 李明 — a line that is much longer than seventy-five octets, so that it has to be folded";
await net(
  "new",
  "Ada, Countess; of Lovelace",
  "--email",
  "ada@example.org",
  "--phone",
  "+44 20 7946 0018",
  "--birthday",
  "1815-12-10",
  "--circle",
  "close",
);
await net("new", "李明", "--birthday", "02-29", "--tag", "a,b", "--org", "Engines; Ltd.", "--every", "14");
await net("promise", "ada", hostile, "--by", "2026-03-09");
await net("waiting", "李明", "a loom", "--by", "2026-03-10");
for (const version of ["3.0", "4.0"])
  await net("export", "--format", "vcard", "--vcard-version", version, "-o", at(`${version}.vcf`));
await net("export", "--format", "ics", "-o", at("net.ics"));

const summaries = [`Ada, Countess; of Lovelace: ${hostile}`, "Waiting for 李明: a loom", "Birthday of 李明", "Write to 李明"];

describe("the calendar", () => {
  const events = new ICAL.Component(ICAL.parse(fs.readFileSync(at("net.ics"), "utf8"))).getAllSubcomponents("vevent");

  it("is read by ical.js", () => {
    const read = events.map((event) => event.getFirstPropertyValue("summary"));
    for (const summary of summaries) expect(read).toContain(summary);
    for (const event of events) expect(event.getFirstSubcomponent("valarm")?.getFirstPropertyValue("action")).toBe("DISPLAY");
  });

  it("has lines of 75 octets at most, and each ends in CR LF", () => {
    const lines = fs.readFileSync(at("net.ics"), "utf8").split("\r\n");
    expect(lines.join("\n")).not.toContain("\r");
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("shows a birthday of 29 February on the last day of that month", () => {
    const birthday = events.find((event) => event.getFirstPropertyValue("summary") === "Birthday of 李明");
    const days = new ICAL.Event(birthday as ICAL.Component).iterator();
    const next = () => String(days.next());
    expect([next(), next(), next()]).toEqual(["2027-02-28", "2028-02-29", "2029-02-28"]);
  });

  it("written on another day keeps every uid", async () => {
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid).sort();
    const later = await net("export", "--format", "ics", "--today", "2026-03-20");
    expect(uids(later)).toEqual(uids(fs.readFileSync(at("net.ics"), "utf8")));
  });
});

const isThere = (program: string) => spawnSync(program, ["--version"]).status === 0;
const env = {
  ...process.env,
  HOME: folder,
  XDG_CONFIG_HOME: at("config"),
  XDG_DATA_HOME: at("data"),
  XDG_CACHE_HOME: at("cache"),
  LC_ALL: "C.UTF-8",
  EDITOR: "true",
  MERGE_EDITOR: "true",
};

function run(program: string, ...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, argv, { encoding: "utf8", env });
  expect(status, `${program}: ${stderr}`).toBe(0);
  return stdout;
}

function config(name: string, text: string): string {
  fs.mkdirSync(at("config"), { recursive: true });
  fs.writeFileSync(at(`config/${name}`), text);
  return at(`config/${name}`);
}

describe.skipIf(!isThere("khal"))("khal", () => {
  it("imports the calendar, and again without doubling it", () => {
    fs.mkdirSync(at("khal"), { recursive: true });
    const file = config(
      "khal",
      `[calendars]\n[[net]]\npath = ${at("khal")}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
    );
    for (const _ of [1, 2]) run("khal", "-c", file, "import", "--batch", "-a", "net", at("net.ics"));
    const listed = run("khal", "-c", file, "list", "--format", "{title}", "2026-03-01", "400d");
    for (const summary of summaries) expect(listed.split(summary).length - 1, listed).toBe(1);
  });
});

describe.skipIf(!isThere("calcurse"))("calcurse", () => {
  it("imports the calendar", () => {
    fs.mkdirSync(at("calcurse"), { recursive: true });
    run("calcurse", "-D", at("calcurse"), "-i", at("net.ics"));
    const listed = run("calcurse", "-D", at("calcurse"), "-Q", "--from", "03/01/2026", "--days", "400");
    for (const summary of summaries) expect(listed).toContain(summary);
  });
});

describe.skipIf(!isThere("khard"))("khard", () => {
  it.each(["3.0", "4.0"])("shows cards of version %s", (version) => {
    const book = at(`khard-${version}`);
    fs.mkdirSync(book, { recursive: true });
    const cards = fs.readFileSync(at(`${version}.vcf`), "utf8").split(/(?<=END:VCARD\r\n)/);
    for (const [i, card] of cards.entries()) fs.writeFileSync(path.join(book, `${i}.vcf`), card);
    const file = config("khard", `[addressbooks]\n[[net]]\npath = ${book}\n[general]\neditor = true\nmerge_editor = true\n`);
    const shown = run("khard", "-c", file, "ls", "--parsable", "--fields", "name,emails,phone_numbers,birthday,organisations");
    for (const text of ["Ada, Countess; of Lovelace", "ada@example.org", "+44 20 7946 0018", "李明", "Engines; Ltd."])
      expect(shown).toContain(text);
  });
});
