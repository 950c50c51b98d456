// People whose rhythm makes them due. The index contact_rhythm keeps them in groups of one circle, mood, turn and cadence,
// the longest gap first, so that the most pressing few are found without reading the others.
import { circles, moods } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { byUrgency, type DuePerson, noClues, type Ranked, rank } from "../domain/due.js";
import { HUNGRY, isCapped, mostReconnectPoints, type Rhythm, rounded, YOUR_TURN } from "../domain/due-points.js";
import { dueBand } from "../domain/stale.js";
import { asDuePerson, cadencesInUse, dueColumns, inRhythm, isBack } from "./due-people.js";
import type { Journal } from "./journal.js";

// @bands holds, for each cadence, the longest gap that is not yet dormant.
const fromDue = `
  FROM json_each(@bands) b CROSS JOIN contact c INDEXED BY contact_due ON c.cadence = CAST(b.key AS INTEGER)
    AND c.since BETWEEN date(@today, '-' || b.value || ' days') AND date(@today, '-' || b.key || ' days')
  WHERE ${inRhythm} AND ${isBack}`;

/** How many people their rhythm makes due. */
export function countByRhythm(journal: Journal, today: Day): number {
  return journal.value<number>(`SELECT count(*) ${fromDue}`, { today, bands: bands(journal) }) ?? 0;
}

/** Everybody whom their rhythm makes due. */
export function allByRhythm(journal: Journal, today: Day): DuePerson[] {
  return journal.all<DuePerson>(`SELECT ${dueColumns} ${fromDue}`, { today, bands: bands(journal) }).map(asDuePerson);
}

// The cadences in use are found by one step each into the index.
function bands(journal: Journal): string {
  const cadences = journal.all<{ cadence: number }>(`${cadencesInUse} SELECT cadence FROM step WHERE cadence IS NOT NULL`);
  return JSON.stringify(Object.fromEntries(cadences.map(({ cadence }) => [cadence, dueBand(cadence).most])));
}

/** The `most` whom their rhythm makes most pressing, as {@link whatIsDue} ranks them, without those in `besides`. */
export function mostPressing(journal: Journal, today: Day, most: number, besides: Set<number>): DuePerson[] {
  const best = new Best(most);
  for (const group of groups) {
    if (best.isBeyond({ points: rounded(mostReconnectPoints(group) + group.added) })) break;
    for (const cadence of cadencesIn(journal, group)) {
      if (best.isBeyond({ points: rounded(mostReconnectPoints(group, cadence) + group.added) })) break;
      takeFrom(journal, today, { ...group, cadence }, besides, best);
    }
  }
  return best.rows.map(({ person }) => person);
}

/** People alike in everything but time. */
interface Group extends Rhythm {
  hasTurn: boolean;
  /** What hungry and your turn can add at most. */
  added: number;
}

// Those who can have most points first.
const groups: Group[] = [null, ...circles.filter((name) => name !== "light")]
  .flatMap((circle) => moods.map((mood) => ({ circle, mood })))
  .flatMap((rhythm) => [true, false].map((hasTurn) => ({ ...rhythm, hasTurn })))
  .map((group) => ({ ...group, added: (group.hasTurn ? YOUR_TURN : 0) + (group.mood === "hungry" ? HUNGRY : 0) }))
  .sort((a, b) => mostReconnectPoints(b) + b.added - mostReconnectPoints(a) - a.added);

const inGroup = `FROM contact c WHERE ${inRhythm} AND c.circle IS @circle AND c.mood = @mood AND (c.my_turn_since IS NULL) = @noTurn`;

// Shortest first: the longer a cadence, the fewer points it can give.
function* cadencesIn(journal: Journal, { circle, mood, hasTurn }: Group): Iterable<number> {
  let cadence: number | undefined = 0;
  for (;;) {
    const after: number = cadence;
    const next = { circle, mood, noTurn: hasTurn ? 0 : 1, after };
    cadence = journal.value<number>(`SELECT c.cadence ${inGroup} AND c.cadence > @after ORDER BY c.cadence LIMIT 1`, next);
    if (cadence === undefined) return;
    yield cadence;
  }
}

// Reads a group from the longest gap on, until nobody further on can be among the best.
function takeFrom(journal: Journal, today: Day, group: Group & { cadence: number }, besides: Set<number>, best: Best): void {
  const { circle, mood, hasTurn, cadence, added } = group;
  const { least, most } = dueBand(cadence);
  const people = journal.each<DuePerson>(
    `SELECT ${dueColumns} ${inGroup} AND c.cadence = @cadence
       AND c.since BETWEEN date(@today, '-' || @most || ' days') AND date(@today, '-' || @least || ' days')
       AND ${isBack}
     ORDER BY c.since, c.talks DESC, c.folded`,
    { circle, mood, noTurn: hasTurn ? 0 : 1, cadence, today, least, most },
  );
  for (const row of people) {
    const ranked = rank({ ...noClues(), person: asDuePerson(row) }, today);
    const gap = ranked.reasons.find(({ kind }) => kind === "reconnect");
    const points = rounded((gap?.points ?? 0) + added);
    // Of gaps worth the same the longest comes first here, not the person with most talks.
    const isWorthTheSame = isCapped(gap?.days ?? 0, cadence);
    if (best.isBeyond(isWorthTheSame ? { points } : { points, ...row })) break;
    if (!besides.has(row.number)) best.add(ranked);
  }
}

/** The best few so far, best first. */
class Best {
  readonly rows: Ranked[] = [];

  constructor(private readonly most: number) {}

  add(row: Ranked): void {
    const at = this.rows.findIndex((other) => byUrgency(row, other) < 0);
    this.rows.splice(at < 0 ? this.rows.length : at, 0, row);
    if (this.rows.length > this.most) this.rows.pop();
  }

  /** Whether nobody can be among them who has at most so many points and, with as many, no more talks or earlier name. */
  isBeyond({ points, talks = Number.POSITIVE_INFINITY, folded = "" }: { points: number; talks?: number; folded?: string }) {
    const last = this.rows.length < this.most ? undefined : this.rows.at(-1);
    return last !== undefined && byUrgency(last, { points, person: { talks, folded, name: "", number: 0 } }) < 0;
  }
}
