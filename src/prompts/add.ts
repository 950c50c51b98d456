// The guided conversation of `add`: at most four questions, Enter skips all but the first.
import type { Ask, Choice, Context } from "../context.js";
import type { Fact } from "../domain/card.js";
import { type DayReading, readDay } from "../domain/days-in-words.js";
import { channels, favorWords, followUpKinds } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import type { Present, TalkPhrases, TalkWords } from "../domain/meeting.js";
import { readPhrase } from "../domain/phrase.js";
import { clean, cleanNote } from "../domain/text.js";
import { recentContacts } from "../store/contacts.js";
import { preparePhones } from "../store/phones.js";
import { whoFits } from "../store/who.js";
import { described } from "./who.js";

/** What is known of a talk so far. */
export interface Said {
  people: Present[];
  words: TalkWords;
  phrases: TalkPhrases;
  /** What was learned of the first person. */
  facts: Fact[];
}

/** Asks for what has not been said. The context must be able to ask. */
export async function guide(context: Context, said: Said): Promise<Said> {
  const ask = context.ask as Ask;
  const reading: DayReading = { today: context.today };
  const people = said.people.length > 0 ? said.people : [await askWho(context, ask)];
  const words = { ...said.words };
  if (words.channel === undefined && words.day === undefined) Object.assign(words, await askHowAndWhen(ask, reading));
  if (words.note === undefined) words.note = cleanNote(await ask.text("What about?"));
  const none = Object.values(said.phrases).every((list) => list.length === 0);
  const cameOfIt = none ? await askWhatCameOfIt(ask, reading) : { phrases: said.phrases, facts: [] };
  return { people, words, ...cameOfIt };
}

async function askWho(context: Context, ask: Ask): Promise<Present> {
  await preparePhones(context.journal);
  return ask.search<Present>("Who did you meet?", (typed) => {
    const name = clean(typed);
    const found =
      name === "" ? recentContacts(context.journal, 8, context.today) : whoFits(context.journal, name, context.today).slice(0, 8);
    const known: Choice<Present>[] = found.map((person) => ({ name: described(person), value: { known: person } }));
    return name === "" ? known : [...known, { name: `somebody new: ${name}`, value: { newName: name } }];
  });
}

/** Asks how and when you talked; Enter is coffee, today. */
export async function askHowAndWhen(ask: Ask, reading: DayReading): Promise<Pick<TalkWords, "channel" | "day">> {
  const answer = await ask.text("How and when?", {
    initial: "coffee, today",
    hint: "or: call, yesterday",
    check: (text) => complaint(() => readHowAndWhen(text, reading)),
  });
  return readHowAndWhen(answer, reading);
}

/** Reads `call`, `yesterday`, `call yesterday` or `call, last tuesday`; what is not said is coffee, today. */
async function readHowAndWhen(text: string, reading: DayReading): Promise<Pick<TalkWords, "channel" | "day">> {
  const words = clean(text).replaceAll(",", " ").split(" ").filter(Boolean);
  const named = channels.find((channel) => channel === words[0]?.toLowerCase());
  const rest = (named ? words.slice(1) : words).join(" ");
  return {
    channel: named ?? "coffee",
    day: rest === "" ? reading.today : await readDay(rest, { ...reading, side: "past" }),
  };
}

type CameOfIt = Pick<Said, "phrases" | "facts">;

async function askWhatCameOfIt(ask: Ask, reading: DayReading): Promise<CameOfIt> {
  const answer = await ask.text("Promised, received, learned?", {
    hint: "todo: …; got: …; needs: …",
    check: (text) => complaint(() => readWhatCameOfIt(text, reading)),
  });
  return readWhatCameOfIt(answer, reading);
}

const learned: Record<string, Fact["kind"]> = { needs: "need", offers: "offer", likes: "like" };

/** Reads what is parted by `;`, each after `todo:`, `waiting:`, `gave:`, `got:`, `needs:`, `offers:` or `likes:`; without one it is a todo. */
async function readWhatCameOfIt(text: string, reading: DayReading): Promise<CameOfIt> {
  const phrases: TalkPhrases = { todo: [], waiting: [], gave: [], got: [] };
  const facts: Fact[] = [];
  for (const part of text.split(";").map(clean).filter(Boolean)) {
    const [, word, said] = /^(todo|waiting|gave|got|needs|offers|likes)\s*:\s*(.+)$/i.exec(part) ?? [];
    const key = word?.toLowerCase() ?? "todo";
    const what = said ?? part;
    const kind = learned[key];
    if (kind) facts.push({ kind, text: what });
    else if (key === "gave" || key === "got") phrases[key].push(await readPhrase(what, favorWords, reading));
    else phrases[key as "todo" | "waiting"].push(await readPhrase(what, followUpKinds, reading));
  }
  return { phrases, facts };
}

/** What a reader throws, as the line shown under a question. Other errors than UsageError pass through. */
export async function complaint(read: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return [error.message, error.cure].filter(Boolean).join("; ");
    throw error;
  }
}
