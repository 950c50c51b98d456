// Whatever writes a phone, it stands in the journal as it is compared now.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { normalizePhone, numberings } from "../../src/domain/phone.js";
import { main } from "../../src/main.js";
import { saveCard } from "../../src/store/cards.js";
import { insertContact } from "../../src/store/contacts.js";
import { type Journal, openJournal } from "../../src/store/journal.js";
import { setting } from "../../src/store/settings.js";
import { fakeTerminal } from "../fake-terminal.js";
import { shellWords } from "../journey.js";

const known = await numberings();
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-phones-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

async function net(line: string, edit = (draft: string) => draft): Promise<void> {
  const terminal = fakeTerminal({ folder, edit, env: { EDITOR: "ed" } });
  const code = await main([...shellWords(line), "--today", "2026-03-02"], terminal, new Date("2026-03-02T12:00:00Z"));
  if (code !== 0) throw new Error(`net ${line}: ${terminal.stderr}`);
}

function reading<T>(look: (journal: Journal) => T, db = "journal.db"): T {
  const journal = openJournal(path.join(folder, db));
  try {
    return look(journal);
  } finally {
    journal.close();
  }
}

interface Phone {
  value: string;
  normalized: string;
}

const phones = (journal: Journal) => journal.all<Phone>("SELECT value, normalized FROM handle WHERE kind = 'phone' ORDER BY id");

/** Phones that stand otherwise than they are compared. */
function stale(journal: Journal): Phone[] {
  const numbering = known(setting(journal, "phone.country") ?? null);
  return phones(journal).filter(({ value, normalized }) => normalizePhone(value, numbering) !== normalized);
}

const card = "BEGIN:VCARD\nVERSION:3.0\nFN:Mary Somerville\nTEL:+44 020 7946 0021\nTEL:020 7946 0022\nEND:VCARD\n";
const lines = [
  'new "Ada Lovelace" --phone "+44 020 7946 0018" --phone "020 7946 0019"',
  'add "Charles Babbage" -m "the Engine" --phone "020 7946 0020 ext. 3"',
  "config set phone.country gb",
  "undo",
  "redo",
  "import card.vcf",
  "import people.csv --map name=name --map phone=phone",
  'edit ada --phone "(020) 7946 0023" --no-phone "+44 20 7946 0019"',
  'me --name "Mary Shelley" --phone "020 7946 0024"',
  'me --no-phone "+44 20 7946 0024" --phone "020 7946 0025"',
  "merge faraday charles",
  "config set phone.country us",
  "config unset phone.country",
  "undo",
  "undo",
];

describe("phones in the journal", () => {
  it("are compared anew by every command that writes them", async () => {
    fs.writeFileSync(path.join(folder, "card.vcf"), card);
    fs.writeFileSync(path.join(folder, "people.csv"), "name,phone\nMichael Faraday,020 7946 0020\n");
    for (const line of lines) {
      await net(line);
      expect({ line, stale: reading(stale) }).toEqual({ line, stale: [] });
    }
    await net("edit ada", (draft) => draft.replace("(020) 7946 0023", "020 7946 0026"));
    expect(reading(stale)).toEqual([]);
    expect(reading(phones).map(({ value }) => value)).toEqual([
      "+44 020 7946 0018",
      "020 7946 0020 ext. 3",
      "+44 020 7946 0021",
      "020 7946 0022",
      "020 7946 0020",
      "020 7946 0025",
      "020 7946 0026",
    ]);
  });

  it("come back from an export, the country with them, and one number written in two ways too", async () => {
    await net('new "Ada Lovelace" --phone "020 7946 0018" --phone "+44 20 7946 0018"');
    await net("config set phone.country gb");
    await net("export --format json --private -o all.json");
    for (const other of ["fresh.db", "again.db"]) {
      if (other === "again.db")
        await net("config set phone.country gb --db again.db".replace("again.db", path.join(folder, other)));
      await net(`import all.json --db ${path.join(folder, other)}`);
      expect(reading(phones, other)).toEqual([
        { value: "020 7946 0018", normalized: "00442079460018" },
        { value: "+44 20 7946 0018", normalized: "+44 20 7946 0018" },
      ]);
    }
  });

  it("control: one written before the tables were loaded stands otherwise", async () => {
    await net('new "Ada Lovelace"');
    const phone = { kind: "phone" as const, value: "+44 020 7946 0018" };
    const found = reading((journal) => {
      const number = insertContact(journal, { name: "Charles Babbage", slug: "charles-babbage", created: "2026-03-02" });
      saveCard(journal, number, { ...emptyChange(), handles: [phone] });
      return stale(journal);
    });
    expect(found).toEqual([{ value: "+44 020 7946 0018", normalized: "004402079460018" }]);
  });
});
