// Calendars: each quirk of the format, and what comes of it on your own clock (UTC here).
import { describe, expect, it } from "vitest";
import { othersIn, whyLeftOut } from "../../src/domain/calendar.js";
import { readCalendar } from "../../src/formats/ical.js";

const TODAY = "2026-03-02";

function calendar(...lines: string[]): string {
  return ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR"].join("\r\n");
}

function event(...lines: string[]): string {
  return calendar("BEGIN:VEVENT", "UID:u", "SUMMARY:Tea", ...lines, "END:VEVENT");
}

const newYork = [
  "BEGIN:VTIMEZONE",
  "TZID:Mine",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:-0500",
  "TZOFFSETTO:-0500",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** `day time`, or the day alone where there is no time; rejects as `line: why`. */
function read(text: string): string[] {
  const { events, future, rejected } = readCalendar(text, "x.ics", TODAY);
  return [
    ...events.map(({ day, at }) => (at === null ? day : `${day} ${at}`)),
    ...(future > 0 ? [`${future} future`] : []),
    ...rejected.map(({ line, why }) => `${line}: ${why}`),
  ];
}

const table: [what: string, text: string, expected: string[]][] = [
  ["a time in UTC", event("DTSTART:20260105T150000Z"), ["2026-01-05 15:00"]],
  ["a zone by its IANA name, in winter", event("DTSTART;TZID=Europe/Berlin:20260105T150000"), ["2026-01-05 14:00"]],
  ["and in summer", event("DTSTART;TZID=Europe/Berlin:20250705T150000"), ["2025-07-05 13:00"]],
  ["a zone by its Windows name", event("DTSTART;TZID=W. Europe Standard Time:20260105T150000"), ["2026-01-05 14:00"]],
  [
    "the name in quotes, after a program's own path",
    event('DTSTART;TZID="/mozilla.org/20070129_1/America/New_York":20260105T230000'),
    ["2026-01-06 04:00"],
  ],
  [
    "a zone by its rules in the file",
    calendar(...newYork, "BEGIN:VEVENT", "UID:u", "DTSTART;TZID=Mine:20260105T150000", "END:VEVENT"),
    ["2026-01-05 20:00"],
  ],
  ["a zone nobody knows is your own", event("DTSTART;TZID=Nowhere/Middle:20260105T150000"), ["2026-01-05 15:00"]],
  ["a time without a zone is your own", event("DTSTART:20260105T150000"), ["2026-01-05 15:00"]],
  ["a whole day", event("DTSTART;VALUE=DATE:20260105"), ["2026-01-05"]],
  ["a whole day that does not say so", event("DTSTART:20260105"), ["2026-01-05"]],
  ["a day to come", event("DTSTART:20260401T150000Z"), ["1 future"]],
  [
    "every week, up to today",
    event("DTSTART:20260216T150000Z", "RRULE:FREQ=WEEKLY"),
    ["2026-02-16 15:00", "2026-02-23 15:00", "2026-03-02 15:00"],
  ],
  [
    "weekly across the change of the clock",
    event("DTSTART;TZID=Europe/Berlin:20250324T150000", "RRULE:FREQ=WEEKLY;COUNT=2"),
    ["2025-03-24 14:00", "2025-03-31 13:00"],
  ],
  [
    "until a time in UTC, that one included",
    event("DTSTART;TZID=America/New_York:20260105T200000", "RRULE:FREQ=DAILY;UNTIL=20260107T010000Z"),
    ["2026-01-06 01:00", "2026-01-07 01:00"],
  ],
  [
    "until a date, that day included",
    event("DTSTART:20260105T200000Z", "RRULE:FREQ=DAILY;UNTIL=20260106"),
    ["2026-01-05 20:00", "2026-01-06 20:00"],
  ],
  [
    "on working days, with blanks in the rule",
    event("DTSTART:20260102T100000Z", "RRULE:FREQ=DAILY;BYDAY=MO, TU, WE, TH, FR;COUNT=2"),
    ["2026-01-02 10:00", "2026-01-05 10:00"],
  ],
  [
    "a day left out by its time in another zone",
    event("DTSTART;TZID=Europe/Berlin:20260105T150000", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260106T140000Z"),
    ["2026-01-05 14:00", "2026-01-07 14:00"],
  ],
  [
    "a day left out by its date",
    event("DTSTART:20260105T150000Z", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260106"),
    ["2026-01-05 15:00", "2026-01-07 15:00"],
  ],
  [
    "a day more, as a period",
    event("DTSTART:20260105T150000Z", "RDATE;VALUE=PERIOD:20260109T150000Z/PT1H"),
    ["2026-01-05 15:00", "2026-01-09 15:00"],
  ],
  [
    "one day of it moved",
    calendar(
      ...["BEGIN:VEVENT", "UID:u", "DTSTART:20260105T150000Z", "RRULE:FREQ=DAILY;COUNT=2", "END:VEVENT"],
      ...["BEGIN:VEVENT", "UID:u", "RECURRENCE-ID:20260106T150000Z", "DTSTART:20260108T090000Z", "END:VEVENT"],
    ),
    ["2026-01-05 15:00", "2026-01-08 09:00"],
  ],
  [
    "this and all later days moved",
    calendar(
      ...["BEGIN:VEVENT", "UID:u", "DTSTART:20260105T150000Z", "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT"],
      ...[
        "BEGIN:VEVENT",
        "UID:u",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T150000Z",
        "DTSTART:20260106T160000Z",
        "END:VEVENT",
      ],
    ),
    ["2026-01-05 15:00", "2026-01-06 16:00", "2026-01-07 16:00"],
  ],
  [
    "a changed day whose event is in another file",
    event("RECURRENCE-ID:20260106T150000Z", "DTSTART:20260108T090000Z"),
    ["2026-01-08 09:00"],
  ],
  ["the 30th of February", event("DTSTART:20240101T100000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), ["2024-01-01 10:00"]],
  [
    "never, by a rule of days",
    event("DTSTART:20260101T100000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
    ["2026-01-01 10:00"],
  ],
  ["without end", event("DTSTART:19000101T100000Z", "RRULE:FREQ=DAILY"), ["2: it repeats without end"]],
  ["since before 1900", event("DTSTART:18991231T100000Z", "RRULE:FREQ=MONTHLY"), ["2: it repeats since before 1900"]],
  [
    "at an interval of a hundred billion days",
    event("DTSTART:20260101T100000Z", "RRULE:FREQ=DAILY;INTERVAL=99999999999"),
    ["2: it repeats too seldom"],
  ],
  [
    "with its days said again and again",
    event("DTSTART:20260105T100000Z", `RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=${"MO,".repeat(5000)}MO`),
    ["2026-01-05 10:00", "2026-01-12 10:00"],
  ],
  ["every second", event("DTSTART:20260101T100000Z", "RRULE:FREQ=SECONDLY"), ["2: it repeats within a day"]],
  ["by no rule", event("DTSTART:20260101T100000Z", "RRULE:"), ["2: its rule of repetition cannot be read"]],
  ["by the moon", event("DTSTART:20260101T100000Z", "RRULE:RSCALE=CHINESE;FREQ=YEARLY"), ["2: it repeats by another calendar"]],
  ["no start", event(), ["2: the event has no start"]],
  ["a start that is none", event("DTSTART:soon"), ["2: the event has no start"]],
  ["a broken line beside a whole one", event("DTSTART:20260105T150000Z", "RDATE;VALUE=PERIOD:x/y"), ["2026-01-05 15:00"]],
  [
    "an event without end before a whole one",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260105T150000Z\nBEGIN:VEVENT\nUID:b\nDTSTART:20260106T150000Z\nEND:VEVENT\nEND:VCALENDAR",
    ["2026-01-06 15:00", "2: the event has no end"],
  ],
  ["a cut file", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:2026010", ["2: the event has no end"]],
  ["an event without a calendar", "BEGIN:VEVENT\nUID:a\nDTSTART:20260105T150000Z\nEND:VEVENT", ["2026-01-05 15:00"]],
  [
    "two calendars",
    [event("DTSTART:20260105T150000Z"), event("DTSTART:20260106T150000Z")].join("\n"),
    ["2026-01-05 15:00", "2026-01-06 15:00"],
  ],
];

describe("a calendar with", () => {
  it.each(table)("%s", (_, text, expected) => expect(read(text)).toEqual(expected));
  it("control: a moved event shows", () => expect(read(event("DTSTART:20260105T160000Z"))).not.toEqual(["2026-01-05 15:00"]));
});

describe("a calendar of birthdays", () => {
  const born = event("DTSTART;VALUE=DATE:18151210", "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10");
  it("goes back as far as they do", () => expect(readCalendar(born, "a.ics", TODAY).events).toHaveLength(211));
});

describe("an event", () => {
  const one = (...lines: string[]) => readCalendar(event("DTSTART:20260105T150000Z", ...lines), "x.ics", TODAY).events[0];

  it("names attendees and organiser once, without rooms", () => {
    const found = one(
      'ORGANIZER;CN="Lovelace, Ada":MAILTO:Ada@Example.org',
      "ATTENDEE;CN=Ada;PARTSTAT=ACCEPTED:mailto:ada@example.org",
      "ATTENDEE;CUTYPE=ROOM:mailto:library@example.org",
      "ATTENDEE;EMAIL=mary@example.org;CN=Mary Somerville:urn:uuid:1",
      "ATTENDEE;PARTSTAT=DECLINED:mailto:charles@example.org",
      "ATTENDEE:invalid:nomail",
    );
    expect(found?.people).toEqual([
      { mail: "ada@example.org", name: "Ada", declined: false },
      { mail: "mary@example.org", name: "Mary Somerville", declined: false },
      { mail: "charles@example.org", name: "", declined: true },
    ]);
    expect(othersIn(found as never, new Set(["ada@example.org"])).map(({ mail }) => mail)).toEqual(["mary@example.org"]);
  });

  it.each([
    [["STATUS:CANCELLED"], "cancelled"],
    [["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "ATTENDEE:mailto:ada@example.org"], "all-day"],
    [["ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.org", "ATTENDEE:mailto:ada@example.org"], "declined"],
    [["ATTENDEE:mailto:me@example.org"], "solo"],
    [["ATTENDEE:mailto:a@example.org", "ATTENDEE:mailto:b@example.org", "ATTENDEE:mailto:c@example.org"], "large"],
    [["ATTENDEE:mailto:ada@example.org"], null],
  ])("with %j is left out as %s", (lines, why) => {
    expect(whyLeftOut(one(...lines) as never, new Set(["me@example.org"]), 2)).toBe(why);
  });

  it("of a calendar of cancellations is cancelled", () => {
    const text = calendar("METHOD:CANCEL", "BEGIN:VEVENT", "UID:u", "DTSTART:20260105T150000Z", "END:VEVENT");
    expect(readCalendar(text, "x.ics", TODAY).events[0]?.isCancelled).toBe(true);
  });

  it.each([
    ["LOCATION:https://zoom.us/j/1", true],
    ["DESCRIPTION:Join: https://teams.microsoft.com/l/meetup", true],
    ["X-GOOGLE-CONFERENCE:https://meet.google.com/a", true],
    ["LOCATION:The zoo", false],
  ])("with %s is by video: %s", (line, isVideo) => expect(one(line)?.isVideo).toBe(isVideo));

  it("is known by its uid, of a repeated one by the day of its rule, whatever the hour", () => {
    const sources = (hour: string) =>
      readCalendar(event(`DTSTART:20260105T${hour}0000Z`, "RRULE:FREQ=DAILY;COUNT=2"), "x.ics", TODAY).events.map(
        ({ source }) => source,
      );
    expect(sources("15")).toEqual(["u 2026-01-05", "u 2026-01-06"]);
    expect(sources("09")).toEqual(sources("15"));
  });
});
