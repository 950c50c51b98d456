// Days as people write them: one line a case, read on Wednesday 4 March 2026 unless said otherwise.
import { afterEach, describe, expect, it } from "vitest";
import { addDays, type Day, sayDay } from "../../src/domain/day.js";
import { type DayReading, findDay, readDay } from "../../src/domain/days-in-words.js";

const today = "2026-03-04";
const read = (text: string, reading: Partial<DayReading> = {}) => findDay(text, { today, ...reading });

describe("words that mean one day, whichever side", () => {
  const cases: [text: string, day: Day][] = [
    ["2026-03-05", "2026-03-05"],
    ["2026-3-5", "2026-03-05"],
    ["2026/03/05", "2026-03-05"],
    ["0001-01-01", "0001-01-01"],
    ["9999-12-31", "9999-12-31"],
    ["today", "2026-03-04"],
    ["Today.", "2026-03-04"],
    ["  TODAY  ", "2026-03-04"],
    ["this morning", "2026-03-04"],
    ["tonight", "2026-03-04"],
    ["last night", "2026-03-03"],
    ["yesterday", "2026-03-03"],
    ["day before yesterday", "2026-03-02"],
    ["the day  before\tyesterday", "2026-03-02"],
    ["tomorrow", "2026-03-05"],
    ["the day after tomorrow", "2026-03-06"],
    ["hari ini", "2026-03-04"],
    ["kemarin", "2026-03-03"],
    ["tadi malam", "2026-03-03"],
    ["kemarin lusa", "2026-03-02"],
    ["besok", "2026-03-05"],
    ["lusa", "2026-03-06"],
    ["last tuesday", "2026-03-03"],
    ["last wednesday", "2026-02-25"],
    ["last thu", "2026-02-26"],
    ["past friday", "2026-02-27"],
    ["next monday", "2026-03-09"],
    ["next wednesday", "2026-03-11"],
    ["next friday", "2026-03-13"],
    ["next sunday", "2026-03-15"],
    ["coming friday", "2026-03-06"],
    ["friday next week", "2026-03-13"],
    ["friday last week", "2026-02-27"],
    ["monday this week", "2026-03-02"],
    ["on next friday", "2026-03-13"],
    ["senin depan", "2026-03-09"],
    ["jumat yang lalu", "2026-02-27"],
    ["jum’at lalu", "2026-02-27"],
    ["hari minggu lalu", "2026-03-01"],
    ["jumat minggu depan", "2026-03-13"],
    ["selasa minggu lalu", "2026-02-24"],
    ["next week", "2026-03-11"],
    ["last week", "2026-02-25"],
    ["next month", "2026-04-04"],
    ["last month", "2026-02-04"],
    ["next year", "2027-03-04"],
    ["minggu depan", "2026-03-11"],
    ["minggu lalu", "2026-02-25"],
    ["pekan depan", "2026-03-11"],
    ["bulan depan", "2026-04-04"],
    ["bulan yang lalu", "2026-02-04"],
    ["tahun lalu", "2025-03-04"],
    ["end of month", "2026-03-31"],
    ["the end of the month", "2026-03-31"],
    ["end of next month", "2026-04-30"],
    ["end of last month", "2026-02-28"],
    ["end of this year", "2026-12-31"],
    ["akhir bulan", "2026-03-31"],
    ["akhir tahun ini", "2026-12-31"],
    ["akhir bulan depan", "2026-04-30"],
    ["in 2 weeks", "2026-03-18"],
    ["in two weeks", "2026-03-18"],
    ["in 2 weeks' time", "2026-03-18"],
    ["in a fortnight", "2026-03-18"],
    ["within 10 days", "2026-03-14"],
    ["3 days ago", "2026-03-01"],
    ["a week ago", "2026-02-25"],
    ["a month from now", "2026-04-04"],
    ["one year ago", "2025-03-04"],
    ["dalam 3 hari", "2026-03-07"],
    ["2 hari lalu", "2026-03-02"],
    ["2 hari yang lalu", "2026-03-02"],
    ["dua minggu lalu", "2026-02-18"],
    ["3 bulan lagi", "2026-06-04"],
    ["seminggu lagi", "2026-03-11"],
    ["sebulan yang lalu", "2026-02-04"],
    ["5 march 2026", "2026-03-05"],
    ["5th of March, 2026", "2026-03-05"],
    ["March 5, 2026", "2026-03-05"],
    ["march the 5th 2027", "2027-03-05"],
    ["5-mar-2026", "2026-03-05"],
    ["5 Mar. 2026", "2026-03-05"],
    ["5 maret 2026", "2026-03-05"],
    ["tanggal 17 agustus 1945", "1945-08-17"],
    ["Fri 6 Mar 2026", "2026-03-06"],
    ["Friday, 6 March 2026", "2026-03-06"],
    ["jumat 6 maret 2026", "2026-03-06"],
    ["on 10 December 1815", "1815-12-10"],
    ["05/03/2026", "2026-03-05"],
    ["5.3.2026", "2026-03-05"],
    ["5-3-2026", "2026-03-05"],
    ["5/3/26", "2026-03-05"],
    ["5 mar 99", "1999-03-05"],
    ["2 days before yesterday", "2026-03-01"],
    ["1 week and 2 days ago", "2026-02-23"],
    ["last day of the month", "2026-03-31"],
  ];
  it.each(cases)("%s is %s", async (text, day) => {
    for (const side of ["past", "future"] as const) expect(await read(text, { side })).toBe(day);
    expect(await read(text)).toBe(day);
  });
});

