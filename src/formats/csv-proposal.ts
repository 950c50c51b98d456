// A mapping guessed from the names of a table's columns, for the person who knows to agree to or to correct.
import { UsageError } from "../domain/errors.js";
import { shellWord } from "../domain/shell-word.js";
import type { LongTable } from "./csv.js";
import { holdsSeveral, type Mapping } from "./csv-mapping.js";

// The first field whose words fit a column gets it. In English and Indonesian, like the words for days.
const usual: [field: string, words: RegExp][] = [
  ["name", /^((full |first |given |last |family |middle |sur)?name|contact|person|nama( lengkap| depan| belakang)?)$/],
  ["nick", /^(nick ?name|nick|called|panggilan)$/],
  ["email", /^(e ?mail|mail|surel)( address)?( \d)?$/],
  [
    "phone",
    /^((mobile|home|business|work) )?(tele)?(phone|mobile|tel|cell)( number)?( \d)?$|^(no )?(hp|telepon|ponsel|whatsapp|wa)$/,
  ],
  ["url", /^(url|web ?(site|page)|linkedin|profile|homepage)$/],
  ["org", /^(org(ani[sz]ation)?|company|employer|institution)( name)?$|^(perusahaan|organisasi|lembaga|kantor)$/],
  ["role", /^(role|(job )?title|position|profession|jabatan|pekerjaan)$/],
  ["field", /^(field|industry|discipline|bidang)$/],
  ["city", /^(city|town|residence|kota)$/],
  ["birthday", /^(birthday|birth ?date|date of birth|born|tanggal lahir|ulang tahun)$/],
  ["tag", /^(tags?|labels?|groups?|categor(y|ies))$/],
  ["through", /^(through|introduced by|referred by)$/],
  ["met", /^(met|met on|connected on)$/],
  ["met-at", /^(met at)$/],
  ["circle", /^circle$/],
  ["note", /^(notes?|comments?|remarks?|subject|catatan)$/],
];

const usualInTalks: [field: string, words: RegExp][] = [
  ["day", /^(day|date|when|on|tanggal|hari)$/],
  ["who", /^(who|with|name|person|people|contact|correspondents?|participants?|attendees?|dengan|nama)$/],
  ["started", /^(started|started by|direction|initiator)$/],
  ["via", /^(via|channel|medium)$/],
  ["where", /^(where|place|location|tempat|lokasi)$/],
  ["depth", /^depth$/],
  ["note", /^(notes?|comments?|remarks?|subject|text|about|catatan|tentang)$/],
];

/** Each column with the field it may be; null for one that no field fits. */
export interface Proposal {
  kind: Mapping["kind"];
  columns: { column: string; field: string | null }[];
}

/** What the columns of a table may be, from their names. */
export function proposedFor(columns: string[]): Proposal {
  const asTalks = columns.map((column) => fieldOf(column, usualInTalks));
  const kind = asTalks.includes("day") ? "talks" : "contacts";
  const fields = kind === "talks" ? asTalks : columns.map((column) => fieldOf(column, usual));
  const hasWholeName = columns.some((column, i) => fields[i] === "name" && placeInName(column) === null);
  const taken = new Set<string>();
  const kept = fields.map((field, i) => {
    const place = field === "name" ? placeInName(columns[i] as string) : null;
    const isFurther = field !== null && taken.has(field) && !holdsSeveral(kind, field) && field !== "note" && place === null;
    if (field === null || isFurther || (hasWholeName && place !== null)) return null;
    taken.add(field);
    return field;
  });
  return { kind, columns: columns.map((column, i) => ({ column, field: kept[i] ?? null })) };
}

function fieldOf(column: string, words: typeof usual): string | null {
  return words.find(([, fits]) => fits.test(plain(column)))?.[0] ?? null;
}

function plain(column: string): string {
  return column
    .toLowerCase()
    .replace(/[^a-z\d]+/g, " ")
    .trim();
}

// The parts of a name in their order; null for a column that holds all of it.
function placeInName(column: string): number | null {
  const place = [/^(first|given) |depan$/, /^middle /, /^(last|family|sur) ?|belakang$/].findIndex((part) =>
    part.test(plain(column)),
  );
  return place < 0 ? null : place;
}

/** Whether what a row needs is among the columns. */
export function isWhole({ kind, columns }: Proposal): boolean {
  return columns.some(({ field }) => field === (kind === "talks" ? "who" : "name"));
}

/** The mapping that a proposal is; the first name goes before the last, wherever they stand. */
export function mappingOf({ kind, columns }: Proposal): Mapping {
  const found = columns.flatMap(({ field }, index) => (field === null ? [] : [{ field, index }]));
  const place = ({ index }: { index: number }) => placeInName(columns[index]?.column ?? "") ?? 0;
  const names = found.filter(({ field }) => field === "name").sort((a, b) => place(a) - place(b));
  return { kind, columns: [...names, ...found.filter(({ field }) => field !== "name")] };
}

/** The error for a table read without `--map`: it shows the line to type; `typed` is how the file was named in it. */
export function refusal({ file, columns }: Pick<LongTable, "columns" | "file">, proposal: Proposal, typed: string): UsageError {
  const message = `what the columns of ${file} are has to be said`;
  if (!isWhole(proposal)) {
    const them = `its columns are ${columns.join(", ")}`;
    return new UsageError(message, `${them}; say --map name=… for contacts, --map day=… --map who=… for talks`);
  }
  const maps = mappingOf(proposal).columns.map(({ field, index }) => `--map ${shellWord(`${field}=${columns[index]}`)}`);
  return new UsageError(message, `try: net import ${shellWord(typed)} ${maps.join(" ")}`);
}
