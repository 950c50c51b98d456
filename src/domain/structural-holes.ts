// Structural holes: how far the people somebody knows are apart (Burt 1992, 2004).
import type { TieList } from "./tie.js";

/** Whom each knows, by number, both ways and each once. Every tie counts alike: how strong ties among others are nobody knows. */
export type Graph = number[][];

/** The graph of some ties, each given once. */
export function graphOf(ties: Iterable<TieList>): Graph {
  const graph: Graph = [];
  const add = (one: number, other: number) => {
    const known = graph[one];
    if (known) known.push(other);
    else graph[one] = [other];
  };
  for (const { of, others } of ties) {
    for (const other of others) {
      add(of, other);
      add(other, of);
    }
  }
  return graph;
}

/** How open the network around somebody is. */
export interface Openness {
  /** How many people they know. */
  people: number;
  /** Ties among these. */
  ties: number;
  /**
   * Burt's effective size: as if they knew how many people who do not know each other. n − Σj Σq p(iq)·m(jq), which is
   * n − 2t ÷ n when ties count alike, t being the ties among the n people (Borgatti 1997). 1 in a clique, n in a star.
   */
  effectiveSize: number;
  /**
   * Burt's constraint: Σj (p(ij) + Σq p(iq)·p(qj))², where p(ij) = 1 ÷ the number of people whom i knows. 1 ÷ n when none
   * of the n people knows another, more when they do; null without people.
   */
  constraint: number | null;
}

/** How open the network around somebody is. Each tie of theirs and among those they know is looked at once. */
export function opennessAround(graph: Graph, of: number): Openness {
  const known = new Set(graph[of]);
  const people = known.size;
  if (people === 0) return { people, ties: 0, effectiveSize: 0, constraint: null };
  let ends = 0;
  let constraint = 0;
  for (const one of known) {
    let through = 0;
    for (const other of graph[one] ?? []) {
      if (!known.has(other)) continue;
      ends += 1;
      through += 1 / (graph[other]?.length ?? 1);
    }
    constraint += ((1 + through) / people) ** 2;
  }
  return { people, ties: ends / 2, effectiveSize: people - ends / people, constraint };
}
