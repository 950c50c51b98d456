// vCards as laws: what is written comes back, and whatever is read, cards or a reason come of it.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { NetError } from "../../src/domain/errors.js";
import type { PersonRow } from "../../src/domain/import-person.js";
import { emptyPlan } from "../../src/domain/import-plan.js";
import type { FileContact } from "../../src/domain/journal-file.js";
import { clean, cleanNote } from "../../src/domain/text.js";
import { readVcards } from "../../src/formats/vcard.js";
import { type VcardVersion, vcardText } from "../../src/formats/vcard-write.js";
import { main } from "../../src/main.js";
import { exportJournal } from "../../src/store/export.js";
import { importContacts } from "../../src/store/import-contacts.js";
import { emptyJournal, Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { fakeTerminal } from "../fake-terminal.js";

const seed = Number(process.env.SEED ?? 20_260_302);
const today = "2026-03-02";
const reading = { today, side: "past", order: "dmy" } as const;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-vcards-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const blank = emptyJournal().db.serialize();

/** A new journal with these people; answers its contacts as an export has them. */
function journalOf(rows: PersonRow[]): FileContact[] {
  const journal = new Journal(new Database(blank));
  let n = 0;
  const scene = { file: "cards.vcf", today, slugOf: () => `person-${++n}` };
  const write = () => importContacts(journal, rows, scene, emptyPlan());
  journal.transaction(() => recordStep(journal, `${today}T12:00:00Z`, "net test", write));
  return exportJournal(journal, ({ contacts }) => [...contacts]);
}

/** What a vCard can hold of a contact. */
function held({ uid, name, nick, org, role, city, note, handles, facts, occasions, extras }: FileContact) {
  return { uid, name, nick, org, role, city, note, handles, facts, occasions, extras };
}

const hostile = fc.constantFrom(
  ",",
  ";",
  "\\",
  "\\n",
  "\\;",
  ":",
  '"',
  "\n",
  "\r\n",
  "=",
  "=3D",
  " ",
  "END:VCARD",
  "李明",
  "😀",
  "é",
  "Ada",
  "x",
);
const pieces = fc.array(hostile, { maxLength: 40 }).map((parts) => parts.join(""));
const text = pieces.map(clean);
const unlike = (values: fc.Arbitrary<string>) =>
  fc.uniqueArray(values.filter(Boolean), { maxLength: 3, selector: (value) => value.toLowerCase() });
const yearly = fc.option(
  fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.option(fc.integer({ min: 1605, max: 2025 })),
  }),
);

const row = fc
  .record({
    name: text,
    nick: text,
    org: text,
    role: text,
    city: text,
    note: pieces.map(cleanNote),
    tags: unlike(text),
    urls: unlike(text),
    birthday: yearly,
    anniversary: yearly,
    kept: pieces.map((value) => cleanNote(value).replaceAll("\n", "\\n")),
  })
  .map(({ tags, urls, birthday, anniversary, name, kept, ...texts }) => (i: number): PersonRow => {
    const columns = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ""));
    const card = { ...emptyChange(), columns };
    card.facts = tags.map((tag) => ({ kind: "tag", text: tag }));
    card.handles = [
      { kind: "email", value: `p${i}@example.org` },
      { kind: "phone", value: `+44 ${1000 + i}, ext; 2\\` },
      ...urls.map((url, j) => ({ kind: "url" as const, value: `https://example.org/${i}/${j}/${url}` })),
      { kind: "social", value: `@p${i},` },
      { kind: "social", value: `xmpp:p${i}\\@example.org` },
    ];
    if (birthday) card.birthday = birthday;
    if (anniversary) card.anniversary = anniversary;
    if (kept.trim()) card.extras = [`X-KEPT;TYPE=a,b;X-P="p;q":${kept}`, "GEO:geo:51.5,-0.1"];
    return { line: i, name: clean(`${name} p${i}`), card, through: null };
  });

describe("what is exported", () => {
  it.each(["3.0", "4.0"] as VcardVersion[])("as %s comes back in an empty journal", async (version) => {
    const people = fc.array(row, { minLength: 1, maxLength: 4 });
    const law = fc.asyncProperty(people, async (makers) => {
      const contacts = journalOf(makers.map((make, i) => make(i)));
      const written = [...vcardText(contacts, version)].join("");
      const { rows, rejected } = await readVcards(Buffer.from(written), "cards.vcf", reading);
      expect(rejected).toEqual([]);
      expect(journalOf(rows).map(held)).toEqual(contacts.map(held));
    });
    await fc.assert(law, { numRuns: 1000, seed });
  });
});

