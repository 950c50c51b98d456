// Help and discovery: conventions 1 to 7, on the built program.
import { describe, expect, it } from "vitest";
import { type Home, useProgram } from "./program.js";

const newHome = useProgram();

const groups = ["Every day:", "People:", "Give and take:", "In and out:", "Care:"];

function commands(home: Home): string[] {
  const listed = home.ok(["--help"]).split("\nFlags of every command:")[0] ?? "";
  return [...listed.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1] as string);
}

describe("help", () => {
  it("1: --help, -h and help say the same on standard output: groups, examples, where the docs are", () => {
    const home = newHome();
    const page = home.ok(["--help"]);
    for (const heading of [...groups, "Examples:", "Docs:"]) expect(page).toContain(`\n${heading}`);
    for (const words of [["-h"], ["help"], ["--json", "help"]]) expect(home.ok(words)).toBe(page);
    expect(home.net(["--help"]).stderr).toBe("");
  });

  it("2: each command's page is the same three ways, with two examples, within 80 columns", () => {
    const home = newHome();
    expect(commands(home).length).toBeGreaterThan(25);
    for (const command of commands(home)) {
      const page = home.ok(["help", command]);
      expect(home.ok([command, "--help"]), command).toBe(page);
      expect(home.ok([command, "-h"]), command).toBe(page);
      const examples = page.split("\nExamples:\n")[1]?.split("\n\n")[0]?.split("\n") ?? [];
      expect(examples.filter((line) => line.startsWith("  net")).length, command).toBeGreaterThanOrEqual(2);
      expect(
        page.split("\n").filter((line) => line.length > 80),
        command,
      ).toEqual([]);
    }
  }, 120_000);

  it("3: --version and -V print one line and open no journal", () => {
    const home = newHome();
    for (const flag of ["--version", "-V"]) {
      const { code, stdout, stderr } = home.net([flag], { env: { NET_DB: "/nope/x" } });
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    }
  });

  it("4: a misspelt command or flag names the right one, a person's name how to show them", () => {
    const home = newHome();
    home.ok(["new", "Ada Lovelace"]);
    const misspelt = home.net(["repot"]);
    expect(misspelt).toMatchObject({ code: 2, stdout: "" });
    expect(misspelt.stderr).toContain("did you mean report?");
    expect(home.net(["adda"]).stderr).toContain("did you mean add?");
    expect(home.net(["ada"]).stderr).toContain("or: net show ada-lovelace");
    expect(home.net(["due", "--dyas", "3"])).toMatchObject({ code: 2, stdout: "" });
    expect(home.net(["due", "--dyas", "3"]).stderr).toContain("did you mean --days?");
  });

  it("5: what is missing and what is too much are named, with the usage line", () => {
    const home = newHome();
    expect(home.net(["show"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "net: show needs <who>; usage: net show <who...> [flags]\n",
    });
    const { code, stderr } = home.net(["report", "extra"]);
    expect([code, stderr]).toEqual([2, 'net: report has no place for "extra"; usage: net report [flags]\n']);
  });

  it("6: the topics are there, within 80 columns", () => {
    const home = newHome();
    for (const topic of ["dates", "exit-codes", "environment", "phrases"]) {
      const lines = home.ok(["help", topic]).split("\n");
      expect(lines.length).toBeGreaterThan(5);
      expect(
        lines.filter((line) => line.length > 80),
        topic,
      ).toEqual([]);
    }
    expect(home.net(["help", "everything"])).toMatchObject({ code: 2, stdout: "" });
  });

  it("7: commands have no abbreviations but the documented aliases", () => {
    const home = newHome();
    for (const short of ["rep", "ad", "hist", "sh", "l"]) expect(home.net([short]).code, short).toBe(2);
    expect(home.net(["rep"]).stderr).toContain("did you mean report?");
    expect(home.ok(["ls", "--help"])).toBe(home.ok(["list", "--help"]));
    expect(home.ok(["rm", "--help"])).toBe(home.ok(["delete", "--help"]));
  });
});
