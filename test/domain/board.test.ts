// The next move on the board of a goal; one line a case.
import { describe, expect, it } from "vitest";
import { type Board, coveredNeeds, nextMove } from "../../src/domain/board.js";

const person = (slug: string) => ({ number: 1, slug, name: slug });
const helper = (slug: string, me = false) => ({ ...person(slug), me, because: "printing" });
const placed = (slug: string, stance: "ally" | "sympathiser" | "sceptic", covers: string | null = null) => ({
  ...person(slug),
  stance,
  covers,
});

describe("the next move", () => {
  const board = (one: Partial<Board>) => ({ missing: [], bridges: [], people: [], ...one });
  const cases: [what: string, board: ReturnType<typeof board>, move: object][] = [
    [
      "you can cover it",
      board({ missing: [{ text: "money", helpers: [helper("me", true)] }] }),
      { kind: "cover", need: "money" },
    ],
    [
      "somebody could, of a later need",
      board({
        missing: [
          { text: "money", helpers: [] },
          { text: "a press", helpers: [helper("clowes")] },
        ],
      }),
      { kind: "ask", need: "a press", helper: helper("clowes") },
    ],
    [
      "nobody is known",
      board({ missing: [{ text: "money", helpers: [] }], people: [placed("a", "sympathiser")] }),
      { kind: "look", need: "money" },
    ],
    [
      "a doubter whom an ally knows",
      board({ bridges: [{ to: placed("airy", "sceptic"), through: person("ada") }], people: [placed("a", "sympathiser")] }),
      { kind: "talk", to: placed("airy", "sceptic"), through: person("ada") },
    ],
    [
      "a sympathiser to win",
      board({ people: [placed("b", "ally"), placed("a", "sympathiser")] }),
      { kind: "win", who: placed("a", "sympathiser") },
    ],
    ["nothing is missing", board({ people: [placed("b", "ally")] }), { kind: "go_on" }],
  ];
  it.each(cases)("%s", (_, one, move) => expect(nextMove(one)).toEqual(move));
});

it("a need is covered by whoever says so", () => {
  expect(coveredNeeds({ needs: ["a", "b"] }, [{ covers: "b" }, { covers: "gone" }, { covers: null }])).toEqual(["b"]);
});
