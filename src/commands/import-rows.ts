// The rows of a table read as contacts: what cannot be read is set aside with its line and the reason.
import type { Context } from "../context.js";
import { NetError, UsageError } from "../domain/errors.js";
import type { PersonRow } from "../domain/import-person.js";
import type { Rejected } from "../domain/import-plan.js";
import { clean, cleanNote } from "../domain/text.js";
import type { MappedRow } from "../formats/csv-mapping.js";
import { type CardOptions, readCardFlags } from "./card-flags.js";

/** What the flags say of every row of a file. */
export interface RowDefaults {
  file: string;
  via?: string;
  circle?: string;
  tag?: string[];
}

interface ReadRows<T> {
  rows: T[];
  rejected: Rejected[];
}

/** Rows as contacts. */
export async function contactRows(
  context: Context,
  mapped: Iterable<MappedRow>,
  defaults: RowDefaults,
): Promise<ReadRows<PersonRow>> {
  const rows: PersonRow[] = [];
  const rejected: Rejected[] = [];
  for (const { line, one, several } of mapped) {
    try {
      const { name = "", note, through, ...texts } = one;
      const card = await readCardFlags(context, cardOptions(texts, several, defaults));
      if (note) card.columns.note = cleanNote(note);
      rows.push({ line, name: nameIn(name), card, through: through ? nameIn(through) : null });
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      rejected.push({ file: defaults.file, line, why: error.message });
    }
  }
  return { rows, rejected };
}

/** The flags that a row's fields stand for: they are named alike, so a row is read as if it had been typed. */
export function cardOptions(texts: Record<string, string>, lists: Record<string, string[]>, defaults: RowDefaults): CardOptions {
  const { "met-at": metAt, confidential = "", light = "", ...rest } = texts;
  const isLight = yes.test(light);
  return {
    ...(isLight || defaults.circle === undefined ? {} : { circle: defaults.circle }),
    ...rest,
    ...lists,
    ...(metAt === undefined ? {} : { metAt }),
    ...(isLight ? { light: true } : {}),
    ...(yes.test(confidential) ? { confidential: true } : {}),
    tag: [...(lists.tag ?? []), ...(defaults.tag ?? [])],
  };
}

const yes = /^(yes|y|true|1|x)$/i;

/** A name in a row. Throws UsageError for none. */
export function nameIn(text: string): string {
  const name = clean(text);
  if (name === "") throw new UsageError("no name");
  return name;
}
