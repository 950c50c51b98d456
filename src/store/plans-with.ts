// The goals and coalitions in which somebody has a part, for their page.
import type { Member } from "../domain/coalition.js";
import type { Day } from "../domain/day.js";
import type { Standing } from "../domain/goal.js";
import { inForce } from "./in-force.js";
import type { Journal } from "./journal.js";

/** The open goals towards which a contact, by number, has taken a stand. */
export function goalsWith(journal: Journal, contact: number): (Pick<Standing, "stance" | "covers"> & { name: string })[] {
  return journal.all(
    `SELECT g.name, s.stance, n.text AS covers FROM stance s JOIN goal g ON g.id = s.goal LEFT JOIN goal_need n ON n.id = s.covers
     WHERE s.contact = ? AND g.closed IS NULL ORDER BY g.folded, g.id`,
    contact,
  );
}

/** The coalitions that a contact, by number, is in on a day, with what they bring and gain. */
export function coalitionsWith(
  journal: Journal,
  contact: number,
  today: Day,
): (Pick<Member, "brings" | "gains"> & { name: string })[] {
  return journal.all(
    `SELECT k.name, m.brings, m.gains FROM membership m JOIN coalition k ON k.id = m.coalition
     WHERE m.contact = @contact AND ${inForce("@today")} ORDER BY k.folded, k.id`,
    { contact, today },
  );
}
