// Going through who is due, one by one: talked, done, snooze, skip or quit. Each answer is a step of its own.
import { dayReading } from "../commands/day-flags.js";
import type { Ask, Choice, Context, Written } from "../context.js";
import { emptyChange } from "../domain/card.js";
import type { Day } from "../domain/day.js";
import { readDay } from "../domain/days-in-words.js";
import type { DueRow } from "../domain/due.js";
import { defaultDepth, type FollowUp } from "../domain/entry.js";
import { Cancelled, UsageError } from "../domain/errors.js";
import { closingOf } from "../domain/follow-up.js";
import type { Meeting } from "../domain/meeting.js";
import { snoozeContact } from "../store/changes.js";
import { entryByNumber } from "../store/entries.js";
import { closeFollowUp } from "../store/follow-ups.js";
import type { Journal } from "../store/journal.js";
import { insertMeeting } from "../store/meetings.js";
import { recordStep } from "../store/steps.js";
import { type DueList, dueCard, dueView } from "../view/due.js";
import { closedEcho } from "../view/follow-up-echo.js";
import { meetingEcho } from "../view/meeting.js";
import { printable } from "../view/printable.js";
import { contactSnoozed } from "../view/snoozed.js";
import { askHowAndWhen, complaint } from "./add.js";

/** What to do about one person; answers false to stop. */
type Action = (context: Context, ask: Ask, row: DueRow) => Promise<boolean>;

/** Asks for each person of the list what to do. The context must be able to ask. Throws Cancelled when stopped before anything was saved. */
export async function walk(context: Context, list: DueList): Promise<void> {
  const ask = context.ask as Ask;
  if (list.rows.length === 0) return context.print(dueView, list);
  let saved = false;
  try {
    for (const [i, row] of list.rows.entries()) {
      context.printRaw(`${i > 0 ? "\n" : ""}${await dueCard(printable(row), context.today, context.page)}\n`);
      const action = await ask.choose(`${row.contact.name}?`, choices(row));
      if (!(await action(context, ask, row))) return;
      saved ||= action !== skip;
    }
  } catch (error) {
    if (!(error instanceof Cancelled && saved)) throw error;
    return context.say("Stopped. What you confirmed before is saved.");
  }
  context.say(list.more > 0 ? `That was everybody for now; ${list.more} more: net due --max 0` : "That was everybody.");
}

function choices(row: DueRow): Choice<Action>[] {
  const open = row.reasons.flatMap(({ entry, what }) => (entry === null ? [] : [{ entry, what }]));
  return [
    { name: "talked", value: talked, description: "writes down a talk" },
    ...open.map(({ entry, what }) => ({ name: `done: ${what} (${entry})`, value: done(entry), description: "it was kept" })),
    { name: "snooze", value: snooze, description: "hides them until a day; your promises still show" },
    { name: "skip", value: skip, description: "they stay as they are" },
    { name: "quit", value: quit },
  ];
}

async function talked(context: Context, ask: Ask, { contact }: DueRow): Promise<boolean> {
  const { channel = "coffee", day = context.today } = await askHowAndWhen(ask, dayReading(context));
  const meeting: Meeting = {
    people: [{ number: contact.number }],
    talk: { day, at: null, text: "", where: null, channel, depth: defaultDepth(channel), started: null, told: false },
    phrases: { todo: [], waiting: [], gave: [], got: [] },
    card: emptyChange(),
  };
  const command = `net add ${contact.slug} --via ${channel} --on ${day}`;
  await context.printWritten(
    meetingEcho,
    write(context, command, (journal) => insertMeeting(journal, meeting, context.today)),
  );
  return true;
}

function done(entry: number): Action {
  return async (context) => {
    const closing = closingOf(entryByNumber(context.journal, entry) as FollowUp, context.today, "kept", null);
    await context.printWritten(
      closedEcho,
      write(context, `net done ${entry}`, (journal) => closeFollowUp(journal, entry, closing, null)),
    );
    return true;
  };
}

async function snooze(context: Context, ask: Ask, { contact }: DueRow): Promise<boolean> {
  const read = (text: string) => readLater(context, text);
  const until = await read(await ask.text("Until when?", { initial: "in 1 week", check: (text) => complaint(() => read(text)) }));
  const command = `net snooze ${contact.slug} ${until}`;
  const { step } = write(context, command, (journal) => snoozeContact(journal, contact.number, until));
  await context.printWritten(contactSnoozed, { value: { contact, until, wasHidden: false }, step });
  return true;
}

// The history names each step by the command that does the same.
function write<T>(context: Context, command: string, work: (journal: Journal) => T): Written<T> {
  return context.writeRaw((journal) => recordStep(journal, context.at, command, () => work(journal))) as Written<T>;
}

async function readLater(context: Context, text: string): Promise<Day> {
  const day = await readDay(text, dayReading(context, "future"));
  if (day === context.today) throw new UsageError("that is today", "name a later day");
  return day;
}

async function skip(): Promise<boolean> {
  return true;
}

async function quit(): Promise<boolean> {
  return false;
}
