// Files that are not what they should be, given to the built program: one line, the right exit code, nothing of them in the journal.
import * as fs from "node:fs";
import * as path from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { dice, spoilt } from "../formats/mutate.js";
import { allSamples, samples } from "../formats/samples.js";
import { type Home, type Ran, useProgram } from "./program.js";

const newHome = useProgram();
const seed = Number(process.env.SEED ?? 20_260_302);

// Far beyond what any of them takes: what does not end is ended, and its exit code is then null.
const PATIENCE = 20_000;

function imported(home: Home, file: string, bytes: Uint8Array | string, ...flags: string[]): Ran {
  fs.writeFileSync(path.join(home.folder, file), bytes);
  return home.net(["import", file, "--today", "2026-03-02", ...flags], { timeout: PATIENCE });
}

function withAda(): Home {
  const home = newHome();
  home.type(["new", "Ada Lovelace", "--email", "ada@example.org"]);
  return home;
}

const exported = (home: Home) => home.ok(["export", "--format", "json", "--private"]);

const card = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n";
const zeros = new Uint8Array(300_000_000);
const bomb = zipSync({ "Connections.csv": zeros }, { level: 9 });
const head = "First Name,Last Name,Connected On";

// The size that a zip's list gives, or its entry, made another.
function lying(mark: string, at: number, size: number): Uint8Array {
  const copy = Buffer.from(bomb);
  copy.writeUInt32LE(size, copy.indexOf(Buffer.from(mark, "hex")) + at);
  return copy;
}

const refused: [file: string, bytes: Uint8Array | string, line: string][] = [
  ["empty.csv", "", "empty.csv is empty; there is nothing to import"],
  ["blank.vcf", " \n\n", "blank.vcf is empty; there is nothing to import"],
  [
    "bytes.csv",
    Buffer.from("8f3a0001c0ffee00", "hex"),
    "bytes.csv is not text: it begins with the bytes 8f3a0001; save it as CSV in UTF-8",
  ],
  ["zero.csv", "name\nAda\0\n", "zero.csv is not text: there is a zero byte in it; save it as CSV in UTF-8"],
  [
    "half.csv",
    Buffer.from(`\ufeff${head}`, "utf16le").subarray(0, -1),
    "half.csv is not text: it begins with the bytes fffe4600; save it as CSV in UTF-8",
  ],
  [
    "cut.json",
    '{"format":"net-journal","version":1,"contacts":[{"number":1',
    "cut.json is not whole JSON; export it again; nothing was imported",
  ],
  ["deep.json", "[".repeat(200_000), "deep.json is not whole JSON; export it again; nothing was imported"],
  ["other.json", '{"people":[]}', "other.json is JSON, but no export of this program; name one, or a CSV file"],
  [
    "quote.csv",
    `${head}\n"Ada,Lovelace,01 Jan 2020\n`,
    "quote.csv: a quote that opens after line 1 is never closed; close it; nothing was imported",
  ],
  ["bomb.zip", bomb, "Connections.csv in bomb.zip is too large to unpack; unpack it yourself, and import what you trust"],
  [
    "nested.zip",
    zipSync({ "inner.zip": bomb }),
    "nested.zip holds neither Connections.csv nor messages.csv, only inner.zip; unpack it, and import the files you want",
  ],
  ["list.zip", lying("504b0102", 24, 1000), "list.zip is no whole zip; download it again; nothing was imported"],
  [
    "entry.zip",
    lying("504b0304", 22, 1000),
    "Connections.csv in entry.zip is too large to unpack; unpack it yourself, and import what you trust",
  ],
  ["cut.zip", bomb.subarray(0, bomb.length / 2), "cut.zip is no whole zip; download it again; nothing was imported"],
];

const refusedWithUsage: [file: string, bytes: Uint8Array | string, line: string][] = [
  [
    "a.csv",
    "a,b\n1,2\n",
    "what the columns of a.csv are has to be said; its columns are a, b; say --map name=… for contacts, --map day=… --map who=… for talks",
  ],
  [
    "mail.mbox",
    "From a@b Mon Jan  5 10:00:00 2026\nFrom: ada@example.org\nTo: me@x",
    "who of mail.mbox is you has to be said; add --me ada@example.org; each of your mails once",
  ],
];

