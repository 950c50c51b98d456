// The tables that programs write: each quirk of theirs, and what is left of them when they are damaged.
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/commands/import-source.js";
import type { Context } from "../../src/context.js";
import { NetError } from "../../src/domain/errors.js";
import { emptyPlan, total } from "../../src/domain/import-plan.js";
import { dayWriter } from "../../src/formats/csv-days.js";
import { readDialect, recognised } from "../../src/formats/csv-dialects.js";
import { noProgress } from "../../src/printing.js";
import { emptyJournal, Journal } from "../../src/store/journal.js";
import { recordSlowly, recordStep } from "../../src/store/steps.js";

const seed = Number(process.env.SEED ?? 20_260_302);
const blank = emptyJournal().db.serialize();

// [what, head, row, the row by field; several values joined by |]
type Case = [what: string, head: string, row: string, fields: Record<string, string>];
const page = "https://www.linkedin.com/in/ada";

const cases: Record<string, Case[]> = {
  linkedin: [
    [
      "English",
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      `Ada,Lovelace,${page},ada@example.org,Society,Analyst,05 Mar 2024`,
      { name: "Ada Lovelace", url: page, email: "ada@example.org", org: "Society", role: "Analyst", met: "05 Mar 2024" },
    ],
    [
      "without profiles, saved with semicolons",
      "First Name;Last Name;Email Address;Company;Position;Connected On",
      "Ada;Lovelace;;Society;;3/15/2024",
      { name: "Ada Lovelace", org: "Society", met: "15 Mar 2024" },
    ],
    [
      "German",
      "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
      `Ada,Lovelace,${page},,Kosmos,Reisende,5. Mai 2024`,
      { name: "Ada Lovelace", url: page, org: "Kosmos", role: "Reisende", met: "5 May 2024" },
    ],
    [
      "French",
      "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion",
      `Émilie,du Châtelet,${page},,Académie,Savante,5 févr. 2024`,
      { name: "Émilie du Châtelet", url: page, org: "Académie", role: "Savante", met: "5 Feb 2024" },
    ],
    [
      "Spanish",
      "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
      `Ada,Lovelace,${page},,Sociedad,Analista,5 de enero de 2024`,
      { name: "Ada Lovelace", url: page, org: "Sociedad", role: "Analista", met: "5 Jan 2024" },
    ],
    [
      "Portuguese",
      "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
      `Ada,Lovelace,${page},,Sociedade,,5 de fev. de 2024`,
      { name: "Ada Lovelace", url: page, org: "Sociedade", met: "5 Feb 2024" },
    ],
    [
      "Italian",
      "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il",
      `Luigi,Menabrea,${page},,Esercito,Ingegnere,5 gen 2024`,
      { name: "Luigi Menabrea", url: page, org: "Esercito", role: "Ingegnere", met: "5 Jan 2024" },
    ],
    [
      "Dutch",
      "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
      `Ada,Lovelace,${page},,Genootschap,,5 mrt 2024`,
      { name: "Ada Lovelace", url: page, org: "Genootschap", met: "5 Mar 2024" },
    ],
    [
      "Indonesian",
      "Nama Depan,Nama Belakang,URL,Alamat Email,Perusahaan,Posisi,Terhubung Pada",
      `Ada,Lovelace,${page},,Lembaga,,5 Agustus 2024`,
      { name: "Ada Lovelace", url: page, org: "Lembaga", met: "5 Aug 2024" },
    ],
  ],
  google: [
    [
      "of today",
      "First Name,Middle Name,Last Name,Organization Name,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
      "Augustus,De,Morgan,,--06-27,Logic ::: * myContacts ::: * family,* Home,a@example.org ::: b@example.org,020 1 ::: 020 2",
      {
        name: "Augustus De Morgan",
        birthday: "06-27",
        tag: "Logic|family",
        email: "a@example.org|b@example.org",
        phone: "020 1|020 2",
      },
    ],
    [
      "of before, and only a whole name",
      "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title",
      "Mary Somerville,,,* My Contacts ::: Friends,*,mary@example.org,Society ::: Academy,Fellow ::: Member",
      { name: "Mary Somerville", tag: "Friends", email: "mary@example.org", org: "Society", role: "Fellow" },
    ],
    [
      "a note of several lines",
      "Given Name,Family Name,Notes,Group Membership",
      'Ada,Lovelace,"one\ntwo",',
      { name: "Ada Lovelace", note: "one\ntwo" },
    ],
    ["a family first", "First Name,Last Name,File As,Organization Name,Labels", "孝和,関,,,", { name: "関 孝和" }],
    ["nobody", "First Name,Last Name,Labels,Organization Name", ",,* myContacts,Society", { org: "Society" }],
  ],
  outlook: [
    [
      "of the desktop",
      "Title,First Name,Last Name,Company,Business Phone,Business Fax,Mobile Phone,Birthday,Categories,E-mail Address,E-mail 2 Address",
      "Lady,Ada,Lovelace,Society,020 1,020 2,020 3,0/0/00,Engines;Poetry,ada@example.org,b@example.org",
      {
        name: "Ada Lovelace",
        org: "Society",
        phone: "020 1|020 3",
        tag: "Engines|Poetry",
        email: "ada@example.org|b@example.org",
      },
    ],
    [
      "as Google writes it",
      "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home City,Company,Job Title,Categories",
      "Ada,,Lovelace,,,,example.org/ada,,1815-12-10,,,,,a note,ada@example.org,,,020 1,,,020 2,,,London,Society,Analyst,My Contacts;Engines",
      {
        name: "Ada Lovelace",
        url: "example.org/ada",
        birthday: "1815-12-10",
        note: "a note",
        email: "ada@example.org",
        phone: "020 1|020 2",
        city: "London",
        org: "Society",
        role: "Analyst",
        tag: "Engines",
      },
    ],
    [
      "an address inside Exchange, and a name beside it",
      "First Name,Last Name,Company,E-mail Address,E-mail Display Name",
      ",,,/O=Engines/OU=First/CN=babbage,Charles Babbage (babbage@example.org)",
      { name: "Charles Babbage" },
    ],
    [
      "a birthday that reads one way",
      "First Name,Last Name,Company,E-mail Address,Birthday",
      "Ada,Lovelace,,,12/26/1780",
      { name: "Ada Lovelace", birthday: "26 Dec 1780" },
    ],
    [
      "a birthday that reads two ways",
      "First Name,Last Name,Company,E-mail Address,Birthday",
      "Ada,Lovelace,,,12/10/1815",
      { name: "Ada Lovelace", birthday: "12/10/1815" },
    ],
  ],
  thunderbird: [
    [
      "American",
      "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Mobile Number,Organization,Birth Year,Birth Month,Birth Day",
      "Luigi,Menabrea,L. F. Menabrea,,luigi@example.org,lm@example.org,011 1,Army,1809,9,4",
      { name: "Luigi Menabrea", email: "luigi@example.org|lm@example.org", phone: "011 1", org: "Army", birthday: "1809-09-04" },
    ],
    [
      "British, and only a name to show",
      "First Name,Last Name,Display Name,Primary Email,Organisation,Birth Year,Birth Month,Birth Day",
      ",,Maria Edgeworth,maria@example.org,Academy,,1,1",
      { name: "Maria Edgeworth", email: "maria@example.org", org: "Academy", birthday: "01-01" },
    ],
  ],
};

