// The conversation of `triage`: one contact after the other, each answer saved at once.
import type { Ask, Choice, Context } from "../context.js";
import { type Circle, type Contact, circles } from "../domain/contact.js";
import { Cancelled } from "../domain/errors.js";
import { setArchived } from "../store/changes.js";
import { type CircleFigures, circleFigures } from "../store/circles.js";
import { contactsByNumber } from "../store/contacts.js";
import { lastTalks } from "../store/last-talks.js";
import { withLevel } from "../store/levels.js";
import { putInCircle } from "../store/triage.js";
import { archived } from "../view/archived.js";
import { placed, placedOnes, sayCircle, sayKnown } from "../view/triage.js";
import { count } from "../view/words.js";

type Answer = Circle | "archive" | "skip" | "quit";

/** Asks about each contact until all are through or the person quits; what was decided before Ctrl-C stays. */
export async function walkUntriaged(context: Context, ask: Ask, untriaged: Contact[]): Promise<void> {
  const figures = circleFigures(context.journal);
  const decided: Contact[] = [];
  for (const [i, contact] of untriaged.entries()) {
    const answer = await askAbout(context, ask, contact, `${i + 1} of ${untriaged.length}`, figures, decided);
    if (answer === "quit") break;
    if (answer === "skip") continue;
    decided.push(await decide(context, contact, answer, figures));
  }
  if (context.form !== "text") await context.print(placedOnes, decided);
  context.say(summary(decided, untriaged.length - decided.length));
}

async function askAbout(
  context: Context,
  ask: Ask,
  contact: Contact,
  place: string,
  figures: CircleFigures[],
  decided: Contact[],
): Promise<Answer> {
  const lastTalk = lastTalks(context.journal, [contact.number]).get(contact.number);
  context.say(await sayKnown(contact, lastTalk, context.page));
  try {
    return await ask.choose(`Where does ${contact.name} belong? (${place})`, answers(figures));
  } catch (error) {
    if (!(error instanceof Cancelled) || decided.length === 0) throw error;
    throw new Cancelled(`Stopped: ${count(decided.length, "answer")} saved.`);
  }
}

function answers(figures: CircleFigures[]): Choice<Answer>[] {
  const named = figures.filter(({ name }) => circles.includes(name));
  return [
    ...named.map(({ name, cadence }) => ({ name: `${name}: ${sayCircle(cadence)}`, value: name })),
    { name: "archive: keep the history, never remind", value: "archive" },
    { name: "skip: decide another time", value: "skip" },
    { name: "quit", value: "quit" },
  ];
}

async function decide(
  context: Context,
  contact: Contact,
  answer: Circle | "archive",
  figures: CircleFigures[],
): Promise<Contact> {
  const { number } = contact;
  const { step, value } = context.write((journal) => {
    if (answer === "archive") setArchived(journal, number, true);
    else putInCircle(journal, [number], answer);
    return withLevel(journal, contactsByNumber(journal, [number], context.today)[0] as Contact, context.today);
  });
  if (context.form !== "text") return value;
  if (answer === "archive") await context.printWritten(archived, { step, value: { contact: value, changed: true } });
  else {
    const cadence = figures.find(({ name }) => name === answer)?.cadence ?? null;
    await context.printWritten(placed, { step, value: { circle: answer, cadence, contacts: [value] } });
  }
  return value;
}

function summary(decided: Contact[], left: number): string {
  const done = `${count(decided.length, "contact")} decided, ${left} left.`;
  const due = decided.filter(({ state, archived: isIn }) => !isIn && (state === "due" || state === "fading")).length;
  return due > 1 ? `${done} ${due} are due now: net triage --spread 30 shares them out over 30 days.` : done;
}