describe("a file that cannot be imported", () => {
  it.each([...refused.map((one) => [...one, 1] as const), ...refusedWithUsage.map((one) => [...one, 2] as const)])(
    "%s is refused in one line",
    (file, bytes, line, code) => {
      const home = withAda();
      const before = exported(home);
      expect(imported(home, file, bytes)).toEqual({ code, stdout: "", stderr: `net: ${line}\n` });
      expect(exported(home)).toBe(before);
    },
  );

  it("without a journal makes none", () => {
    const home = newHome();
    expect(imported(home, "photo.png", Buffer.from("89504e470d0a1a0a", "hex")).stderr).toContain("photo.png is a PNG picture; ");
    expect(fs.readdirSync(home.folder)).toEqual(["photo.png"]);
  });

  it("in a folder is named with the reason, and the others come in", () => {
    const home = newHome();
    fs.mkdirSync(path.join(home.folder, "papers"));
    for (const [name, bytes] of [
      ["a.vcf", card],
      ["photo.png", Buffer.from("89504e47", "hex")],
      ["empty.csv", ""],
    ] as const)
      fs.writeFileSync(path.join(home.folder, "papers", name), bytes);
    const { code, stdout, stderr } = home.net(["import", "papers"]);
    expect([code, stdout.split(";")[0]]).toEqual([0, "Imported 1 contact"]);
    expect(stderr.split("\n").map((line) => line.split(";")[0])).toEqual([
      "papers/empty.csv is empty",
      "papers/photo.png is a PNG picture",
      "",
    ]);
  });
});

// Read in part or not at all: what is said, line by line, and how many contacts there are afterwards beside Ada.
const partly: [what: string, file: string, bytes: Uint8Array | string, said: string[], contacts: number][] = [
  ["cards without an end", "a.vcf", "BEGIN:VCARD\nFN:Ada\n", ["line 1: the card has no END:VCARD"], 0],
  [
    "columns missing",
    "a.csv",
    `${head}\nMary\nCharles,Babbage,1 Jan 2020,x\nJohn,Herschel,\n`,
    ["line 2: 1 cell where 3 are named", "line 3: 4 cells where 3 are named"],
    1,
  ],
  ["an event cut off", "a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:2026", ["line 2: the event has no end"], 0],
  ["UTF-16", "a.csv", Buffer.from(`\ufeff${head}\nJürgen,李,01 Jan 2020\n`, "utf16le"), [], 1],
  ["Latin-1", "a.csv", Buffer.from(`${head}\nJürgen,Müller,01 Jan 2020\n`, "latin1"), [], 1],
  [
    "two encodings",
    "a.csv",
    Buffer.concat([Buffer.from(`${head}\n`), Buffer.from("Jürgen,", "latin1"), Buffer.from("Müller,\n")]),
    [],
    1,
  ],
  ["a name of escapes", "a.vcf", "BEGIN:VCARD\nFN:\x1b[31mMary\x1b]0;x\x07\nEND:VCARD\n", [], 1],
];

const event = (...lines: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "UID:1",
    "ATTENDEE:mailto:ada@example.org",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

describe("of a file with", () => {
  it.each(partly)("%s what can be read is", (_, file, bytes, said, contacts) => {
    const home = withAda();
    const { code, stderr } = imported(home, file, bytes);
    expect([code, stderr]).toEqual([0, said.map((line) => `${line}\n`).join("")]);
    expect(JSON.parse(exported(home)).contacts).toHaveLength(1 + contacts);
    if (said.length > 0) expect(imported(home, file, bytes, "--strict").code).toBe(1);
  });

  it.each([
    ["every second", "FREQ=SECONDLY", "it repeats within a day"],
    ["never and for ever", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", null],
    ["at no interval", "FREQ=DAILY;INTERVAL=99999999999", "it repeats too seldom"],
    ["by a rule that is none", "FREQ=SOMETIMES", null],
    ["since the year 1", "FREQ=DAILY", "it repeats since before 1900", "00010101"],
  ])("an event that repeats %s it ends", (_, rule, why, day = "20200101") => {
    const home = withAda();
    const { code, stderr } = imported(home, "a.ics", event(`DTSTART:${day}T100000Z`, `RRULE:${rule}`));
    expect([code, stderr]).toEqual([0, why === null ? "" : `line 2: ${why}\n`]);
  });
});

const RUNS = 6;

describe(`${RUNS} spoilt files of a kind, imported by the built program:`, () => {
  it.each(Object.entries(samples))("%s", (name, { text, options = {} }) => {
    const flags = Object.entries(options).flatMap(([flag, values]) =>
      values === true ? [`--${flag}`] : [values].flat().flatMap((value) => [`--${flag}`, String(value)]),
    );
    const roll = dice(seed);
    const home = withAda();
    for (let i = 0; i < RUNS; i += 1) {
      const before = exported(home);
      const bytes = spoilt(Buffer.from(text), roll, allSamples[roll(allSamples.length)] as Buffer);
      const { code, stdout, stderr } = imported(home, name, bytes, ...flags);
      const told = `${bytes.toString("base64")}\n${stderr}`;
      expect([0, 1, 2], told).toContain(code);
      expect(stderr, told).not.toMatch(/^\s+at |NET_DEBUG|[\x00-\x08\x0b-\x1f]/m);
      if (code === 0) expect(JSON.parse(exported(home)).format).toBe("net-journal");
      else expect([stdout, stderr.split("\n").length, exported(home)], told).toEqual(["", 2, before]);
    }
  });
});
