// Bridges: the people without whom others would be out of reach.
import type { Graph } from "./structural-holes.js";

/** Somebody who is the only way to others: to how many, and some of them, by number. */
export interface Bridge {
  number: number;
  count: number;
  some: number[];
}

const SOME = 3;

interface Visit {
  number: number;
  at: number;
  /** How many of those whom they know were looked at. */
  looked: number;
}

/**
 * Whoever stands on every way from `start` to somebody, with how many only they lead to; most first, then by number.
 * By one walk in depth: what a branch cannot reach around its root is beyond it (Tarjan 1972). No recursion, as a chain
 * may be as long as the journal.
 */
export function bridgesFrom(graph: Graph, start: number): Bridge[] {
  const order: number[] = [];
  const seen = new Map<number, number>();
  // The earliest place in the order that the branch of the one at a place leads back to.
  const back: number[] = [];
  const path: Visit[] = [];
  const bridges = new Map<number, Bridge>();
  const visit = (number: number) => {
    const at = order.push(number) - 1;
    seen.set(number, at);
    back.push(at);
    path.push({ number, at, looked: 0 });
  };
  const reach = (at: number, place: number) => {
    back[at] = Math.min(back[at] as number, place);
  };
  visit(start);
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const next = graph.get(here.number)?.[here.looked];
    if (next !== undefined) {
      here.looked += 1;
      const place = seen.get(next);
      if (place === undefined) visit(next);
      else reach(here.at, place);
      continue;
    }
    path.pop();
    const root = path.at(-1);
    if (!root) break;
    const earliest = back[here.at] as number;
    reach(root.at, earliest);
    // All who were seen since are of this branch.
    if (root.number !== start && earliest >= root.at) {
      const bridge = bridges.get(root.number) ?? { number: root.number, count: 0, some: [] };
      bridge.some.push(...order.slice(here.at, here.at + SOME - bridge.some.length));
      bridge.count += order.length - here.at;
      bridges.set(root.number, bridge);
    }
  }
  return [...bridges.values()].sort((a, b) => b.count - a.count || a.number - b.number);
}
