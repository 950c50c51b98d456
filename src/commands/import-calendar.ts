// A calendar to import: its meetings with contacts are talks.
import type { Context } from "../context.js";
import type { CalendarEvent } from "../domain/calendar.js";
import { readCount } from "../domain/count.js";
import { defaultDepth, readChannel } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { leaveOut } from "../domain/import-plan.js";
import { slugMaker } from "../domain/name.js";
import { readCalendar } from "../formats/ical.js";
import { importEvents } from "../store/import-calendar.js";
import { personName } from "../store/people-by-mail.js";
import type { Source, SourceOptions } from "./import-source.js";

/** Reads a calendar. Throws UsageError for flags of other kinds, Failure for a file that is none. */
export async function readEvents(context: Context, text: string, file: string, options: SourceOptions): Promise<Source> {
  const flag = (["map", "value", "split", "circle", "tag"] as const).find((name) => options[name] !== undefined);
  if (flag) throw new UsageError(`--${flag} is not for calendars, and ${file} is one`, `leave out --${flag}`);
  const { via } = options;
  const channel = via === undefined ? null : readChannel(via);
  const { events, future, rejected } = readCalendar(text, file, context.today);
  const names = events.flatMap(({ people }) => people.map(({ mail, name }) => personName(mail, name)));
  const scene = {
    file,
    today: context.today,
    slugOf: await slugMaker(options.create ? names : []),
    me: options.me ?? [],
    create: options.create ?? false,
    maxPeople: readCount(options.maxPeople ?? String(MOST_PEOPLE), "people", 1),
    talkOf: ({ day, at, text, where, isVideo }: CalendarEvent) => {
      const by = channel ?? (isVideo ? "video" : "meeting");
      return { day, at, text, where, channel: by, depth: defaultDepth(by), started: null, told: false } as const;
    },
  };
  return {
    files: [{ file, kind: "a calendar" }],
    rejected,
    save: (journal, plan) => {
      leaveOut(plan, "future", future);
      importEvents(journal, events, scene, plan);
    },
  };
}

/** In a meeting of more people hardly anybody talks with everybody. */
export const MOST_PEOPLE = 12;
