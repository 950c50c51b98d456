// Days on the command line: which way they may lie, and how `5/3` is read here.
import type { Context } from "../context.js";
import type { DayReading } from "../domain/days-in-words.js";
import { setting } from "../store/settings.js";

/** How a day flag is read in this journal: `past` for --on, `future` for --by and --until. */
export function dayReading(context: Context, side?: "past" | "future"): DayReading {
  const order = setting(context.journal, "dates.order") === "mdy" ? "mdy" : "dmy";
  return side ? { today: context.today, side, order } : { today: context.today, order };
}
