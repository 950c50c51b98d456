// Coalitions: kept with their members, what they bring and what they gain.
import type { Coalition, Member } from "../domain/coalition.js";
import type { Day } from "../domain/day.js";
import { push } from "../domain/groups.js";
import { fold } from "../domain/name.js";
import { type Journal, NEW_UID } from "./journal.js";
import { type Columns, insertRow, updateRow } from "./rows.js";

/** Every coalition with its members: those without an end first, then the latest. Two statements. */
export function coalitions(journal: Journal): Coalition[] {
  const rows = journal.all<Omit<Coalition, "members">>(
    "SELECT id AS number, uid, name, purpose, begins, ends FROM coalition ORDER BY ends IS NOT NULL, ends DESC, begins DESC, id",
  );
  const members = new Map<number, Member[]>();
  const memberships = journal.all<Member & { coalition: number }>(
    `SELECT m.coalition, c.id AS number, c.slug, c.name, m.brings, m.gains, m.joined, m.departed
     FROM membership m JOIN contact c ON c.id = m.contact ORDER BY m.joined, m.id`,
  );
  for (const { coalition, ...member } of memberships) push(members, coalition, member);
  return rows.map((row) => ({ ...row, members: members.get(row.number) ?? [] }));
}

/** The coalition with a number; it must be there. */
export function coalitionByNumber(journal: Journal, number: number): Coalition {
  return coalitions(journal).find((one) => one.number === number) as Coalition;
}

/** What a coalition is called, is for, and its first and last day. */
export type CoalitionColumns = Pick<Coalition, "name" | "purpose" | "begins" | "ends">;

/** Writes a coalition; answers its number. */
export function insertCoalition(journal: Journal, { name, purpose, begins, ends }: CoalitionColumns): number {
  return journal.run(
    `INSERT INTO coalition (uid, name, folded, purpose, begins, ends) VALUES (${NEW_UID}, ?, ?, ?, ?, ?)`,
    name,
    fold(name),
    purpose,
    begins,
    ends,
  );
}

/** Changes a coalition; what is absent stays. */
export function saveCoalition(journal: Journal, number: number, change: Partial<CoalitionColumns>): void {
  const columns: Columns = { ...change, ...(change.name !== undefined && { folded: fold(change.name) }) };
  if (Object.keys(columns).length > 0) updateRow(journal, "coalition", number, columns);
}

/** Takes a contact, by number, into a coalition; who left comes back. What is absent of a member who is in it stays. */
export function saveMember(
  journal: Journal,
  coalition: number,
  contact: number,
  { brings, gains, joined }: { brings?: string | null; gains?: string | null; joined?: Day },
): void {
  const before = journal.first<{ id: number; joined: Day; departed: Day | null }>(
    "SELECT id, joined, departed FROM membership WHERE coalition = ? AND contact = ?",
    coalition,
    contact,
  );
  // Who comes back keeps the day they came first, so that what was then stays so.
  const since = joined !== undefined && before?.departed && before.joined < joined ? before.joined : joined;
  const columns: Columns = {
    ...(brings !== undefined && { brings }),
    ...(gains !== undefined && { gains }),
    ...(since !== undefined && { joined: since, departed: null }),
  };
  if (before === undefined) insertRow(journal, "membership", { coalition, contact, ...columns });
  else updateRow(journal, "membership", before.id, columns);
}

/** Lets a contact, by number, leave a coalition on a day. */
export function endMembership(journal: Journal, coalition: number, contact: number, departed: Day): void {
  updateRow(journal, "membership", membership(journal, coalition, contact) as number, { departed });
}

function membership(journal: Journal, coalition: number, contact: number): number | undefined {
  return journal.value<number>("SELECT id FROM membership WHERE coalition = ? AND contact = ?", coalition, contact);
}
