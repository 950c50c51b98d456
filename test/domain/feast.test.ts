// What feasts are called, and what is no feast.
import { describe, expect, it } from "vitest";
import { feastNamed, feasts, isFeast, otherNames, readFeast, sayFeast } from "../../src/domain/feast.js";
import { nameKey } from "../../src/domain/name.js";

describe("a feast by its name", () => {
  it.each([
    [" Lunar New Year ", "lunar-new-year"],
    ["imlek", "lunar-new-year"],
    ["Lebaran", "eid-al-fitr"],
    ["Idul-Fitri", "eid-al-fitr"],
    ["Eid ul-Adha", "eid-al-adha"],
    ["Natal", "christmas"],
    ["Noël", "christmas"],
    ["Pâques", "easter"],
    ["Ramazan Bayramı", "eid-al-fitr"],
    ["Waisak", "vesak"],
    ["deepavali", "diwali"],
    ["PESACH", "passover"],
    ["Tết", "lunar-new-year"],
  ])("%s is %s", (text, feast) => expect(readFeast(text)).toBe(feast));

  it.each([
    ["chrismas", "did you mean christmas? net help feasts lists them"],
    ["lebarna", "did you mean eid-al-fitr? net help feasts lists them"],
    ["rosh hashona", "did you mean rosh-hashanah? net help feasts lists them"],
    ["no feast", `choose from ${feasts.join(", ")}`],
    ["", `choose from ${feasts.join(", ")}`],
  ])('"%s" is refused', (text, cure) => {
    expect(() => readFeast(text)).toThrow(expect.objectContaining({ message: `"${text}" is not a feast that is known`, cure }));
  });

  it("is said as it is written", () => {
    expect([sayFeast("eid-al-fitr"), sayFeast("the harvest")]).toEqual(["Eid al-Fitr", "the harvest"]);
    expect([isFeast("nyepi"), isFeast("birthday"), isFeast("toString")]).toEqual([true, false, false]);
  });
});

it("no name is of two feasts", () => {
  const names = feasts.flatMap((feast) => [...new Set([feast, sayFeast(feast), ...otherNames(feast)].map(nameKey))]);
  expect(new Set(names).size).toBe(names.length);
  for (const feast of feasts) for (const name of otherNames(feast)) expect(feastNamed(name)).toBe(feast);
});
