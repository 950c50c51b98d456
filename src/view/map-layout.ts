// Where people stand on the map: you in the middle, those you exchange most with next to you, each near whom they know.
import { forceCollide, forceLink, forceRadial, forceSimulation, type SimulationNodeDatum } from "d3-force";
import type { MapPerson, NetworkMap } from "../domain/map.js";

/** A person with a place; the middle is 0, 0. */
export interface Placed extends SimulationNodeDatum {
  person: MapPerson;
  /** Radius of the dot. */
  r: number;
  x: number;
  y: number;
}

const TICKS = 300;
const LETTER = 6.2;
// Room for a name around each dot, and for you in the middle.
const ROOM = 42;
const MIDDLE = 50;

/** Places everybody, the people in the order of their worth; the same map has the same places. */
export function layout({ people, ties }: NetworkMap): Placed[] {
  // Rings by rank, so that the disk is filled evenly: half of its area has half of the people.
  const ringOf = (rank: number) => MIDDLE + ROOM * Math.sqrt(rank + 1);
  const nodes = people.map((person, rank): Placed => {
    // Golden angles: nobody begins on top of another.
    const angle = rank * Math.PI * (3 - Math.sqrt(5));
    const r = 4 + Math.min(10, Math.sqrt(person.talks) * 1.2);
    return { person, r, x: ringOf(rank) * Math.cos(angle), y: ringOf(rank) * Math.sin(angle) };
  });
  const byNumber = new Map(nodes.map((node) => [node.person.number, node]));
  const links = ties.map(({ a, b }) => ({ source: byNumber.get(a) as Placed, target: byNumber.get(b) as Placed }));
  const degree = new Map<Placed, number>();
  for (const ends of links) for (const node of Object.values(ends)) degree.set(node, (degree.get(node) ?? 0) + 1);
  const pull = ({ source, target }: (typeof links)[number]) => 0.5 / Math.min(degree.get(source) ?? 1, degree.get(target) ?? 1);
  forceSimulation(nodes)
    .force("ring", forceRadial<Placed>((_, rank) => ringOf(rank)).strength(0.5))
    .force("ties", forceLink<Placed, (typeof links)[number]>(links).distance(60).strength(pull))
    .force(
      "room",
      forceCollide<Placed>((node) => Math.max(node.r + 12, Math.min(ROOM, labelWidth(node.person.name) / 2))),
    )
    .stop()
    .tick(TICKS);
  return nodes;
}

/** About how wide a name is when it is drawn, in units of the picture. */
export function labelWidth(name: string): number {
  return [...name].reduce((sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\uffef]/.test(letter) ? 2 * LETTER : LETTER), 0);
}
