// Five people come from eight files, in any order: they end as the same five contacts, and the files again add nothing.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { main } from "../src/main.js";
import { openJournal } from "../src/store/journal.js";
import { fakeTerminal } from "./fake-terminal.js";

const seed = Number(process.env.SEED ?? 20_260_302);

// Ada is called otherwise everywhere and has one mail; Charles has a phone in five spellings; Mary and Émilie are alike by
// name only, with and without accents; Shen Kuo's family name comes first or last.
const files: Record<string, string> = {
  "Connections.csv": `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Lovelace,https://www.linkedin.com/in/ada-lovelace,ada@example.org,Analytical Society,Analyst,05 Mar 2024
Charles,Babbage,https://www.linkedin.com/in/charles-babbage,charles@example.org,Royal Society,Professor,07 Feb 2022
Mary,Somerville,https://www.linkedin.com/in/mary-somerville,,,Writer,08 Feb 2022
Emilie,du Chatelet,https://www.linkedin.com/in/emilie,,,,09 Feb 2022
括,沈,https://www.linkedin.com/in/shen-kuo,,,,10 Feb 2022
`,
  "google.csv": `First Name,Middle Name,Last Name,Organization Name,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Ada,,King,,1815-12-10,* myContacts,* Home,ADA@example.org ::: countess@example.org,Mobile,+44 20 7946 0010
Charles,,Babbage,Royal Society,,* myContacts,,,Mobile,+44 20 7946 0018
Mary,,Somerville,,1780-12-26,* myContacts,* Home,mary@example.org,,
Émilie,,du Châtelet,,1706-12-17,* myContacts,* Home,emilie@example.org,,
括,,沈,,,* myContacts,* Home,shen@example.org,,
`,
  "google-old.csv": `Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value
Countess of Lovelace,,,* My Contacts,* Home,ada@example.org,,
Charles Babbage,Charles,Babbage,* My Contacts,,,Mobile,0044 20 7946 0018
Mary Somerville,Mary,Somerville,* My Contacts,* Home,mary@example.org,,
Emilie du Chatelet,Emilie,du Chatelet,* My Contacts,* Home,EMILIE@example.org,,
沈括,括,沈,* My Contacts,* Home,shen@example.org,,
`,
  "outlook.csv": `First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,Home Phone,Mobile Phone,Company,Job Title,Birthday,Notes
A.,,Lovelace,,,countess@example.org,ada@example.org,,,Analytical Society,Analyst,12/10/1815,
Charles,,Babbage,,,,,020 7946 0018,,,,,
Mary,,Somerville,,,mary.somerville@example.org,,,,,,12/26/1780,
Émilie,,du Châtelet,,,,,,,,,,Institutions de physique
括,,沈,,,,,,+86 10 6552 9988,,,,
`,
  "nokia.vcf": `BEGIN:VCARD
VERSION:2.1
N:Lovelace;Ada
EMAIL;INTERNET:ada@example.org
END:VCARD
BEGIN:VCARD
VERSION:2.1
N:Babbage;Charles
TEL;CELL:+44 (0)20 7946 0018
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:du Ch=C3=A2telet;=C3=89milie
END:VCARD
BEGIN:VCARD
VERSION:2.1
N:Somerville;Mary
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=B2=88;=E6=8B=AC
TEL:0086-10-65529988
END:VCARD
`,
  "phone.vcf": [
    "Ada Byron|EMAIL:ada@example.org",
    "Charles Babbage|TEL:tel:+44-20-7946-0018",
    "MARY SOMERVILLE",
    "Émilie Du Châtelet",
    "沈括",
  ]
    .map((card) => card.split("|"))
    .map(([name, line]) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${line ? `${line}\n` : ""}END:VCARD\n`)
    .join(""),
  "laptop.vcf": [
    "Ada, Countess of Lovelace|EMAIL:ada@example.org",
    "C. Babbage|EMAIL:charles@example.org\nTEL;VALUE=uri:tel:+442079460018",
    "Mary Somerville|URL:https://uk.linkedin.com/in/mary-somerville/",
    "Emilie du Châtelet|URL:linkedin.com/in/emilie",
    "沈括|EMAIL:shen@example.org",
  ]
    .map((card) => card.split("|"))
    .map(([name, lines]) => `BEGIN:VCARD\nVERSION:4.0\nFN:${name?.replace(",", "\\,")}\n${lines}\nEND:VCARD\n`)
    .join(""),
  "calendar.ics": `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@example.org
DTSTART:20260105T100000Z
SUMMARY:The Engine
ORGANIZER:mailto:me@example.org
ATTENDEE;CN=Ada:mailto:ada@example.org
ATTENDEE;CN=Charles Babbage:mailto:charles@example.org
ATTENDEE:mailto:mary.somerville@example.org
ATTENDEE;CN=Émilie du Châtelet:mailto:emilie@example.org
ATTENDEE;CN=沈括:mailto:shen@example.org
END:VEVENT
END:VCALENDAR
`,
};

async function net(folder: string, ...argv: string[]): Promise<string> {
  const terminal = fakeTerminal({ folder });
  const code = await main([...argv, "--today", "2026-03-02"], terminal, new Date("2026-03-02T12:00:00Z"));
  return code === 0 ? terminal.stdout : `${terminal.stderr}[${code}]`;
}

/** Imports files one after the other into a new journal; answers what was said of them the second time, and who is there. */
async function imported(order: string[], edit = (text: string) => text): Promise<{ again: string[]; people: string[] }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-everywhere-"));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), edit(text));
  try {
    await net(folder, "config", "set", "phone.country", "GB");
    const run = (file: string) =>
      net(folder, "import", file, ...(file.endsWith(".ics") ? ["--create", "--me", "me@example.org"] : []));
    for (const file of order) await run(file);
    const again: string[] = [];
    for (const file of order) again.push(await run(file));
    return { again, people: people(path.join(folder, "journal.db")) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// Each contact by the ways to reach it, which say all whatever came first.
function people(file: string): string[] {
  const journal = openJournal(file);
  const reached = journal.all<{ ways: string }>(
    `SELECT (SELECT group_concat(normalized, ' ') FROM (SELECT normalized FROM handle
       WHERE contact = c.id AND kind <> 'alias' ORDER BY normalized)) AS ways FROM contact c ORDER BY 1`,
  );
  journal.close();
  return reached.map(({ ways }) => ways);
}

const five = [
  "00442079460010 ada@example.org countess@example.org linkedin.com/in/ada-lovelace",
  "00442079460018 charles@example.org linkedin.com/in/charles-babbage",
  "00861065529988 linkedin.com/in/shen-kuo shen@example.org",
  "emilie@example.org linkedin.com/in/emilie",
  "linkedin.com/in/mary-somerville mary.somerville@example.org mary@example.org",
];

describe("five people from eight files", () => {
  it("are five contacts in whatever order the files come, and the files again change nothing", async () => {
    const orders = fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length });
    const law = fc.asyncProperty(orders, async (order) => {
      const { again, people } = await imported(order);
      expect(people).toEqual(five);
      for (const said of again) expect(said).toMatch(/^0 new, 0 changed, \d+ unchanged, 0 rejected\./);
    });
    await fc.assert(law, { numRuns: Number(process.env.RUNS ?? 12), seed });
  }, 600_000);

  it("control: without her mail in one of them Ada is two", async () => {
    const { people } = await imported(["Connections.csv", "google-old.csv"], (text) =>
      text.replace("Home,ada@example.org", "Home,"),
    );
    expect(people).toHaveLength(6);
  });
});
