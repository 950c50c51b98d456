// Circles: how often to talk with the people in one, and how many it holds well.
import type { Circle } from "../domain/contact.js";
import type { Journal } from "./journal.js";

export interface CircleFigures {
  name: Circle;
  /** Days between talks; none for light. */
  cadence: number | null;
  /** People; none for light. */
  capacity: number | null;
}

/** The circles, from the nearest outwards. */
export function circleFigures(journal: Journal): CircleFigures[] {
  return journal.all<CircleFigures>("SELECT name, cadence, capacity FROM circle ORDER BY id");
}

/** Changes one figure of a circle. */
export function setCircleFigure(journal: Journal, name: string, figure: "cadence" | "capacity", value: number): void {
  journal.run(`UPDATE circle SET ${figure} = ? WHERE name = ?`, value, name);
}
