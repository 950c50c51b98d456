// You, as the journal keeps you: a contact that no list shows, and weekly targets among the settings.
import type { Day } from "../domain/day.js";
import type { Match } from "../domain/match.js";
import type { Me, MePage } from "../domain/me.js";
import { targetNames } from "../domain/targets.js";
import { cardDetails } from "./cards.js";
import { insertContact } from "./contacts.js";
import type { Journal } from "./journal.js";
import { matches } from "./match.js";
import { storedSettings } from "./settings.js";

/** Your number, or undefined while you have no card. */
export function meNumber(journal: Journal): number | undefined {
  return journal.value<number>("SELECT id FROM contact WHERE me = 1");
}

/** Your number; makes your card when there is none. */
export function ensureMe(journal: Journal, today: Day): number {
  const known = meNumber(journal);
  if (known !== undefined) return known;
  const number = insertContact(journal, { name: "Me", slug: "me", created: today });
  journal.run("UPDATE contact SET me = 1 WHERE id = ?", number);
  return number;
}

const MOST_MATCHES = 3;

/** Your card and its matches. */
export function mePage(journal: Journal): MePage {
  const number = meNumber(journal);
  if (number === undefined) return { me: null, youCould: [], theyCould: [] };
  const found = matches(journal, { who: number, limit: 0 });
  const some = (fits: (match: Match) => boolean) => found.filter(fits).slice(0, MOST_MATCHES);
  return { me: readMe(journal, number), youCould: some(({ by }) => by.me), theyCould: some(({ who }) => who.me) };
}

function readMe(journal: Journal, number: number): Me {
  const row = journal.first<Pick<Me, "name" | "org" | "role" | "field" | "city">>(
    "SELECT name, org, role, field, city FROM contact WHERE id = ?",
    number,
  );
  const { nick, note: mission, handles, facts } = cardDetails(journal, number);
  const stored = storedSettings(journal);
  const targets = targetNames.flatMap((name) => {
    const aWeek = Number(stored.get(`target.${name}`) ?? 0);
    return aWeek > 0 ? [[name, aWeek] as const] : [];
  });
  return { ...(row as Omit<Me, "nick">), nick, mission, handles, facts, targets: Object.fromEntries(targets) };
}
