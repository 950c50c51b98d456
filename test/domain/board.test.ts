// The next move on the board of a goal; one line a case.
import { describe, expect, it } from "vitest";
import { type Board, type BoardNeed, type Helper, needsOf, nextMove } from "../../src/domain/board.js";
import type { FollowUp, Side } from "../../src/domain/entry.js";
import type { Goal, Stance, Standing } from "../../src/domain/goal.js";

const person = (slug: string) => ({ slug, name: slug });
const goal: Goal = {
  number: 1,
  uid: "",
  name: "The Engine",
  created: "2026-01-01",
  due: null,
  closed: null,
  outcome: null,
  needs: ["money", "a press"],
};
const helper = (slug: string, more: Partial<Helper> = {}): Helper => ({
  ...person(slug),
  me: false,
  known: true,
  how: "offer",
  text: "a press",
  words: ["press"],
  fit: 1,
  ...more,
});
const standing = (slug: string, stance: Stance, covers: string | null = null): Standing => ({
  ...person(slug),
  number: 1,
  stance,
  covers,
});
const missing = (need: string, ...helpers: Helper[]): BoardNeed => ({ need, coveredBy: [], helpers });
const covered = (need: string): BoardNeed => ({ need, coveredBy: [person("ada")], helpers: [] });
const open = (owner: Side, slug: string, text = "x") => ({ owner, people: [person(slug)], text, number: 7 }) as FollowUp;
const pair = (stance: Stance) => ({ against: standing("airy", stance), ally: person("ada") });

describe("The next move", () => {
  const stranger = helper("clowes", { known: false });
  const cases: [what: string, board: Partial<Board>, move: object][] = [
    ["ask whom you know", { needs: [missing("a press", helper("ada"))] }, { kind: "ask", need: "a press", who: helper("ada") }],
    ["cover it yourself", { needs: [missing("a press", helper("me", { me: true }))] }, { kind: "cover", need: "a press" }],
    [
      "ask where it fits best, of a later need too",
      { needs: [missing("money", helper("ada", { fit: 0.5 })), missing("a press", helper("mary"))] },
      { kind: "ask", need: "a press", who: helper("mary") },
    ],
    [
      "ask somebody you know before a better fit you do not know",
      { needs: [missing("money", stranger), missing("a press", helper("ada", { fit: 0.5 }))] },
      { kind: "ask", need: "a press", who: helper("ada", { fit: 0.5 }) },
    ],
    [
      "not ask twice: something of theirs is open",
      { needs: [missing("a press", helper("ada"), helper("mary"))], open: [open("them", "ada")] },
      { kind: "follow_up", entry: open("them", "ada") },
    ],
    [
      "not ask twice: somebody else was asked for just that",
      { needs: [missing("a press", helper("ada"))], open: [open("them", "charles", "A press")] },
      { kind: "follow_up", entry: open("them", "charles", "A press") },
    ],
    [
      "ask although something else of yours is open",
      { needs: [missing("a press", helper("ada"))], open: [open("me", "ada")] },
      { kind: "ask", need: "a press", who: helper("ada") },
    ],
    [
      "let an ally talk with a sceptic they know, before meeting strangers",
      { needs: [missing("a press", stranger)], acquainted: [pair("sceptic")] },
      { kind: "talk_through", ally: person("ada"), sceptic: standing("airy", "sceptic") },
    ],
    [
      "not talk through an ally to whom something is promised for it",
      { acquainted: [pair("sceptic")], open: [open("me", "ada")] },
      { kind: "follow_up", entry: open("me", "ada") },
    ],
    ["leave opponents alone", { acquainted: [pair("opponent")] }, { kind: "finish" }],
    ["get to know a stranger", { needs: [missing("a press", stranger)] }, { kind: "reach", need: "a press", who: stranger }],
    [
      "what is open, the first of it",
      { needs: [covered("a press")], open: [open("me", "mary"), open("them", "ada")] },
      { kind: "follow_up", entry: open("me", "mary") },
    ],
    ["find somebody", { needs: [covered("money"), missing("a press")] }, { kind: "find", need: "a press" }],
    ["finish", { needs: [covered("money"), covered("a press")] }, { kind: "finish" }],
  ];
  const nothing: Board = { goal, standings: [], needs: [], acquainted: [], open: [], entries: 0 };
  it.each(cases)("is to %s", (_, board, move) => expect(nextMove({ ...nothing, ...board })).toEqual(move));

  it("is none for a goal that is closed", () => {
    expect(nextMove({ ...nothing, goal: { ...goal, closed: "2026-03-01" }, needs: [missing("money")] })).toBeNull();
  });
});

describe("The needs of a board", () => {
  it("have everybody who covers them, else who might", () => {
    const standings = [standing("ada", "ally", "money"), standing("mary", "neutral", "money"), standing("airy", "sceptic")];
    expect(needsOf({ goal, standings }, (need) => (need === "a press" ? [helper("clowes")] : []))).toEqual([
      { need: "money", coveredBy: [person("ada"), person("mary")], helpers: [] },
      { need: "a press", coveredBy: [], helpers: [helper("clowes")] },
    ]);
  });
});
