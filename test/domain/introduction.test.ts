// Introductions: how far they are, what comes next, and what may be said.
import { describe, expect, it } from "vitest";
import { checkMade, checkOutcome, consentAfter, daysWaiting, nextStepOf } from "../../src/domain/consent.js";
import type { Consent, Introduction } from "../../src/domain/entry.js";
import { stageOf } from "../../src/domain/introduction.js";

/** `a` asked, `g` agreed, `d` declined, on the days of March 2026 after the letter: `a2 g5`. */
function consent(slug: string, said: string): Consent {
  const day = (letter: string) => {
    const found = new RegExp(`${letter}(\\d)`).exec(said);
    return found ? `2026-03-0${found[1]}` : null;
  };
  return { slug, name: slug === "ada" ? "Ada" : "Charles", asked: day("a"), agreed: day("g"), declined: day("d") };
}

function introduction(ada: string, charles: string, made: string | null = null, outcome: string | null = null): Introduction {
  const consents = [consent("ada", ada), consent("charles", charles)];
  const people = consents.map(({ slug, name }) => ({ slug, name }));
  return { kind: "introduction", number: 7, uid: "", day: "2026-03-01", text: "", goal: null, people, consents, made, outcome };
}

describe("how far it is, and what comes next", () => {
  const cases: [ada: string, charles: string, stage: string, next: string | null][] = [
    ["", "", "idea", "asked ada"],
    ["a2", "", "asked", "agreed ada"],
    ["", "a2", "asked", "agreed charles"],
    ["a2 g3", "", "asked", "asked charles"],
    ["a2 g3", "a4", "asked", "agreed charles"],
    ["a2", "a4 g5", "asked", "agreed ada"],
    ["a2 g3", "a4 g5", "agreed", "made"],
    ["a2 d3", "", "declined", null],
    ["a2 g3", "a4 d5", "declined", null],
  ];
  it.each(cases)("%s | %s: %s", (ada, charles, stage, next) => {
    const one = introduction(ada, charles);
    const step = nextStepOf(one);
    expect(stageOf(one)).toBe(stage);
    expect(step && [step.word, step.who?.slug].filter(Boolean).join(" ")).toBe(next);
  });
  it("once made, what came of it", () => {
    expect(nextStepOf(introduction("a2 g3", "a4 g5", "2026-03-06"))).toEqual({ word: "outcome", who: null });
    expect(nextStepOf(introduction("a2 g3", "a4 g5", "2026-03-06", "a book"))).toBeNull();
  });
  it("an answer is waited for from the day somebody was asked", () => {
    expect(daysWaiting(introduction("a2", ""), "2026-03-09")).toBe(7);
    expect(daysWaiting(introduction("a2 g3", ""), "2026-03-09")).toBeNull();
    expect(daysWaiting(introduction("", ""), "2026-03-09")).toBeNull();
  });
});

describe("what Ada says on 5 March", () => {
  const day = "2026-03-05";
  const said: [before: string, word: "asked" | "agreed" | "declined", now: string][] = [
    ["", "asked", "a5"],
    ["a2", "asked", "a5"],
    ["a5", "agreed", "a5 g5"],
    ["a2", "declined", "a2 d5"],
    ["a2 g3", "declined", "a2 d5"],
    ["a2 d3", "agreed", "a2 g5"],
  ];
  it.each(said)("%s, %s: %s", (before, word, now) => {
    const one = introduction(before, "");
    expect(consentAfter(one, consent("ada", before), word, day)).toEqual(consent("ada", now));
  });

  const refused: [before: string, word: "asked" | "agreed" | "declined", why: string][] = [
    ["", "agreed", "Ada was not asked yet"],
    ["", "declined", "Ada was not asked yet"],
    ["a6", "agreed", "Ada was asked on Fri 6 Mar 2026"],
    ["a2 g6", "declined", "Ada agreed on Fri 6 Mar 2026"],
    ["a2 d6", "agreed", "Ada declined on Fri 6 Mar 2026"],
    ["a2 g3", "agreed", "Ada agreed on Tue 3 Mar 2026 already"],
    ["a2 g3", "asked", "Ada agreed on Tue 3 Mar 2026 already"],
    ["a2 d3", "declined", "Ada declined on Tue 3 Mar 2026 already"],
  ];
  it.each(refused)("%s, %s: refused", (before, word, why) => {
    expect(() => consentAfter(introduction(before, ""), consent("ada", before), word, day)).toThrow(why);
  });

  it("is not asked for once Charles declined, or once it was made", () => {
    expect(() => consentAfter(introduction("", "a2 d3"), consent("ada", ""), "asked", day)).toThrow("Charles declined on");
    const made = introduction("a2 g3", "a2 g3", "2026-03-04");
    expect(() => consentAfter(made, consent("ada", "a2 g3"), "declined", day)).toThrow("was made on Wed 4 Mar 2026 already");
  });
});

describe("bringing the two together on 5 March", () => {
  const refused: [ada: string, charles: string, why: string, exit: number][] = [
    ["", "", "Ada and Charles have not agreed yet", 1],
    ["a2 g3", "a2", "Charles has not agreed yet", 1],
    ["a2 g3", "a2 d3", "Charles declined on Tue 3 Mar 2026", 1],
    ["a2 g3", "a2 g6", "Charles agreed on Fri 6 Mar 2026", 2],
  ];
  it.each(refused)("%s | %s: %s", (ada, charles, why, exit) => {
    const act = () => checkMade(introduction(ada, charles), "2026-03-05");
    expect(act).toThrow(why);
    expect(act).toThrow(expect.objectContaining({ exitCode: exit }));
  });
  it("is done once, with both", () => {
    expect(() => checkMade(introduction("a2 g3", "a2 g5"), "2026-03-05")).not.toThrow();
    expect(() => checkMade(introduction("a2 g3", "a2 g5", "2026-03-05"), "2026-03-05")).toThrow("was made on");
    expect(() => checkOutcome(introduction("a2 g3", "a2 g5"))).toThrow("introduction 7 is not made yet");
  });
});
