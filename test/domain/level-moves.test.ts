// Who moved between two readings, and who is nearest to the next level.
import { describe, expect, it } from "vitest";
import { type Contact, onDay } from "../../src/domain/contact.js";
import type { Level, LevelPart } from "../../src/domain/level.js";
import { byMove, movesOf, nearestOf } from "../../src/domain/level-moves.js";

const parts: LevelPart[] = ["mutual knowledge", "commitment", "involvement"];

/** A level with these parts; each that is missing takes some effort, the first the least. */
function having(...there: LevelPart[]): Level {
  const missing = parts.filter((part) => !there.includes(part)).map((part, i) => ({ part, step: `do ${part}`, effort: 2 + i }));
  return { level: there.length, missing };
}

describe("movesOf", () => {
  const cases: [before: LevelPart[], after: LevelPart[], found: [number, number, LevelPart[], LevelPart[]] | null][] = [
    [[], [], null],
    [[], ["commitment"], [0, 1, ["commitment"], []]],
    [["commitment"], parts, [1, 3, ["mutual knowledge", "involvement"], []]],
    [["commitment", "involvement"], ["commitment"], [2, 1, [], ["involvement"]]],
    // One part for another is no move.
    [["commitment"], ["involvement"], null],
    [["commitment", "involvement"], ["mutual knowledge"], [2, 1, ["mutual knowledge"], ["commitment", "involvement"]]],
  ];
  it.each(cases)("from %o to %o", (before, after, found) => {
    const moves = movesOf(new Map([[7, having(...before)]]), new Map([[7, having(...after)]]));
    const [was, level, gained, lost] = found ?? [];
    expect(moves).toEqual(found ? [{ number: 7, was, level, gained, lost }] : []);
  });
});

const today = "2026-03-02";

function person(name: string, changed: Partial<Contact> = {}): Contact {
  const blank = { org: null, role: null, field: null, city: null, circle: null, every: null, mood: "open" } as const;
  const flags = { archived: false, untriaged: false, snoozed: null, met: null, created: "2024-01-01" };
  const talks = { lastTalk: "2026-02-20", firstTalk: "2024-01-01", talks: 5, given: 0, received: 0, myTurnSince: null };
  const rhythm = { learned: null, cadence: 90, since: "2026-02-20" };
  const stored = { number: 1, slug: name, name, folded: name, ...blank, ...flags, ...talks, ...rhythm };
  return { ...onDay(stored, today), ...changed };
}

describe("byMove", () => {
  it("puts those first who came furthest, then the higher level, worth and name", () => {
    const move = (name: string, was: number, level: number, talks = 5) => ({
      ...person(name, { talks }),
      was,
      level,
      gained: [],
      lost: [],
    });
    const moved = [move("f", 3, 2), move("e", 0, 1, 9), move("d", 0, 1), move("c", 0, 1), move("b", 2, 3), move("a", 0, 2)];
    expect(moved.sort(byMove).map(({ name }) => name)).toEqual(["a", "b", "e", "c", "d", "f"]);
  });
});

describe("nearestOf", () => {
  const names = (people: [Contact, Level][]) => {
    const numbered = people.map(([one], number) => ({ ...one, number }));
    return nearestOf(numbered, new Map(people.map(([, level], number) => [number, level]))).map(({ name }) => name);
  };
  const two = having("mutual knowledge", "commitment");
  const cheap: Level = { level: 1, missing: [{ part: "mutual knowledge", step: "note their field", effort: 1 }] };

  it("asks for levels 1 and 2 only", () => {
    expect(
      names([
        [person("nobody yet"), having()],
        [person("connected"), having(...parts)],
        [person("near"), two],
      ]),
    ).toEqual(["near"]);
  });

  it("leaves busy, dormant and light people in peace", () => {
    const light: Level = { level: 2, missing: [] };
    expect(
      names([
        [person("busy", { mood: "busy" }), two],
        [person("dormant", { state: "dormant" }), two],
        [person("light", { circle: "light" }), light],
        [person("fading", { state: "fading" }), two],
      ]),
    ).toEqual(["fading"]);
  });

  it("takes three: the smallest effort, then those worth most, then by name", () => {
    const people: [Contact, Level][] = [
      [person("d"), two],
      [person("c"), two],
      [person("b", { received: 3 }), two],
      [person("a", { talks: 1 }), cheap],
    ];
    expect(names(people)).toEqual(["a", "b", "c"]);
  });
});
