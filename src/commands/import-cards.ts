// A file of vCards to import: every card a contact.
import type { Context } from "../context.js";
import { UsageError } from "../domain/errors.js";
import { slugMaker } from "../domain/name.js";
import { readVcards } from "../formats/vcard.js";
import { importContacts } from "../store/import-contacts.js";
import { readCardFlags } from "./card-flags.js";
import { dayReading } from "./day-flags.js";
import type { Source, SourceOptions } from "./import-source.js";

/** Reads vCards. Throws UsageError for flags of tables, Failure for a file without cards. */
export async function readCards(context: Context, bytes: Uint8Array, file: string, options: SourceOptions): Promise<Source> {
  const flag = (["map", "value", "split", "via"] as const).find((name) => options[name] !== undefined);
  if (flag) throw new UsageError(`--${flag} is for tables, and ${file} holds vCards`, `leave out --${flag}`);
  const { circle, tag } = options;
  const flags = await readCardFlags(context, { ...(circle && { circle }), ...(tag && { tag }) });
  const { rows, rejected } = await readVcards(bytes, file, dayReading(context, "past"));
  for (const { card } of rows) {
    Object.assign(card.columns, flags.columns);
    card.facts.push(...flags.facts);
  }
  const scene = { file, today: context.today, slugOf: await slugMaker(rows.map(({ name }) => name)) };
  return { files: [{ file, kind: "vCards" }], rejected, save: (journal, plan) => importContacts(journal, rows, scene, plan) };
}
