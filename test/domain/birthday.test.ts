// Birthdays, on 4 March 2026; one line a case.
import { describe, expect, it } from "vitest";
import { nextBirthday, readBirthday, sayBirthday } from "../../src/domain/birthday.js";

const today = "2026-03-04";

describe("read", () => {
  const cases: [text: string, year: number | null, month: number, day: number, said: string][] = [
    ["1815-12-10", 1815, 12, 10, "10 Dec 1815"],
    ["12-10", null, 12, 10, "10 Dec"],
    ["02-29", null, 2, 29, "29 Feb"],
    ["2-3", null, 2, 3, "3 Feb"],
    ["10 December", null, 12, 10, "10 Dec"],
    ["December 10th, 1815", 1815, 12, 10, "10 Dec 1815"],
    ["10 desember 1815", 1815, 12, 10, "10 Dec 1815"],
    ["10/12/1815", 1815, 12, 10, "10 Dec 1815"],
    ["10/12", null, 12, 10, "10 Dec"],
    ["10/12/85", 1985, 12, 10, "10 Dec 1985"],
    ["29 feb", null, 2, 29, "29 Feb"],
    ["5 march", null, 3, 5, "5 Mar"],
    ["today", null, 3, 4, "4 Mar"],
  ];
  it.each(cases)("%s", async (text, year, month, day, said) => {
    const birthday = await readBirthday(text, today);
    expect(birthday).toEqual({ year, month, day });
    expect(sayBirthday(birthday)).toBe(said);
  });

  it("by the order of the journal", async () => {
    expect(await readBirthday("12/10", today, "mdy")).toEqual({ year: null, month: 12, day: 10 });
  });

  it.each([
    ["02-30", "02-30 does not exist"],
    ["13-01", "13-01 does not exist"],
    ["1815-02-30", "1815-02-30 does not exist"],
    ["2026-03-05", "lies in the future"],
    ["5 march 2027", "lies in the future"],
    ["december", '"december" is not a birthday'],
    ["soon", '"soon" is not a birthday'],
    ["", '"" is not a birthday'],
  ])("%s is refused", async (text, message) => {
    await expect(readBirthday(text, today)).rejects.toThrow(message);
  });
});

describe("the next one", () => {
  const cases: [month: number, day: number, on: string, next: string][] = [
    [3, 4, "2026-03-04", "2026-03-04"],
    [3, 3, "2026-03-04", "2027-03-03"],
    [12, 31, "2026-12-31", "2026-12-31"],
    [1, 1, "2026-12-31", "2027-01-01"],
    [2, 29, "2026-02-27", "2026-02-28"],
    [2, 29, "2026-03-01", "2027-02-28"],
    [2, 29, "2027-03-01", "2028-02-29"],
    [2, 29, "2028-02-29", "2028-02-29"],
  ];
  it.each(cases)("%i-%i seen on %s", (month, day, on, next) => {
    expect(nextBirthday({ month, day, year: null }, on)).toBe(next);
  });
});
