// Changes an entry: a talk, a promise, something waited for, or a favor.
import type { Context } from "../context.js";
import { readDay } from "../domain/days-in-words.js";
import { changesBetween } from "../domain/draft.js";
import { draftOfEntry } from "../domain/draft-of.js";
import { type Entry, readFavorWord, readFollowUpKind, readWeight, type Talk } from "../domain/entry.js";
import type { EntryColumns } from "../domain/entry-change.js";
import { UsageError } from "../domain/errors.js";
import { clean, cleanNote } from "../domain/text.js";
import { theOne } from "../prompts/who.js";
import { addPhrases, saveEntry } from "../store/changes.js";
import { entriesByNumber, entryByNumber } from "../store/entries.js";
import { entryChanged } from "../view/changed.js";
import { dayReading } from "./day-flags.js";
import { canEdit, saveEdited } from "./edit-draft.js";
import { type EditOptions, refuseUnfit } from "./edit-flags.js";
import { readPhraseFlags, readTalkFlags } from "./talk-flags.js";
import { readGoal } from "./the-goal.js";

const kindNames = { talk: "a talk", follow_up: "a follow-up", favor: "a favor", introduction: "an introduction" };
const besides = { talk: ["edit", "todo", "waiting", "gave", "got"], follow_up: [], favor: [], introduction: [] };

/** Changes an entry as the flags or the editor say. */
export async function editEntry(context: Context, entry: Entry, options: EditOptions): Promise<void> {
  const before = draftOfEntry(entry);
  refuseUnfit(options, before, kindNames[entry.kind], besides[entry.kind]);
  await saveEdited(context, before, options, `net edit ${entry.number} --on yesterday`, async (said) => {
    const columns = await readColumns(context, entry, said);
    const people = said.who && (await readPeople(context, entry, said.who));
    const phrases = await readPhraseFlags(context, said);
    const written = context.write((journal) => {
      saveEntry(journal, entry, people ? { columns, people } : { columns });
      const added = addPhrases(journal, entry.number, phrases);
      const now = entryByNumber(journal, entry.number) as Entry;
      return { entry: now, changes: changesBetween(before, draftOfEntry(now)), added: entriesByNumber(journal, added) };
    });
    await context.printWritten(entryChanged, written);
  });
}

async function readColumns(context: Context, entry: Entry, options: EditOptions): Promise<EntryColumns> {
  const columns = entry.kind === "talk" ? await readTalk(context, entry.text, options) : await readOther(context, entry, options);
  if (options.goal !== undefined) columns.goal = await readGoal(context, options.goal);
  for (const { key } of options.remove ?? []) Object.assign(columns, { ...emptied[key as keyof typeof emptied], ...columns });
  return columns;
}

const emptied = {
  note: { text: "" },
  at: { at: null },
  where: { where: null },
  started: { started: null },
  told: { told: false },
  by: { due: null },
  goal: { goal: null },
} as const;

async function readTalk(context: Context, noteNow: string, options: EditOptions): Promise<EntryColumns> {
  const { note, where, ...columns } = await readTalkFlags(context, options);
  const text = options.edit ? await noteFromEditor(context, noteNow) : note;
  return { ...columns, ...(where === undefined ? {} : { where: where || null }), ...(text === undefined ? {} : { text }) };
}

async function noteFromEditor(context: Context, note: string): Promise<string> {
  if (!canEdit(context)) throw new UsageError("there is no terminal for an editor", "say it with --note, or set EDITOR");
  return cleanNote(await context.files.edit(note));
}

async function readOther(context: Context, entry: Exclude<Entry, Talk>, options: EditOptions): Promise<EntryColumns> {
  const columns: EntryColumns = {};
  if (options.what !== undefined) columns.text = readWhat(options.what);
  if (options.on !== undefined) columns.day = await readDay(options.on, dayReading(context, "past"));
  if (options.by !== undefined) columns.due = await readDay(options.by, dayReading(context, "future"));
  if (options.weight !== undefined) columns.weight = readWeight(options.weight);
  if (options.kind !== undefined && entry.kind === "favor") columns.word = readFavorWord(options.kind);
  if (options.kind !== undefined && entry.kind === "follow_up") columns.followUpKind = readFollowUpKind(options.kind);
  return columns;
}

function readWhat(text: string): string {
  const what = clean(text);
  if (what === "") throw new UsageError("--what says nothing", 'as in: --what "send the paper"');
  return what;
}

async function readPeople(context: Context, entry: Entry, names: string[]): Promise<number[]> {
  if (names.length > 1 && entry.kind !== "talk")
    throw new UsageError(`${kindNames[entry.kind]} has one person`, "name one with --who");
  const numbers: number[] = [];
  for (const name of names) numbers.push((await theOne(context, name)).number);
  return [...new Set(numbers)];
}
