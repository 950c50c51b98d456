// Who would value a piece of knowledge, and what was shared.
import type { Day } from "../domain/day.js";
import type { Favor } from "../domain/entry.js";
import { favorFrom } from "../domain/favor.js";
import { push } from "../domain/groups.js";
import { textMatches } from "../domain/match.js";
import { byWeight, type Interest, inTurn, type Receiver } from "../domain/share.js";
import { entriesByNumber, insertFavor } from "./entries.js";
import type { Journal } from "./journal.js";
import { synonyms } from "./match.js";

/** Those whose needs, likes or field have a word in common with a topic; busy, snoozed and archived people are left in peace. */
export function receiversOf(journal: Journal, topics: string[], today: Day): Receiver[] {
  const byPerson = new Map<number, Interest[]>();
  for (const interest of interestsIn(journal, topics)) push(byPerson, interest.number, interest);
  const rows = journal.all<Omit<Receiver, "interests">>(
    `SELECT c.id AS number, c.slug, c.name, c.talks,
       (SELECT max(e.day) FROM entry_contact e JOIN favor f ON f.id = e.entry
         WHERE e.contact = c.id AND e.kind = 'favor' AND f.direction = 'given') AS lastGiven
     FROM json_each(@numbers) n CROSS JOIN contact c ON c.id = n.value
     WHERE c.me = 0 AND c.archived = 0 AND c.mood <> 'busy' AND (c.snoozed IS NULL OR c.snoozed <= @today)`,
    { numbers: JSON.stringify([...byPerson.keys()]), today },
  );
  return inTurn(
    rows.map((row) => {
      const interests = (byPerson.get(row.number) ?? []).sort(byWeight);
      return { ...row, interests: interests.map(({ kind, text, words }) => ({ kind, text, words })) };
    }),
  );
}

const places = {
  need: "SELECT contact AS number, text FROM fact WHERE kind = 'need' AND text IN (SELECT value FROM json_each(?))",
  like: "SELECT contact AS number, text FROM fact WHERE kind = 'like' AND text IN (SELECT value FROM json_each(?))",
  field: "SELECT id AS number, field AS text FROM contact WHERE field IN (SELECT value FROM json_each(?))",
} as const;

const texts = {
  need: "SELECT DISTINCT text FROM fact WHERE kind = 'need'",
  like: "SELECT DISTINCT text FROM fact WHERE kind = 'like'",
  field: "SELECT DISTINCT field AS text FROM contact WHERE field IS NOT NULL AND me = 0",
} as const;

// Texts are matched once each; people are read of those that fit.
function interestsIn(journal: Journal, topics: string[]): Interest[] {
  const words = synonyms(journal);
  return (["need", "like", "field"] as const).flatMap((kind) => {
    const all = journal.all<{ text: string }>(texts[kind]).map(({ text }) => text);
    const fitting = new Map<string, string[]>();
    for (const match of textMatches(all, topics, words)) {
      fitting.set(match.need, [...new Set([...(fitting.get(match.need) ?? []), ...match.words])]);
    }
    const rows = journal.all<{ number: number; text: string }>(places[kind], JSON.stringify([...fitting.keys()]));
    return rows.map(({ number, text }) => ({ number, kind, text, words: fitting.get(text) ?? [] }));
  });
}

/** Records knowledge given to some contacts, by number; answers the favors. */
export function shareWith(journal: Journal, what: string, contacts: number[], today: Day): Favor[] {
  const favor = favorFrom({ kind: "knowledge", what, weight: null, by: null }, today, "given");
  const numbers = contacts.map((contact) => insertFavor(journal, favor, contact, null));
  return entriesByNumber(journal, numbers) as Favor[];
}
