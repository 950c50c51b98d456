// Who might cover a need of a goal: people whose offers fit it, then people of a field or organisation that it names.
import type { Helper } from "../domain/board.js";
import type { Person } from "../domain/entry.js";
import { against } from "../domain/goal.js";
import { namedIn, type TextMatch, textMatches } from "../domain/match.js";
import type { Journal } from "./journal.js";
import { synonyms } from "./match.js";
import { quoted } from "./rows.js";

/** A text by which people could be found for a need. */
interface Way extends Pick<Helper, "how" | "text" | "words" | "fit"> {
  need: string;
}

/** A need of a goal, by number, that nobody covers. */
interface Missing {
  goal: number;
  need: string;
}

const MOST_HELPERS = 3;
// Of one need, so that an everyday word does not read half the journal.
const MOST_WAYS = 30;

/**
 * For each need the best helpers, at most three: you and people you have talked with before others, by how well the text
 * fits; of equals you, those who are not busy, allies, then the ones talked with last. Who pulls against it is left out.
 */
export function helpersFor(journal: Journal, missing: Missing[]): (Missing & { helpers: Helper[] })[] {
  if (missing.length === 0) return [];
  const all = waysTo(journal, [...new Set(missing.map(({ need }) => need))]);
  return missing.map(({ goal, need }) => {
    const ways = all.filter((way) => way.need === need).slice(0, MOST_WAYS);
    const known = among(journal, goal, ways, true);
    const others = known.length < MOST_HELPERS ? among(journal, goal, ways, false) : [];
    return { goal, need, helpers: [...known, ...others].slice(0, MOST_HELPERS) };
  });
}

// The best first, of equals offers. A field or an organisation is named by a need when all its words stand in it.
function waysTo(journal: Journal, needs: string[]): Way[] {
  const terms = synonyms(journal);
  const offers = textMatches(needs, texts(journal, "offer"), terms, MOST_WAYS).map((match) => wayBy("offer", match));
  const places = (["field", "org"] as const).flatMap((how) =>
    namedIn(texts(journal, how), needs, terms).flatMap(({ name, text }) =>
      textMatches([text], [name], terms).map((match) => wayBy(how, match)),
    ),
  );
  return [...offers, ...places].sort((a, b) => b.fit - a.fit);
}

function wayBy(how: Helper["how"], { need, offer, words, fit }: TextMatch): Way {
  return { how, need, text: offer, words, fit };
}

function texts(journal: Journal, how: Helper["how"]): string[] {
  const sql =
    how === "offer"
      ? "SELECT DISTINCT text FROM fact WHERE kind = 'offer'"
      : `SELECT DISTINCT ${how} AS text FROM contact WHERE ${how} IS NOT NULL`;
  return journal.all<{ text: string }>(sql).map(({ text }) => text);
}

function among(journal: Journal, goal: number, ways: Way[], known: boolean): Helper[] {
  const found = new Map<string, Helper>();
  for (const way of ways) {
    const { need, ...reason } = way;
    for (const { me, ...person } of people(journal, goal, way, known)) {
      if (!found.has(person.slug)) found.set(person.slug, { ...person, me: Boolean(me), known, ...reason });
    }
    if (found.size >= MOST_HELPERS) break;
  }
  return [...found.values()];
}

function people(journal: Journal, goal: number, { how, text }: Way, known: boolean): (Person & { me: number })[] {
  const has = how === "offer" ? "c.id IN (SELECT contact FROM fact WHERE kind = 'offer' AND text = @text)" : `c.${how} = @text`;
  return journal.all(
    `SELECT c.slug, c.name, c.me FROM contact c LEFT JOIN stance s ON s.contact = c.id AND s.goal = @goal
     WHERE ${has} AND c.archived = 0 AND (c.talks > 0 OR c.me) = @known
       AND coalesce(s.stance, 'neutral') NOT IN (${quoted(against)})
     ORDER BY c.me DESC, c.mood = 'busy', coalesce(s.stance, 'neutral') <> 'ally', c.last_talk DESC, c.folded, c.id LIMIT ${MOST_HELPERS}`,
    { goal, text, known: known ? 1 : 0 },
  );
}