describe("words that the side decides", () => {
  const cases: [text: string, past: Day, future: Day, neither: Day][] = [
    ["tuesday", "2026-03-03", "2026-03-10", "2026-03-10"],
    ["wednesday", "2026-03-04", "2026-03-11", "2026-03-11"],
    ["thu", "2026-02-26", "2026-03-05", "2026-03-05"],
    ["rabu", "2026-03-04", "2026-03-11", "2026-03-11"],
    ["hari kamis", "2026-02-26", "2026-03-05", "2026-03-05"],
    ["minggu", "2026-03-01", "2026-03-08", "2026-03-08"],
    ["this monday", "2026-03-02", "2026-03-09", "2026-03-02"],
    ["this wednesday", "2026-03-04", "2026-03-04", "2026-03-04"],
    ["jumat ini", "2026-02-27", "2026-03-06", "2026-03-06"],
    ["3 days", "2026-03-01", "2026-03-07", "2026-03-07"],
    ["2w", "2026-02-18", "2026-03-18", "2026-03-18"],
    ["3m", "2025-12-04", "2026-06-04", "2026-06-04"],
    ["2 minggu", "2026-02-18", "2026-03-18", "2026-03-18"],
    ["the 4th", "2026-03-04", "2026-03-04", "2026-03-04"],
    ["the 5th", "2026-02-05", "2026-03-05", "2026-03-05"],
    ["31st", "2026-01-31", "2026-03-31", "2026-03-31"],
    ["tanggal 30", "2026-01-30", "2026-03-30", "2026-03-30"],
    ["5 march", "2025-03-05", "2026-03-05", "2026-03-05"],
    ["March 3", "2026-03-03", "2027-03-03", "2026-03-03"],
    ["4 Mar", "2026-03-04", "2026-03-04", "2026-03-04"],
    ["10 december", "2025-12-10", "2026-12-10", "2025-12-10"],
    ["29 feb", "2024-02-29", "2028-02-29", "2028-02-29"],
    ["5/3", "2025-03-05", "2026-03-05", "2026-03-05"],
    ["first of may", "2025-05-01", "2026-05-01", "2026-05-01"],
  ];
  it.each(cases)("%s: past %s, future %s, neither %s", async (text, past, future, neither) => {
    expect(await read(text, { side: "past" })).toBe(past);
    expect(await read(text, { side: "future" })).toBe(future);
    expect(await read(text)).toBe(neither);
  });
});

describe("weekdays from each day of a week", () => {
  // Monday 2 March to Sunday 8 March 2026.
  const cases: [text: string, monday: Day, wednesday: Day, sunday: Day][] = [
    ["last monday", "2026-02-23", "2026-03-02", "2026-03-02"],
    ["last sunday", "2026-03-01", "2026-03-01", "2026-03-01"],
    ["next monday", "2026-03-09", "2026-03-09", "2026-03-09"],
    ["next sunday", "2026-03-15", "2026-03-15", "2026-03-15"],
    ["sunday", "2026-03-08", "2026-03-08", "2026-03-15"],
    ["monday", "2026-03-09", "2026-03-09", "2026-03-09"],
  ];
  it.each(cases)("%s", async (text, monday, wednesday, sunday) => {
    expect(await findDay(text, { today: "2026-03-02" })).toBe(monday);
    expect(await findDay(text, { today: "2026-03-04" })).toBe(wednesday);
    expect(await findDay(text, { today: "2026-03-08" })).toBe(sunday);
  });
});

