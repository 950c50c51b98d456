// What a coalition has beyond its members: needs that its resources meet, and links to other coalitions.
import {
  type Coalition,
  type CoalitionLink,
  type CoalitionPage,
  type MetNeed,
  present,
  stateOf,
  type Wanted,
} from "../domain/coalition.js";
import type { Day } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { textMatches } from "../domain/match.js";
import { coalitions } from "./coalitions.js";
import { needsNobodyCovers } from "./goals.js";
import type { Journal } from "./journal.js";
import { synonyms } from "./match.js";
import { whoKnowsWhom } from "./ties.js";

/** The page of a coalition as it stands on a day. */
export function coalitionPage(journal: Journal, coalition: Coalition, today: Day): CoalitionPage {
  return { coalition, today, meets: metNeeds(journal, coalition), links: linksOf(journal, coalition, today) };
}

// Needs of the members, yours, and those of open goals that nobody covers; nobody meets their own.
function metNeeds(journal: Journal, { members }: Coalition): MetNeed[] {
  const resources = present(members).filter(({ brings }) => brings !== null);
  const wanted = wantedBy(
    journal,
    present(members).map(({ number }) => number),
  );
  const brought = [...new Set(resources.flatMap(({ brings }) => brings ?? []))];
  const texts = textMatches([...new Set(wanted.map(({ need }) => need))], brought, synonyms(journal));
  return texts.flatMap(({ need, offer, words }) =>
    wanted
      .filter((one) => one.need === need)
      .flatMap((one) =>
        resources
          .filter(({ brings, slug }) => brings === offer && slug !== one.who?.slug)
          .map(({ slug, name }) => ({ ...one, brings: offer, by: { slug, name }, words })),
      ),
  );
}

function wantedBy(journal: Journal, numbers: number[]): Wanted[] {
  const rows = journal.all<Person & { need: string; me: number }>(
    `SELECT f.text AS need, c.slug, c.name, c.me FROM contact c JOIN fact f ON f.contact = c.id AND f.kind = 'need'
     WHERE c.id IN (SELECT value FROM json_each(?)) OR c.me = 1 ORDER BY c.me, c.folded, c.id, f.id`,
    JSON.stringify(numbers),
  );
  return [
    ...rows.map(({ need, slug, name, me }) => ({ need, who: me ? null : { slug, name }, goal: null })),
    ...needsNobodyCovers(journal).map(({ need, goal }) => ({ need, who: null, goal })),
  ];
}

// The strongest first: by who is in both, then by ties.
function linksOf(journal: Journal, coalition: Coalition, today: Day): CoalitionLink[] {
  const own = present(coalition.members);
  const others = coalitions(journal).filter((one) => one.number !== coalition.number && stateOf(one, today) !== "ended");
  if (others.length === 0) return [];
  const numbers = own.map(({ number }) => number);
  const know = whoKnowsWhom(journal, numbers);
  const links = others.map((other) => linkTo(coalition, other, know));
  return links.filter(({ both, ties }) => both.length + ties.length > 0).sort(byStrength);
}

function byStrength(a: CoalitionLink, b: CoalitionLink): number {
  return b.both.length - a.both.length || b.ties.length - a.ties.length;
}

function linkTo(coalition: Coalition, other: Coalition, know: ReturnType<typeof whoKnowsWhom>): CoalitionLink {
  const [own, theirs] = [present(coalition.members), present(other.members)];
  const isOwn = (number: number) => own.some((member) => member.number === number);
  const person = ({ slug, name }: Person): Person => ({ slug, name });
  return {
    coalition: other.name,
    both: theirs.filter(({ number }) => isOwn(number)).map(person),
    ties: own.flatMap((from) =>
      theirs
        .filter((to) => !isOwn(to.number) && know(from.number, to.number))
        .map((to) => ({ from: person(from), to: person(to) })),
    ),
  };
}
