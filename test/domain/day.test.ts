// Days: arithmetic against an oracle that counts Julian day numbers, and how days and lengths are said.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as days from "../../src/domain/day.js";

// Fliegel and Van Flandern (1968), both ways: no library, no Date.
function julian(day: string): number {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  const a = Math.trunc((m - 14) / 12);
  const centuries = Math.trunc((3 * Math.trunc((y + 4900 + a) / 100)) / 4);
  return Math.trunc((1461 * (y + 4800 + a)) / 4) + Math.trunc((367 * (m - 2 - 12 * a)) / 12) - centuries + d - 32075;
}

function fromJulian(jdn: number): string {
  let l = jdn + 68569;
  const n = Math.trunc((4 * l) / 146097);
  l -= Math.trunc((146097 * n + 3) / 4);
  const i = Math.trunc((4000 * (l + 1)) / 1461001);
  l = l - Math.trunc((1461 * i) / 4) + 31;
  const j = Math.trunc((80 * l) / 2447);
  const month = j + 2 - 12 * Math.trunc(j / 11);
  return written(100 * (n - 49) + i + Math.trunc(j / 11), month, l - Math.trunc((2447 * j) / 80));
}

function written(y: number, m: number, d: number): string {
  return [String(y).padStart(4, "0"), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-");
}

const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const lengths = (y: number) => [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const first = julian("0001-01-01");
const last = julian("9999-12-31");
const anyDay = fc.oneof(
  fc.integer({ min: first, max: last }).map(fromJulian),
  fc.constantFrom("0001-01-01", "0099-12-31", "0100-02-28", "1582-10-10", "1900-02-28", "2000-02-29", "9999-12-31"),
);
const runs = { numRuns: 5000, seed: 18150 };

describe("day arithmetic, 5,000 cases a law", () => {
  it("the oracle knows the calendar", () => {
    expect(julian("2000-01-01")).toBe(2451545);
    expect(fromJulian(2451545)).toBe("2000-01-01");
    expect(last - first + 1).toBe(3652059);
  });

  it("days are added and counted as Julian day numbers are", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const n = julian(to) - julian(from);
        expect(days.daysBetween(from, to)).toBe(n);
        expect(days.addDays(from, n)).toBe(to);
        expect(days.dayNumber(to)).toBe(julian(to) - julian("1970-01-01"));
        expect(days.weekday(to)).toBe((julian(to) + 1) % 7);
        if (julian(to) >= first + 6) expect(days.windowStart(to, 7)).toBe(fromJulian(julian(to) - 6));
      }),
      runs,
    );
  });

  it("months are added as a calendar is leafed through", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [y, m, d] = day.split("-").map(Number) as [number, number, number];
        const index = 12 * y + m - 1 + months;
        const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
        if (year < 1 || year > 9999) {
          expect(() => days.addMonths(day, months)).toThrow("years 0001 to 9999");
          return;
        }
        const length = lengths(year)[month - 1] as number;
        expect(days.addMonths(day, months)).toBe(written(year, month, Math.min(d, length)));
        expect(days.monthEnd(written(year, month, 1))).toBe(written(year, month, length));
        expect(days.dayInYear(year, month, d)).toBe(written(year, month, Math.min(d, length)));
      }),
      runs,
    );
  });

  it("exactly the days of the calendar are days", () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(digits, ([y, m, d]) => {
        const exists = y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= (lengths(y)[m - 1] as number);
        expect(days.isDay(written(y, m, d))).toBe(exists);
      }),
      runs,
    );
  });
});

describe("the ends of time", () => {
  it.each([
    () => days.addDays("9999-12-31", 1),
    () => days.addDays("0001-01-01", -1),
    () => days.addDays("2026-01-01", 1e9),
    () => days.addMonths("9999-12-31", 1),
    () => days.addMonths("0001-01-01", -1),
  ])("beyond them is refused (%#)", (beyond) => expect(beyond).toThrow("that day lies outside the years 0001 to 9999"));
});

it.each(["", "2026-3-5", "26-03-05", "2026-02-30", "2026-13-01", "0000-01-01", "2026-03-05 ", "２０２６-03-05", "2026-00-10"])(
  "%j is no day",
  (text) => expect(days.isDay(text)).toBe(false),
);

describe("how a day is said", () => {
  const cases: [day: string, said: string][] = [
    ["2026-03-06", "Fri 6 Mar 2026"],
    ["1815-12-10", "Sun 10 Dec 1815"],
    ["2028-02-29", "Tue 29 Feb 2028"],
    ["0001-01-01", "Mon 1 Jan 0001"],
    ["9999-12-31", "Fri 31 Dec 9999"],
  ];
  it.each(cases)("%s: %s", (day, said) => expect(days.sayDay(day)).toBe(said));
});

describe("how a length is said", () => {
  const cases: [n: number, length: string, ago: string, ahead: string][] = [
    [0, "0 days", "today", "today"],
    [1, "1 day", "yesterday", "tomorrow"],
    [2, "2 days", "2 days ago", "in 2 days"],
    [13, "13 days", "13 days ago", "in 13 days"],
    [14, "2 weeks", "2 weeks ago", "in 2 weeks"],
    [17, "2 weeks", "2 weeks ago", "in 2 weeks"],
    [18, "3 weeks", "3 weeks ago", "in 3 weeks"],
    [60, "9 weeks", "9 weeks ago", "in 9 weeks"],
    [61, "2 months", "2 months ago", "in 2 months"],
    [90, "3 months", "3 months ago", "in 3 months"],
    [365, "12 months", "12 months ago", "in 12 months"],
    [699, "23 months", "23 months ago", "in 23 months"],
    [700, "2 years", "2 years ago", "in 2 years"],
    [3652, "10 years", "10 years ago", "in 10 years"],
  ];
  it.each(cases)("%i days", (n, length, ago, ahead) => {
    expect([days.sayLength(n), days.sayAgo(n), days.sayAhead(n)]).toEqual([length, ago, ahead]);
  });
});

describe("the local day of an instant", () => {
  const cases: [zone: string, instant: string, day: string][] = [
    ["Pacific/Kiritimati", "2026-03-04T12:00:00Z", "2026-03-05"],
    ["America/St_Johns", "2026-03-04T02:00:00Z", "2026-03-03"],
    ["America/St_Johns", "2026-03-04T12:00:00Z", "2026-03-04"],
    ["Pacific/Pago_Pago", "2026-03-04T10:59:59Z", "2026-03-03"],
    ["UTC", "2026-03-04T23:59:59Z", "2026-03-04"],
    ["Europe/Berlin", "2026-03-29T22:30:00Z", "2026-03-30"],
    ["America/New_York", "2026-11-01T05:30:00Z", "2026-11-01"],
    ["Asia/Jakarta", "2026-12-31T17:00:00Z", "2027-01-01"],
  ];
  it.each(cases)("%s at %s", (zone, instant, day) => {
    const home = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(days.dayOf(new Date(instant))).toBe(day);
      expect(days.addDays(day, 1)).toBe(fromJulian(julian(day) + 1));
    } finally {
      process.env.TZ = home;
    }
  });
});
