// vCards of random journals: what a card holds of a contact comes back in an empty journal, and changes nothing in its own.
import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyPlan, total } from "../../src/domain/import-plan.js";
import type { FileContact } from "../../src/domain/journal-file.js";
import { sharing } from "../../src/domain/sharing.js";
import { clean } from "../../src/domain/text.js";
import { readVcards } from "../../src/formats/vcard.js";
import { vcardText, vcardVersions } from "../../src/formats/vcard-write.js";
import { exportJournal } from "../../src/store/export.js";
import { importContacts } from "../../src/store/import-contacts.js";
import type { Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { blankJournal, giveBack } from "../store/blank.js";
import { type Command, carryOut, someCommands, today } from "../store/random-steps.js";

const seed = Number(process.env.SEED ?? 20_260_302);
const runs = Number(process.env.RUNS ?? 2000);
const reading = { today, side: "past", order: "dmy" } as const;

function write(journal: Journal, work: () => void): void {
  journal.transaction(() => recordStep(journal, `${today}T12:00:00Z`, "net test", work));
}

// Commands clean what is typed, and name everybody; random steps do not.
function journalOf(commands: Command[]): Journal {
  const journal = blankJournal();
  for (const command of commands) write(journal, () => carryOut(journal, { ...command, text: clean(command.text) }));
  journal.run("UPDATE contact SET name = 'Somebody', folded = 'somebody' WHERE name = ''");
  journal.run("DELETE FROM contact_extra WHERE line LIKE 'X-NOTE%'");
  return journal;
}

function contactsOf(journal: Journal): FileContact[] {
  const plan = sharing({ who: new Set(), isPrivate: true });
  return exportJournal(journal, ({ contacts }) => [...plan.contacts(contacts)]);
}

/** What a card holds: handles kind by kind, no aliases. */
function held({ uid, name, nick, org, role, city, note, handles, facts, occasions, extras }: FileContact) {
  return {
    uid,
    name,
    nick: nick ?? "",
    org: org ?? "",
    role: role ?? "",
    city: city ?? "",
    note: note ?? "",
    handles: (["email", "phone", "url", "social"] as const).map((kind) => handles.filter((handle) => handle.kind === kind)),
    tags: facts.filter(({ kind }) => kind === "tag").map(({ text }) => text),
    birthday: occasions.filter(({ what }) => what === "birthday"),
    extras,
  };
}

async function imported(journal: Journal, file: string): Promise<string> {
  const { rows, rejected } = await readVcards(Buffer.from(file), "cards.vcf", reading);
  const plan = emptyPlan();
  let n = 0;
  write(journal, () => importContacts(journal, rows, { file: "cards.vcf", today, slugOf: () => `person-${++n}` }, plan));
  return `${total(plan, "new")} new, ${total(plan, "changed")} changed, ${[...rejected, ...plan.rejected].map(({ why }) => why)}`;
}

it.each(vcardVersions)(`cards of ${runs} random journals as %s come back`, async (version) => {
  const law = fc.asyncProperty(someCommands(8), async (commands) => {
    const journal = journalOf(commands);
    const contacts = contactsOf(journal);
    if (contacts.length === 0) return;
    const file = [...vcardText(contacts, version)].join("");
    expect(await imported(journal, file)).toBe("0 new, 0 changed, ");
    const other = blankJournal();
    await imported(other, file);
    expect(contactsOf(other).map(held)).toEqual(contacts.map(held));
    expect(await imported(other, file)).toBe("0 new, 0 changed, ");
  });
  await fc.assert(law.afterEach(giveBack), { numRuns: runs, seed });
});
