// Days as programs write them into tables, made into days that can be read one way only.

type Order = "dmy" | "mdy";

/**
 * A reader of one column's days: `3/15/2024` becomes `15 Mar 2024` when the order of the column is known, by a day
 * that can only be read one way or else the usual order; names of months become English. Other text stays as it is.
 */
export function dayWriter(texts: string[], usual?: Order): (text: string) => string {
  const order = orderOf(texts) ?? usual;
  return (text) => {
    const numbers = slashed.exec(text);
    if (!numbers) return inEnglish(text);
    const [, first = "", second = "", year] = numbers;
    if (order === undefined) return text;
    const [day, month] = order === "dmy" ? [first, second] : [second, first];
    return `${day} ${english[Number(month) - 1] ?? month} ${year}`;
  };
}

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: .*)?$/;

function orderOf(texts: string[]): Order | undefined {
  for (const text of texts) {
    const [, first, second] = slashed.exec(text) ?? [];
    if (Number(first) > 12) return "dmy";
    if (Number(second) > 12) return "mdy";
  }
  return undefined;
}

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// How months begin in German, French, Spanish, Portuguese, Italian, Dutch and Indonesian.
const months = [
  /^(jan|ene|gen)/,
  /^(feb|fev|fév)/,
  /^(mar|mär|mrz|maa|mrt)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mag|mei)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aoû|aou|ago|agt|agu)/,
  /^(sep|set)/,
  /^(oct|okt|out|ott)/,
  /^(nov)/,
  /^(dec|déc|dez|dic|des)/,
];

function inEnglish(text: string): string {
  const [, day, name = "", year] = /^(\d{1,2})\.?[ -](?:de )?(\p{L}{3,})\.?[ -](?:de )?(\d{4}|\d{2})$/iu.exec(text) ?? [];
  const month = months.findIndex((beginning) => beginning.test(name.toLowerCase()));
  return month < 0 ? text : `${day} ${english[month]} ${year}`;
}