const all = Object.entries(cases).flatMap(([kind, some]) => some.map(([...one]) => [kind, ...one] as const));

describe("a table", () => {
  it.each(all)("of %s: %s", async (kind, _, head, row, fields) => {
    const text = `${head}\r\n${row}\r\n`;
    const known = recognised(text, "a.csv");
    expect(known?.dialect.kind).toBe(kind);
    const { rows } = await readDialect(text, "a.csv", known as NonNullable<typeof known>);
    const { one = {}, several = {} } = rows[0] ?? {};
    const gathered = Object.entries(several).map(([field, values]) => [field, values.join("|")]);
    const said = Object.entries({ ...one, ...Object.fromEntries(gathered) }).filter(([, value]) => value !== "");
    expect(Object.fromEntries(said)).toEqual(fields);
  });

  it("of LinkedIn with a mark, a note, and lines that end in CR LF is read the same in any of its days", async () => {
    const days = ["05 Mar 2024", "5-Mar-24", "03/05/2024", "2024-03-05"];
    const rows = days.map((day, i) => `Ada,Lovelace ${"I".repeat(i + 1)},,,,,${day}`);
    const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    const text = [
      "\ufeffNotes:",
      '"A ""note"", with a comma"',
      "",
      head,
      ...rows,
      "Mary,Fairfax,,,,,03/15/2024",
      ",,,,,,",
      "",
    ].join("\r\n");
    const journal = new Journal(new Database(blank));
    const context = { today: "2026-03-02", journal } as unknown as Context;
    const source = await readSource(context, { name: "a.csv", typed: "a.csv", bytes: Buffer.from(text) }, {});
    journal.transaction(() => recordStep(journal, "2026-03-02T12:00:00Z", "net test", () => source.save(journal, emptyPlan())));
    expect(source.rejected).toEqual([{ file: "a.csv", line: 10, why: "no name" }]);
    expect(journal.all("SELECT DISTINCT met FROM contact ORDER BY met")).toEqual([{ met: "2024-03-05" }, { met: "2024-03-15" }]);
    expect(journal.value("SELECT count(*) FROM contact")).toBe(5);
  });

  it("is known below other lines, and counts its own from the top", async () => {
    const text = 'Notes:\n"An ""odd"" note, of one line"\n\nFirst Name,Last Name,Connected On\n"Ada",Lovelace\n';
    const known = recognised(text, "a.csv") as NonNullable<ReturnType<typeof recognised>>;
    expect(known.skip).toBe(3);
    expect((await readDialect(text, "a.csv", known)).table.rejected).toEqual([
      { file: "a.csv", line: 5, why: "2 cells where 3 are named" },
    ]);
  });

  it.each(["name,city\nAda,London", "First Name,Last Name\nAda,Lovelace", "Email Address,Phone\na@x,1", ""])(
    "that begins %j is of no known program",
    (text) => expect(recognised(text, "a.csv")).toBeNull(),
  );

  it("is not what --as says when its columns are others", () => {
    expect(() => recognised("name\nAda", "a.csv", "outlook")).toThrow("a.csv does not have the columns that Outlook writes");
  });
});

