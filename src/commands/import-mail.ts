// Mailboxes to import: days on which you wrote with people are talks. All files of a command are read together.
import type { Context } from "../context.js";
import { readCount } from "../domain/count.js";
import { onOwnClock } from "../domain/day.js";
import { defaultDepth, readChannel } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { leaveOut, type Rejected } from "../domain/import-plan.js";
import { lettersWith, type MailDay, type MailHead } from "../domain/mail.js";
import { slugMaker } from "../domain/name.js";
import { headsIn, type RawHead } from "../formats/mail-heads.js";
import { importMail } from "../store/import-mail.js";
import { ownMails, personName } from "../store/people-by-mail.js";
import { MOST_PEOPLE } from "./import-calendar.js";
import type { Source, SourceOptions } from "./import-source.js";

/** A file of letters: mbox, or one letter. */
export interface MailFile {
  name: string;
  pieces: Iterable<Uint8Array>;
  isOneLetter: boolean;
}

/** Reads mailboxes. Throws UsageError when it is not known who you are, and for flags of other kinds. */
export async function readMailboxes(context: Context, files: MailFile[], options: SourceOptions): Promise<Source> {
  const flag = (["map", "value", "split", "circle", "tag"] as const).find((name) => options[name] !== undefined);
  const [first] = files as [MailFile];
  if (flag) throw new UsageError(`--${flag} is not for mail, and ${first.name} is mail`, `leave out --${flag}`);
  const channel = readChannel(options.via ?? "email");
  const { readHead } = await import("../formats/mail.js");
  const heads = (file: MailFile) => headsOf(file, readHead);
  const me = ownMails(context.journal, options.me ?? []);
  if (me.size === 0) throw whoAreYou(first.name, heads(first));
  const most = readCount(options.maxPeople ?? String(MOST_PEOPLE), "people", 1);
  const { days, rejected, leftOut } = await daysOf(context, files, heads, { me, most });
  const scene = {
    file: files.length === 1 ? first.name : "the mail",
    today: context.today,
    slugOf: await slugMaker(options.create ? days.map(({ mail, name }) => personName(mail, name)) : []),
    create: options.create ?? false,
    talkOf: ({ day, started }: MailDay) =>
      ({ day, at: null, text: "", where: null, channel, depth: defaultDepth(channel), started, told: false }) as const,
  };
  return {
    files: files.map(({ name }) => ({ file: name, kind: "mail" })),
    rejected,
    save: (journal, plan) => {
      for (const [why, n] of leftOut) leaveOut(plan, why, n);
      importMail(journal, days, scene, plan);
    },
  };
}

function* headsOf({ pieces, isOneLetter }: MailFile, read: (raw: RawHead) => MailHead): Generator<MailHead> {
  for (const raw of headsIn(pieces, isOneLetter ? "first" : "all")) yield read(raw);
}

interface Read {
  days: MailDay[];
  rejected: Rejected[];
  leftOut: Map<string, number>;
}

// Memory follows the days and people, not the letters.
async function daysOf(
  { today, progress }: Context,
  files: MailFile[],
  heads: (file: MailFile) => Iterable<MailHead>,
  { me, most }: { me: Set<string>; most: number },
): Promise<Read> {
  const days = new Map<string, MailDay>();
  const rejected: Rejected[] = [];
  const leftOut = new Map<string, number>();
  const leave = (why: string) => void leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  for (const file of files) {
    for (const head of heads(file)) {
      await progress.pause();
      const found = lettersWith(head, me, most);
      if ("why" in found) leave(found.why);
      else if (head.sent === null) rejected.push({ file: file.name, line: head.line, why: "the letter has no date" });
      else if (onOwnClock(head.sent).day > today) leave("future");
      else for (const other of found.others) note(days, { ...other, started: found.started, ...at(head) });
    }
  }
  return { days: [...days.values()], rejected, leftOut };
}

function at({ line, sent }: MailHead): Pick<MailDay, "line" | "day" | "first"> {
  const first = sent as number;
  return { line, day: onOwnClock(first).day, first };
}

function note(days: Map<string, MailDay>, day: MailDay): void {
  const key = `${day.day} ${day.mail}`;
  const known = days.get(key);
  if (!known) days.set(key, day);
  else if (day.first < known.first) days.set(key, { ...day, name: day.name || known.name });
  else if (known.name === "") known.name = day.name;
}

const ENOUGH = 500;

// Whoever most letters name is likely you.
function whoAreYou(file: string, heads: Iterable<MailHead>): UsageError {
  const times = new Map<string, number>();
  let read = 0;
  for (const { from, to } of heads) {
    for (const { mail } of [...(from ? [from] : []), ...to]) times.set(mail, (times.get(mail) ?? 0) + 1);
    read += 1;
    if (read >= ENOUGH) break;
  }
  const [likely] = [...times].sort(([, a], [, b]) => b - a);
  return new UsageError(
    `who of ${file} is you has to be said`,
    `add --me ${likely?.[0] ?? "you@example.org"}; each of your mails once`,
  );
}
