// What is written for other programs, read by them: ical.js always; Python's icalendar and vobject, khal, calcurse and khard
// where they are installed (Debian: python3-icalendar python3-vobject khal calcurse khard).
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
// A card of another program, with what net has no place for.
fs.writeFileSync(
  at("luigi.vcf"),
  "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:luigi-1\r\nFN:Luigi Menabrea\r\nN:Menabrea;Luigi;;;\r\nORG:Army;Engineers\r\n" +
    "ADR;TYPE=HOME:;;Via Po\\, 1;Torino;;10124;Italia\r\nTZ:+0100\r\nX-RANK;X-SINCE=1820:Captain\\; General\r\nEND:VCARD\r\n",
);
await net("import", "luigi.vcf");
await net("promise", "ada", hostile, "--by", "2026-03-09");
await net("waiting", "李明", "a loom", "--by", "2026-03-10");
for (const version of ["3.0", "4.0"])
  await net("export", "--format", "vcard", "--vcard-version", version, "-o", at(`${version}.vcf`));
await net("export", "--format", "ics", "-o", at("net.ics"));

const summaries = [
  `Ada, Countess; of Lovelace: ${hostile}`,
  "Waiting for 李明: a loom",
  "Birthday of 李明",
  "Birthday of Ada, Countess; of Lovelace",
  "Write to 李明",
  "Write to Ada, Countess; of Lovelace",
];

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

// Which of the Pythons here, if any, has both libraries.
const python = ["python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import icalendar, vobject"]).status === 0,
);
const ifNot = (program: string, isHere: boolean) => (isHere ? program : `${program} (SKIPPED: it is not installed)`);
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

describe.skipIf(!python)(ifNot("Python's libraries", python !== undefined), () => {
  const said = (script: string, file: string): unknown => JSON.parse(run(python as string, "-c", script, file));

  it("icalendar reads the calendar, an alarm in each event", () => {
    const script = `
import sys, json, icalendar
events = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT")
print(json.dumps([[str(e["SUMMARY"]), len(e.walk("VALARM")), len(e.errors)] for e in events]))`;
    const events = said(script, at("net.ics")) as [string, number, number][];
    for (const summary of summaries) expect(events).toContainEqual([summary, 1, 0]);
  });

  it("vobject reads the calendar, and finds nothing wrong with it", () => {
    const script = `
import sys, json, vobject
calendar = vobject.readOne(open(sys.argv[1], newline="").read())
print(json.dumps([[e.summary.value, e.validate(e, True)] for e in calendar.vevent_list]))`;
    for (const summary of summaries) expect(said(script, at("net.ics"))).toContainEqual([summary, true]);
  });

  it.each(["3.0", "4.0"])("vobject reads cards of version %s, with what was kept", (version) => {
    const script = `
import sys, json, vobject
cards = list(vobject.readComponents(open(sys.argv[1], newline="").read()))
luigi = cards[-1]
kept = [luigi.adr.value.street, luigi.adr.value.code, luigi.org.value, luigi.tz.value, luigi.x_rank.value, luigi.x_rank.params]
print(json.dumps([[c.fn.value for c in cards], kept]))`;
    expect(said(script, at(`${version}.vcf`))).toEqual([
      ["Ada, Countess; of Lovelace", "李明", "Luigi Menabrea"],
      ["Via Po, 1", "10124", ["Army", "Engineers"], "+0100", "Captain; General", { "X-SINCE": ["1820"] }],
    ]);
  });
});

describe.skipIf(!isThere("khal"))(ifNot("khal", isThere("khal")), () => {
  it("imports the calendar, and again, also as written later, without doubling it", async () => {
    fs.mkdirSync(at("khal"), { recursive: true });
    const file = config(
      "khal",
      `[calendars]\n[[net]]\npath = ${at("khal")}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
    );
    await net("export", "--format", "ics", "--today", "2026-03-05", "-o", at("later.ics"));
    for (const name of ["net.ics", "net.ics", "later.ics"]) run("khal", "-c", file, "import", "--batch", "-a", "net", at(name));
    const listed = run("khal", "-c", file, "list", "--format", "{title}", "2026-03-01", "400d");
    for (const summary of summaries) expect(listed.split(`${summary}\n`).length - 1, listed).toBe(1);
    expect(run("khal", "-c", file, "list", "--format", "{title}{alarm-symbol}", "2026-03-09", "1d")).toContain(hostile);
  });
});

describe.skipIf(!isThere("calcurse"))(ifNot("calcurse", isThere("calcurse")), () => {
  it("imports the calendar", () => {
    fs.mkdirSync(at("calcurse"), { recursive: true });
    run("calcurse", "-D", at("calcurse"), "-i", at("net.ics"));
    const listed = run("calcurse", "-D", at("calcurse"), "-Q", "--from", "03/01/2026", "--days", "400");
    for (const summary of summaries) expect(listed).toContain(summary);
  });
});

describe.skipIf(!isThere("khard"))(ifNot("khard", isThere("khard")), () => {
  it.each(["3.0", "4.0"])("shows cards of version %s", (version) => {
    const book = at(`khard-${version}`);
    fs.mkdirSync(book, { recursive: true });
    const cards = fs.readFileSync(at(`${version}.vcf`), "utf8").split(/(?<=END:VCARD\r\n)/);
    for (const [i, card] of cards.entries()) fs.writeFileSync(path.join(book, `${i}.vcf`), card);
    const file = config("khard", `[addressbooks]\n[[net]]\npath = ${book}\n[general]\neditor = true\nmerge_editor = true\n`);
    const shown = run("khard", "-c", file, "ls", "--parsable", "--fields", "name,emails,phone_numbers,birthday,organisations");
    for (const text of ["Ada, Countess; of Lovelace", "ada@example.org", "+44 20 7946 0018", "李明", "Engines; Ltd."])
      expect(shown).toContain(text);
    const luigi = run("khard", "-c", file, "show", "Luigi");
    for (const text of ["Via Po, 1", "10124 Torino", "Italia", "Engineers"]) expect(luigi).toContain(text);
  });
});