const cards = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nN:Lovelace;Ada;;;\r\nitem1.TEL;TYPE="home,voice":+44 20 7946 0018\r
item1.X-ABLabel:_$!<Home>!$_\r\nEMAIL;TYPE=pref:ada@example.org\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10\r
NOTE:wants a reader\\, soon\\nand a\r\n  loom\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\nEND:VCARD\r
BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=A4dler;Jo=\r\nhann;;;\r\nTEL;HOME:123456\r
AGENT:\r\nBEGIN:VCARD\r\nFN:Charles\r\nEND:VCARD\r\nBDAY:--0529\r\nEND:VCARD\r
BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:李明 😀\r\nANNIVERSARY:18350708\r\nCATEGORIES:a,b\\,c\r\nEND:VCARD\r\n`;

const scrap = fc.constantFrom(
  "",
  ":",
  ";",
  '"',
  "=",
  "\\",
  "\r\n",
  "\n ",
  "\0",
  "\ufeff",
  "BEGIN:VCARD\n",
  "END:VCARD\n",
  "é",
  "\u2028",
  "--",
  "9999",
);
const bytes = fc.oneof(
  scrap.map((part) => Buffer.from(part)),
  fc.uint8Array({ maxLength: 3 }).map((some) => Buffer.from(some)),
);
const wound = fc.record({
  at: fc.nat(cards.length),
  length: fc.oneof(fc.nat(3), fc.nat(200)),
  instead: bytes,
  times: fc.integer({ min: 1, max: 3 }),
});
const spoilt = fc
  .array(wound, { minLength: 1, maxLength: 6 })
  .map((wounds) =>
    wounds.reduce(
      (file, { at, length, instead, times }) =>
        Buffer.concat([file.subarray(0, at), ...Array<Buffer>(times).fill(instead), file.subarray(at + length)]),
      Buffer.from(cards),
    ),
  );

describe("damaged cards", () => {
  it("give people and reasons, or one reason", async () => {
    const law = fc.asyncProperty(spoilt, async (file) => {
      const read = await readVcards(file, "cards.vcf", reading).catch((error: unknown) => {
        if (!(error instanceof NetError)) throw error;
      });
      for (const { name } of read?.rows ?? []) expect(name).not.toBe("");
    });
    await fc.assert(law, { numRuns: 2000, seed });
  });

  it("are imported whole or not at all", async () => {
    const law = fc.asyncProperty(spoilt, async (file) => {
      const journal = path.join(folder, "journal.db");
      fs.rmSync(journal, { force: true });
      fs.writeFileSync(path.join(folder, "cards.vcf"), file);
      const terminal = fakeTerminal({ folder });
      const code = await main(["import", "cards.vcf", "--as", "vcard", "--strict"], terminal, new Date(`${today}T12:00:00Z`));
      expect([0, 1]).toContain(code);
      expect(fs.existsSync(journal)).toBe(code === 0 && /^Imported/m.test(terminal.screen));
    });
    await fc.assert(law, { numRuns: 150, seed });
  });

  it.each([
    ["a line of 5 million letters", `BEGIN:VCARD\nFN:${"x".repeat(5_000_000)}\nEND:VCARD\n`],
    ["as many quotes", `BEGIN:VCARD\nFN:Ada\nTEL;${'"'.repeat(1_000_000)}:1\nEND:VCARD\n`],
    ["as many separators", `BEGIN:VCARD\nFN:Ada\nTEL${";".repeat(1_000_000)}:1\nORG:${";".repeat(1_000_000)}\nEND:VCARD\n`],
    ["as many soft breaks", `BEGIN:VCARD\nFN;QUOTED-PRINTABLE:${"x=\n".repeat(500_000)}\nEND:VCARD\n`],
    ["as many blanks", `BEGIN:VCARD\nFN:a${" ".repeat(1_000_000)}b\nBEGIN${" ".repeat(1_000_000)}x\nEND:VCARD\n`],
    ["100,000 BEGINs", "BEGIN:VCARD\n".repeat(100_000)],
  ])("of %s end in time", async (_, file) => {
    const { rows, rejected } = await readVcards(Buffer.from(file), "cards.vcf", reading);
    expect(rows.length + rejected.length).toBeGreaterThan(0);
  });
});
