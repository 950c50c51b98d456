// A mapping guessed from the names of a table's columns, to be typed by the person who knows.
import { UsageError } from "../domain/errors.js";
import { shellWord } from "../domain/shell-word.js";
import type { LongTable } from "./csv.js";

// The first field whose words fit a column gets it.
const usual: [field: string, words: RegExp][] = [
  ["name", /^((full |first |given |last |family |middle |sur)?name|contact|person)$/],
  ["nick", /^(nick ?name|nick|called)$/],
  ["email", /^(e ?mail|mail)( address)?( \d)?$/],
  ["phone", /^((mobile|home|business|work) )?(tele)?(phone|mobile|tel|cell)( number)?( \d)?$/],
  ["url", /^(url|web ?(site|page)|linkedin|profile|homepage)$/],
  ["org", /^(org(ani[sz]ation)?|company|employer|institution)( name)?$/],
  ["role", /^(role|(job )?title|position|profession)$/],
  ["field", /^(field|industry|discipline)$/],
  ["city", /^(city|town|residence)$/],
  ["birthday", /^(birthday|birth ?date|date of birth|born)$/],
  ["tag", /^(tags?|labels?|groups?|categor(y|ies))$/],
  ["through", /^(through|introduced by|referred by)$/],
  ["met", /^(met|met on|connected on)$/],
  ["met-at", /^(met at)$/],
  ["circle", /^circle$/],
  ["note", /^(notes?|comments?|remarks?|subject)$/],
];

const usualInTalks: [field: string, words: RegExp][] = [
  ["day", /^(day|date|when|on)$/],
  ["who", /^(who|with|name|person|people|contact|correspondents?|participants?|attendees?)$/],
  ["started", /^(started|started by|direction|initiator)$/],
  ["via", /^(via|channel|medium)$/],
  ["where", /^(where|place|location)$/],
  ["depth", /^depth$/],
  ["note", /^(notes?|comments?|remarks?|subject|text|about)$/],
];

/** The error for a table read without `--map`: it shows the line to type; `typed` is how the file was named in it. */
export function proposal({ columns, file }: Pick<LongTable, "columns" | "file">, typed: string): UsageError {
  const asTalks = proposed(columns, usualInTalks);
  const maps = asTalks.some(({ field }) => field === "day") ? asTalks : proposed(columns, usual);
  const message = `what the columns of ${file} are has to be said`;
  if (maps.length === 0) {
    const them = `its columns are ${columns.join(", ")}`;
    return new UsageError(message, `${them}; say --map name=… for contacts, --map day=… --map who=… for talks`);
  }
  const words = maps.map(({ field, column }) => `--map ${shellWord(`${field}=${column}`)}`).join(" ");
  return new UsageError(message, `try: net import ${shellWord(typed)} ${words}`);
}

function proposed(columns: string[], words: typeof usual): { field: string; column: string }[] {
  return columns.flatMap((column) => {
    const plain = column
      .toLowerCase()
      .replace(/[^a-z\d]+/g, " ")
      .trim();
    const field = words.find(([, fits]) => fits.test(plain))?.[0];
    return field ? [{ field, column }] : [];
  });
}