describe("month ends and leap days", () => {
  const cases: [text: string, today: Day, day: Day][] = [
    ["next month", "2026-01-31", "2026-02-28"],
    ["next month", "2028-01-31", "2028-02-29"],
    ["bulan lalu", "2026-03-31", "2026-02-28"],
    ["1 month ago", "2026-07-31", "2026-06-30"],
    ["next year", "2028-02-29", "2029-02-28"],
    ["end of month", "2028-02-10", "2028-02-29"],
    ["tomorrow", "2026-12-31", "2027-01-01"],
    ["yesterday", "2028-03-01", "2028-02-29"],
    ["yesterday", "0001-01-02", "0001-01-01"],
    ["3 days ago", "9999-12-31", "9999-12-28"],
  ];
  it.each(cases)("%s on %s is %s", async (text, on, day) => expect(await findDay(text, { today: on })).toBe(day));
});

describe("5/3 is read by the order", () => {
  const cases: [text: string, dmy: Day | null, mdy: Day | null][] = [
    ["5/3/2026", "2026-03-05", "2026-05-03"],
    ["05.03.2026", "2026-03-05", "2026-05-03"],
    ["5/3", "2026-03-05", "2026-05-03"],
    ["13/3/2026", "2026-03-13", null],
    ["3/13/2026", null, "2026-03-13"],
    ["29/2/2026", null, null],
    ["5 march 2026", "2026-03-05", "2026-03-05"],
  ];
  it.each(cases)("%s", async (text, dmy, mdy) => {
    expect(await read(text, { side: "future" })).toBe(dmy);
    expect(await read(text, { order: "dmy", side: "future" })).toBe(dmy);
    expect(await read(text, { order: "mdy", side: "future" })).toBe(mdy);
  });
});

describe("what is no day", () => {
  const cases = [
    "",
    "me",
    "am",
    "ad",
    "hours",
    "monday blues",
    "5",
    "2026",
    "20260305",
    "5.3",
    "12-10",
    "10:30",
    "5pm",
    "at 5pm",
  ];
  cases.push("tomorrow at 5pm", "may", "march 2026", "now", "this week", "minggu ini", "end of week", "end of next week");
  cases.push("next weekend", "a few days ago", "about 3 days ago", "in 1.5 weeks", "half a year ago", "in 2 weeks ago");
  cases.push("5 mar - 7 mar", "mid march", "march 5 44 bc", "christmas", "Thu 6 Mar 2026", "31 june", "30 february 2026");
  cases.push("ask monday", "today or tomorrow", "yesterday yesterday", "last next friday", "32nd", "0th", "monday friday");
  it.each(cases)("%s", async (text) => {
    expect(await read(text)).toBeNull();
    expect(await read(text, { side: "past" })).toBeNull();
  });
});

describe("what is refused", () => {
  const cases: [text: string, side: DayReading["side"], message: string][] = [
    ["2026-02-30", undefined, "2026-02-30 does not exist"],
    ["2026-13-01", "past", "2026-13-01 does not exist"],
    ["2026-2-30", "future", "2026-02-30 does not exist"],
    ["0000-01-01", undefined, "0000-01-01 does not exist"],
    ["some day", undefined, '"some day" is not a day'],
    ["tomorrow", "past", "Thu 5 Mar 2026 lies in the future"],
    ["5/3/26", "past", "Thu 5 Mar 2026 lies in the future"],
    ["yesterday", "future", "Tue 3 Mar 2026 has passed"],
    ["9999 years ago", "past", "that day lies outside the years 0001 to 9999"],
  ];
  it.each(cases)("%s (%s)", async (text, side, message) => {
    await expect(readDay(text, side ? { today, side } : { today })).rejects.toThrow(message);
  });
});

describe("neither the zone nor the clock of the process plays a part", () => {
  const home = process.env.TZ;
  afterEach(() => {
    process.env.TZ = home;
  });
  const zones = ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/St_Johns", "Asia/Kathmandu", "Europe/Berlin"];
  zones.push("Australia/Lord_Howe", "America/New_York", "Asia/Jakarta", "Pacific/Chatham", "Africa/Cairo", "America/Sao_Paulo");
  it.each(zones)("%s", async (zone) => {
    process.env.TZ = zone;
    // The days around both changes of the clocks in the north and the south.
    for (const day of ["2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01", "2026-12-31"]) {
      const reading = { today: day };
      expect(await findDay("today", reading)).toBe(day);
      expect(await findDay("2 days before yesterday", reading)).toBe(addDays(day, -3));
      expect(await findDay("1 week and 2 days ago", reading)).toBe(addDays(day, -9));
      expect(await findDay("overmorrow", reading)).toBe(addDays(day, 2));
    }
  });
});

it("a day reads back as it is said", async () => {
  for (let day = "2023-12-25"; day < "2025-01-05"; day = addDays(day, 1)) expect(await read(sayDay(day))).toBe(day);
});
