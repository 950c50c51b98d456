// The journal's own JSON: one record a line, what is none is left out.

import { Failure } from "../domain/errors.js";
import type { JournalFile, JournalRecords } from "../domain/journal-file.js";

/** Marks a JSON file as an export of this program. */
const FORMAT = "net-journal";
const VERSION = 1;

const sections = [
  "settings",
  "circles",
  "contacts",
  "ties",
  "distinct",
  "goals",
  "coalitions",
  "terms",
  "reviews",
  "entries",
] as const;
const PIECE = 65_536;

/** The journal as text in pieces of some 64 KB; the same bytes for the same journal. */
export function* journalText(records: JournalRecords): Generator<string> {
  let piece = `{"format":"${FORMAT}","version":${VERSION}`;
  for (const section of sections) {
    piece += `,\n"${section}":[`;
    let separator = "\n";
    for (const record of records[section]) {
      piece += separator + JSON.stringify(Array.isArray(record) ? record : withoutEmpty(record));
      separator = ",\n";
      if (piece.length > PIECE) {
        yield piece;
        piece = "";
      }
    }
    piece += "]";
  }
  yield `${piece}}\n`;
}

function withoutEmpty(record: object): object {
  const full = Object.entries(record).filter(([, value]) => !(value === null || value === false || isNone(value)));
  return Object.fromEntries(full.map(([key, value]) => [key, Array.isArray(value) ? value.map(inner) : value]));
}

const isNone = (value: unknown) => Array.isArray(value) && value.length === 0;
const inner = (value: unknown) => (typeof value === "object" && value !== null ? withoutEmpty(value) : value);

/**
 * Reads an export. `file` is its name, for messages. Throws Failure, with the place and the reason, for broken or
 * foreign JSON, for values that cannot be, and for names of people or entries that are not in the file.
 */
export async function readJournalText(text: string, file: string): Promise<JournalFile> {
  const value = parsed(text, file) as { format?: unknown; version?: unknown } | null;
  if (value?.format !== FORMAT) throw new Failure(`${file} is JSON, but no export of this program`, "name one, or a CSV file");
  if (value.version !== VERSION) {
    throw new Failure(`${file} was written by a newer version of net`, "update with: npm install -g net-journal");
  }
  const { checkedJournal } = await import("./journal-schema.js");
  return checkedJournal(value, file);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${file} is not whole JSON`, "export it again; nothing was imported");
  }
}
