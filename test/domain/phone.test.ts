// Phones as they are compared: the same number is one however it is written, other numbers are others; one line a case.
import { describe, expect, it } from "vitest";
import { isLongPhone, isPhone, normalizePhone, numberings, readPhone } from "../../src/domain/phone.js";

const known = await numberings();

const london = "00442079460018";

describe("a phone", () => {
  const cases: [written: string, country: string | null, compared: string][] = [
    ["+44 20 7946 0018", null, london],
    ["+442079460018", "US", london],
    ["0044 20 7946-0018", null, london],
    ["0044 20 7946 0018", "US", london],
    ["(0044) 20 7946 0018", null, london],
    ["(+44) 20 7946 0018", null, london],
    ["+44 (0)20 7946 0018", null, london],
    ["+44 (0) 20.7946.0018", "ID", london],
    ["+44 020 7946 0018", null, london],
    ["tel:+44-20-7946-0018", null, london],
    ["TEL:+44-20-7946-0018", "GB", london],
    ["\u202a+44 20 7946 0018\u202c", null, london],
    ["\u2066020 7946 0018\u2069", "GB", london],
    ["+44\u00a020\u20117946\u20110018", null, london],
    ["\uff0b\uff14\uff14\uff12\uff10\uff17\uff19\uff14\uff16\uff10\uff10\uff11\uff18", null, london],
    ["+\u0664\u0664 \u0662\u0660 \u0667\u0669\u0664\u0666 \u0660\u0660\u0661\u0668", null, london],
    ["+44 20 7946 0018 (home)", null, london],
    ["020 7946 0018", "GB", london],
    ["(020) 7946 0018", "GB", london],
    ["020 7946 0018", null, "02079460018"],
    ["020 7946 0018", "ZZ", "02079460018"],
    ["0812-3456-7890", "ID", "006281234567890"],
    ["+39 06 698 12345", null, "00390669812345"],
    ["011 44 20 7946 0018", "US", london],
    // An extension is somebody else's desk, however it is written.
    ["+44 20 7946 0018 ext. 12", null, `${london}x12`],
    ["+44 20 7946 0018 x12", null, `${london}x12`],
    ["tel:+44-20-7946-0018;ext=12", null, `${london}x12`],
    ["020 7946 0018 extension 12", "GB", `${london}x12`],
    ["+44 20 7946 0018 ext. 13", null, `${london}x13`],
    ["020 7946 0018 ext. 12", null, "0207946001812"],
    // Letters are keys.
    ["+1 800 FLOWERS", null, "0018003569377"],
    ["1-800-FLOWERS", "US", "0018003569377"],
    ["1-800-flowers", null, "18003569377"],
    ["1-800-CONTACTS", null, "180026682287"],
    ["0800 REVERSE", "GB", "00448007383773"],
    // What is no number of a country stays as it is written.
    ["112", "GB", "112"],
    ["1234 ext 12", "GB", "123412"],
    ["*31#100", "GB", "*31#100"],
    ["+44 20", null, "004420"],
    ["+44 20 7946 0018 / 0019", null, "004420794600180019"],
    ["7946 0018", "GB", "79460018"],
    ["+999 12345678", null, "0099912345678"],
    ["ada", null, ""],
  ];
  it.each(cases)("%j dialled in %s is %s", (written, country, compared) => {
    const numbering = known(country);
    expect(normalizePhone(written, numbering)).toBe(compared);
    expect(normalizePhone(compared, numbering)).toBe(compared);
  });

  it("without any numbering goes by its digits", () => {
    expect(normalizePhone("+44 (0)20 7946 0018", null)).toBe(london);
    expect(normalizePhone("+44 020 7946 0018", null)).toBe("004402079460018");
  });
});

it.each([
  ["+44 20 7946 0018", true, true],
  ["1-800-FLOWERS", true, true],
  ["\u202a020 7946 0018\u202c", true, true],
  ["112", true, false],
  ["41", false, false],
  ["ada 1815", false, false],
  ["ada.1815@example.org", false, false],
])("%j can be a phone: %s, one of a country: %s", (text, isOne, isLong) => {
  expect(isPhone(text)).toBe(isOne);
  expect(isLongPhone(text)).toBe(isLong);
});

it.each(["112", "+44 20 7946 0018", " (020) 7946 0018 ", "\u0661\u0662\u0663"])("%j is a phone number", (text) =>
  expect(readPhone(text)).toBe(text.trim()),
);
it.each(["", "x", "12", "++--"])("%j is no phone number", (text) =>
  expect(() => readPhone(text)).toThrow("is not a phone number"),
);
