// Spreading: many first reminders at once become a few a day.
import { addDays, type Day } from "./day.js";

/** Somebody whose first reminder has come; `deadline` is the earliest day of what is open with them. */
export interface FirstReminder {
  number: number;
  deadline: Day | null;
}

/** A person hidden until a day. */
export interface Hidden {
  number: number;
  until: Day;
}

/**
 * Shares people, in their order, evenly out over `days` days from today: the first stay, the others are hidden until
 * theirs, nobody beyond a deadline. The same people in the same order give the same days.
 */
export function spreadOver(people: FirstReminder[], days: number, today: Day): Hidden[] {
  return people
    .map(({ number, deadline }, i) => {
      const share = addDays(today, Math.floor((i * days) / people.length));
      return { number, until: deadline !== null && deadline < share ? deadline : share };
    })
    .filter(({ until }) => until > today);
}
