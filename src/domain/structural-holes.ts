// Structural holes around somebody: how many separate people their contacts are in effect (Burt 1992).

/** Who knows whom, both ways, by number. */
export type Ties = Map<number, Set<number>>;

export interface Holes {
  /** Contacts, and ties among them. */
  contacts: number;
  ties: number;
  /** n − 2t ÷ n: contacts less the redundancy of those who know each other (Borgatti 1997 on Burt's measure). */
  effectiveSize: number;
  /** Σⱼ (pⱼ + Σ_q p_q p_qj)²: how much all lead to the same people; near 0 is open, 1 and more is closed (Burt 1992). */
  constraint: number;
}

/**
 * The holes around somebody who knows `contacts`; ties of others are taken both ways and weigh the same, and everybody in
 * `contacts` knows the one in the middle too. The cost follows the ties, not the pairs.
 */
export function holesAround(contacts: Set<number>, ties: Ties): Holes {
  const n = contacts.size;
  if (n === 0) return { contacts: 0, ties: 0, effectiveSize: 0, constraint: 0 };
  let ends = 0;
  let constraint = 0;
  for (const contact of contacts) {
    let through = 0;
    for (const other of ties.get(contact) ?? []) {
      if (!contacts.has(other)) continue;
      ends += 1;
      // The other knows the middle and whomever they know.
      through += 1 / ((ties.get(other)?.size ?? 0) + 1);
    }
    constraint += ((1 + through) / n) ** 2;
  }
  return { contacts: n, ties: ends / 2, effectiveSize: n - ends / n, constraint };
}

/** Those among `contacts` who alone lead to others, with how many each; the most first. */
export function bridges(contacts: Set<number>, ties: Ties): { number: number; reach: number }[] {
  const reach = new Map<number, number>();
  for (const [person, known] of ties) {
    if (contacts.has(person)) continue;
    const doors = [...known].filter((one) => contacts.has(one));
    if (doors.length === 1) reach.set(doors[0] as number, (reach.get(doors[0] as number) ?? 0) + 1);
  }
  return [...reach].map(([number, n]) => ({ number, reach: n })).sort((a, b) => b.reach - a.reach || a.number - b.number);
}