describe("days of a column", () => {
  it.each([
    [["3/4/2024", "3/15/2024"], undefined, ["4 Mar 2024", "15 Mar 2024"]],
    [["3/4/2024", "15/3/2024"], undefined, ["3 Apr 2024", "15 Mar 2024"]],
    [["3/4/2024"], undefined, ["3/4/2024"]],
    [["3/4/24"], "mdy", ["4 Mar 24"]],
    [["13.4.2024"], "mdy", ["13 Apr 2024"]],
    [["5 août 2024", "2024-03-05", "7-Feb-22", "soon"], undefined, ["5 Aug 2024", "2024-03-05", "7 Feb 22", "soon"]],
    [["13/13/2024"], undefined, ["13 13 2024"]],
  ] as [string[], "mdy" | undefined, string[]][])("%j, usually %s", (texts, usual, days) => {
    expect(texts.map(dayWriter(texts, usual))).toEqual(days);
  });
});

// Reads bytes and saves them twice; answers what the second time did.
async function twice(bytes: Uint8Array): Promise<string> {
  const journal = new Journal(new Database(blank));
  const context = { today: "2026-03-02", journal, progress: noProgress } as unknown as Context;
  try {
    const source = await readSource(context, { name: "a.csv", typed: "a.csv", bytes }, {});
    const save = async () => {
      const plan = emptyPlan();
      await recordSlowly(journal, "2026-03-02T12:00:00Z", "net test", async () => source.save(journal, plan));
      return plan;
    };
    await save();
    const again = await save();
    return `${total(again, "new")} new, ${total(again, "changed")} changed`;
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    // Nothing was written of a file that cannot be read.
    return `${journal.value("SELECT count(*) FROM contact")} new, 0 changed`;
  } finally {
    journal.db.close();
  }
}

describe("a damaged table brings what can be read, or a reason, and the same again nothing", () => {
  const messages = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT
c1,,Ada Lovelace,${page},Maria Edgeworth,${page}-m,2026-01-09 09:00:00 UTC,"a secret\nof two lines"
c2,,Maria Edgeworth,${page}-m,"Ada Lovelace,Charles Babbage","${page},${page}-b",2026-01-10 09:00:00 UTC,secret\n`;
  const whole = Object.entries(cases).map(([kind, some]): [string, string] => {
    const [, head, row] = some[0] as Case;
    return [kind, `${head}\r\n${row}\r\n${row.replaceAll("Ada", "Mary")}\r\n${row.replace("example.org", "else.org")}\r\n`];
  });
  const piece = fc.constantFrom(
    '"',
    ",",
    ";",
    "\n",
    "\r",
    "\0",
    "ü",
    "\u{1f600}",
    "@",
    "/",
    "Ada",
    " ::: ",
    "2026-02-30",
    "=1+1",
  );

  it.each([...whole, ["messages", messages]])("of %s", async (_, text) => {
    expect(await twice(Buffer.from(text))).toBe("0 new, 0 changed");
    const at = fc.nat(text.length);
    const change = fc.tuple(at, fc.nat(6), fc.oneof(piece, fc.constant(""), fc.string({ unit: "binary", maxLength: 3 })));
    const spoilt = fc
      .tuple(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("utf8" as const, "latin1" as const, "utf16le" as const),
      )
      .map(([changes, encoding]) => {
        const damaged = changes.reduce((now, [i, length, by]) => now.slice(0, i) + by + now.slice(i + length), text);
        return Buffer.from(encoding === "utf16le" ? `\ufeff${damaged}` : damaged, encoding);
      });
    const law = fc.asyncProperty(spoilt, async (bytes) => {
      expect(await twice(bytes)).toBe("0 new, 0 changed");
    });
    await fc.assert(law, { numRuns: 2000, seed });
  });
});
