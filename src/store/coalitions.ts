// Coalitions, their members, and what can be seen of them.
import {
  activeMembers,
  type Coalition,
  type CoalitionLink,
  type CoalitionPage,
  type Member,
  type PledgeMatch,
} from "../domain/coalition.js";
import type { Day } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { textMatches } from "../domain/match.js";
import { fold } from "../domain/name.js";
import { type Journal, NEW_UID } from "./journal.js";
import { synonyms } from "./match.js";
import { insertRow, updateRow } from "./rows.js";
import { neighboursOf } from "./ties.js";

/** All coalitions, those that last first, then by name. */
export function coalitions(journal: Journal): Coalition[] {
  const rows = journal.all<Omit<Coalition, "members">>(
    "SELECT id AS number, name, folded, purpose, begins, ends FROM coalition ORDER BY ends IS NOT NULL, folded, id",
  );
  return rows.map((row) => ({ ...row, members: membersOf(journal, row.number) }));
}

function membersOf(journal: Journal, coalition: number): Member[] {
  return journal.all<Member>(
    `SELECT c.id AS number, c.slug, c.name, m.brings, m.gains, m.joined, m.departed
     FROM membership m JOIN contact c ON c.id = m.contact WHERE m.coalition = ? ORDER BY m.departed IS NOT NULL, m.id`,
    coalition,
  );
}

/** The names of the coalitions that somebody is in now. */
export function coalitionsWith(journal: Journal, contact: number): string[] {
  return journal
    .all<{ name: string }>(
      `SELECT k.name FROM membership m JOIN coalition k ON k.id = m.coalition
       WHERE m.contact = ? AND m.departed IS NULL ORDER BY k.folded, k.id`,
      contact,
    )
    .map(({ name }) => name);
}

/** Begins a coalition; answers it. */
export function insertCoalition(journal: Journal, said: Pick<Coalition, "name" | "purpose" | "begins" | "ends">): Coalition {
  const { name, purpose, begins, ends } = said;
  const number = journal.run(
    `INSERT INTO coalition (uid, name, folded, purpose, begins, ends) VALUES (${NEW_UID}, ?, ?, ?, ?, ?)`,
    name,
    fold(name),
    purpose,
    begins,
    ends,
  );
  return coalition(journal, number);
}

/** A coalition by its number. */
export function coalition(journal: Journal, number: number): Coalition {
  return coalitions(journal).find((one) => one.number === number) as Coalition;
}

/** Somebody joins, or joins again with other words. */
export function saveMember(
  journal: Journal,
  number: number,
  contact: number,
  member: Pick<Member, "brings" | "gains" | "joined">,
): Coalition {
  const known = journal.value<number>("SELECT id FROM membership WHERE coalition = ? AND contact = ?", number, contact);
  if (known === undefined) insertRow(journal, "membership", { coalition: number, contact, ...member });
  else updateRow(journal, "membership", known, { ...member, departed: null });
  return coalition(journal, number);
}

/** Somebody leaves, on a day. */
export function departMember(journal: Journal, number: number, contact: number, day: Day): Coalition {
  journal.run("UPDATE membership SET departed = ? WHERE coalition = ? AND contact = ?", day, number, contact);
  return coalition(journal, number);
}

/** A coalition comes to its end, on a day. */
export function endCoalition(journal: Journal, number: number, day: Day): Coalition {
  journal.run("UPDATE coalition SET ends = ? WHERE id = ?", day, number);
  return coalition(journal, number);
}

/** What is to be seen in a coalition. */
export function coalitionPage(journal: Journal, one: Coalition): CoalitionPage {
  return { coalition: one, pledges: pledgesOf(journal, one), links: linksOf(journal, one) };
}

function pledgesOf(journal: Journal, one: Coalition): PledgeMatch[] {
  const members = activeMembers(one);
  const needs = journal.all<{ need: string; whose: string; number: number | null }>(
    `SELECT f.text AS need, c.name AS whose, c.id AS number FROM json_each(?) n CROSS JOIN fact f ON f.contact = n.value AND f.kind = 'need'
       JOIN contact c ON c.id = f.contact
     UNION ALL SELECT n.text, 'the goal ' || g.name, NULL FROM goal g JOIN goal_need n ON n.goal = g.id WHERE g.closed IS NULL`,
    JSON.stringify(members.map(({ number }) => number)),
  );
  const brought = members.flatMap((member) => (member.brings === null ? [] : [{ ...member, brings: member.brings }]));
  const texts = textMatches(
    [...new Set(needs.map(({ need }) => need))],
    [...new Set(brought.map(({ brings }) => brings))],
    synonyms(journal),
  );
  return texts.flatMap(({ need, offer }) =>
    needs
      .filter((one) => one.need === need)
      .flatMap(({ whose, number }) =>
        brought
          .filter((member) => member.brings === offer && member.number !== number)
          .map(({ slug, name, brings }) => ({ by: { slug, name }, brings, need, whose })),
      ),
  );
}

function linksOf(journal: Journal, one: Coalition): CoalitionLink[] {
  const members = activeMembers(one);
  const ties = neighboursOf(
    journal,
    members.map(({ number }) => number),
  );
  return coalitions(journal).flatMap((other) => {
    if (other.number === one.number) return [];
    const theirs = new Set(activeMembers(other).map(({ number }) => number));
    const through: Person[] = members
      .filter(({ number }) => theirs.has(number) || ties.some((tie) => tie.of === number && theirs.has(tie.number)))
      .map(({ slug, name }) => ({ slug, name }));
    return through.length > 0 ? [{ name: other.name, through }] : [];
  });
}
