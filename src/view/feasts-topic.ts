// The help on feasts: their names, and how their days are found.
import { type Feast, feasts, otherNames } from "../domain/feast.js";

const KEY = 20;
const WIDTH = 78;

/** The text of the topic. */
export function feastsTopic(): string {
  return `Feasts

  net edit ada --observes easter
  net edit kartini --observes lebaran --observes "idul adha"

A feast that somebody keeps is a reason to write on its day and the three days
before it (net due), stands on their page with its next day (net show), and in
the calendar (net export --format ics). Any of its names will do:

${feasts.map(named).join("\n")}

How the days are found, from 1583 to 2999 (Nyepi from 2005 on):
  Easter         by the Gregorian computus; Orthodox, by the Julian one
  Islamic        Umm al-Qura: the moon sets after the sun in Mecca. Where the
                 moon is looked for, as in Indonesia, it may be a day later
  Jewish         by the fixed calendar; each begins on the evening before
  Diwali         the first dusk, in India, of the new moon in Libra
  Nyepi          by the arithmetic of the saka calendar of Bali
  Galungan       every 210 days, so it may come twice a year
  Vesak          in Java, the first full moon from 7 in the morning of 6 May
                 on: as in Indonesia. Elsewhere a day, or a month, apart
  Lunar New Year, Mid-Autumn
                 by the new moons in Beijing; in Hanoi and Seoul it may be a day
                 apart
  Nowruz         by the Persian calendar of 33 years
  Thanksgiving   the fourth Thursday of November, as in the United States

Birthdays and anniversaries are days of their own: --birthday, --anniversary.`;
}

// A feast with its other names, in as many lines as they take.
function named(feast: Feast): string {
  const lines: string[] = [];
  for (const name of otherNames(feast)) {
    const last = lines.at(-1);
    if (last !== undefined && KEY + last.length + name.length + 4 < WIDTH) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return `  ${feast.padEnd(KEY)}${lines.join(`,\n${" ".repeat(KEY + 2)}`)}`.trimEnd();
}
