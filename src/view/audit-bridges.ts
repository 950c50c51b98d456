// How far apart the people you talk with are, who alone leads to others, and which worlds are not linked.
import type { BridgeableHole, HoleSide, OnlyWay, Position } from "../domain/audit.js";
import { moreOf } from "./audit-rows.js";
import type { Block } from "./block.js";
import { count, figure, sayNames } from "./words.js";

/** One table of only ways and holes under a sentence on the whole; `more` rows are left out. */
export function bridgesBlock(position: Position, more: number): Block {
  const { people, onlyWays, holes } = position;
  const title = "Bridges and holes";
  if (people === 0) return { title, before: ["You talked with nobody in this time. After a talk: net add <who>"] };
  const rows = [...onlyWays.map(wayRow), ...holes.map(holeRow)];
  return {
    title,
    before: sayPosition(position),
    ...(rows.length > 0 && { table: { rows, flex: [1, 2] } }),
    after: moreOf(more, "row", "bridges"),
  };
}

function sayPosition({ people, ties, effectiveSize, constraint }: Position): string[] {
  if (people === 1) return ["You talk with one person."];
  const known = `You talk with ${figure(people)} people, with ${count(ties, "tie")} among them`;
  if (ties === 0) return [`${known}.`];
  return [
    `${known}: as if you knew ${effectiveSize.toFixed(1)} who do not know each other (effective size). ` +
      `Constraint ${(constraint ?? 0).toPrecision(2)}; ${(1 / people).toPrecision(2)} if nobody knew another. The lower, the more of what they know meets only in you.`,
  ];
}

function wayRow({ name, beyond, count: all }: OnlyWay): string[] {
  const more = all - beyond.length;
  const names = more > 0 ? [...beyond, { name: `${figure(more)} more` }] : beyond;
  return ["only way", name, `to ${sayNames(names)}`];
}

function holeRow({ sides: [one, other] }: BridgeableHole): string[] {
  const world = ({ name, people }: HoleSide) => `${name} (${figure(people)})`;
  return ["no tie", `${world(one)} and ${world(other)}`, `you know ${sayNames([one.best, other.best])}`];
}
