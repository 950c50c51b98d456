// The days of feasts that people keep, for commands that look ahead.
import type { Day } from "../domain/day.js";
import type { FeastDay } from "../domain/feast.js";
import { feastsKept } from "../store/feasts.js";
import type { Journal } from "../store/journal.js";

/** The days from today on, to the end of next year, of the feasts that anybody keeps; their reckoning loads only for those. */
export async function keptFeastsAhead(journal: Journal, today: Day): Promise<FeastDay[]> {
  const kept = feastsKept(journal);
  if (kept.length === 0) return [];
  const { feastsAhead } = await import("../domain/feast-days.js");
  return feastsAhead(kept, today);
}

/** The next day of each of these feasts, the nearest first. */
export async function nextFeastDays(feasts: string[], today: Day): Promise<FeastDay[]> {
  if (feasts.length === 0) return [];
  const { nextFeasts } = await import("../domain/feast-days.js");
  return nextFeasts(feasts, today);
}
