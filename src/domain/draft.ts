// A draft: what is known of a card or an entry as text for the editor, and what was changed in it.
import { UsageError } from "./errors.js";
import { clean, cleanNote } from "./text.js";

/** One key with its values: none, one, or several when it repeats. Values are what the flag of that name takes. */
export interface Field {
  key: string;
  values: string[];
  repeats?: boolean;
}

/** Fields in the order they are shown, and the note below them where there can be one. */
export interface Draft {
  fields: Field[];
  note: string | null;
}

/** The values of one key that went, that came, and that are there now; the note is a key too. */
export interface FieldChange {
  key: string;
  gone: string[];
  come: string[];
  now: string[];
  repeats: boolean;
}

/** The draft as text: `key: value` lines, a repeated key once for each value, an empty line, the note. */
export function writeDraft({ fields, note }: Draft): string {
  const lines = fields.flatMap(({ key, values }) =>
    values.length > 0 ? values.map((value) => `${key}: ${clean(value)}`) : [`${key}:`],
  );
  return `${[...lines, ...(note ? ["", note] : [])].join("\n")}\n`;
}

/**
 * Reads a draft that was written from `before`. A key whose line was taken out has no value. Throws UsageError for an
 * empty draft, a line without a key, a key that is not in `before`, one that stands twice, and a note where there can
 * be none.
 */
export function readDraft(text: string, before: Draft): Draft {
  const { head, note } = split(cleanNote(text));
  if (head === "") throw new UsageError("the draft is empty", "nothing was changed; net delete deletes");
  const lines = head.split("\n").filter((line) => line.trim() !== "");
  const read = lines.map((line) => readLine(line, before.fields));
  const fields = before.fields.map(({ key, repeats }) => {
    const values = read.filter((line) => line.key === key && line.value !== "").map(({ value }) => value);
    if (values.length > 1 && !repeats) throw new UsageError(`"${key}" stands twice in the draft`, "keep one of its lines");
    return { key, values, ...(repeats ? { repeats } : {}) };
  });
  if (note !== "" && before.note === null) throw new UsageError("this draft has no note below its lines", 'say it after "what:"');
  return { fields, note: before.note === null ? null : note };
}

// The first empty line parts the keys from the note, whatever empty lines the note has.
function split(text: string): { head: string; note: string } {
  const gap = /\n[ \t]*\n/.exec(text);
  return gap ? { head: text.slice(0, gap.index), note: text.slice(gap.index).trim() } : { head: text, note: "" };
}

function readLine(line: string, fields: Field[]): { key: string; value: string } {
  const match = /^\s*([A-Za-z-]+)\s*:(.*)$/.exec(line);
  if (!match)
    throw new UsageError(
      `the draft's line "${clean(line)}" has no key`,
      'write it as "key: value", the note after an empty line',
    );
  const key = (match[1] as string).toLowerCase();
  if (!fields.some((field) => field.key === key)) {
    throw new UsageError(`the draft has no "${key}"`, `its keys are ${fields.map((field) => field.key).join(", ")}`);
  }
  return { key, value: clean(match[2] as string) };
}

/** What differs from `before` to `after`, in the order of the fields, the note last. */
export function changesBetween(before: Draft, after: Draft): FieldChange[] {
  return withNote(before).flatMap(({ key, values, repeats = false }) => {
    const now = withNote(after).find((field) => field.key === key)?.values ?? [];
    const gone = values.filter((value) => !now.includes(value));
    const come = now.filter((value) => !values.includes(value));
    return gone.length + come.length > 0 ? [{ key, gone, come, now, repeats }] : [];
  });
}

function withNote({ fields, note }: Draft): Field[] {
  const cleaned = fields.map((field) => ({ ...field, values: field.values.map(clean) }));
  return [...cleaned, { key: "note", values: note ? [cleanNote(note)] : [] }];
}
