// What `due` finds by its indexes is what counting everything by hand finds; and it reads no table from end to end.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ranked, whatIsDue } from "../../src/domain/due.js";
import { countDue, type DueQuestion, dueCandidates } from "../../src/store/due-candidates.js";
import { crowdOf, feastsAheadOf, feastsIn, journalOf, type Story, storyOf, TODAY } from "./random-story.js";

const factors = { inner: 1.5, close: 1.2, active: 1, wide: 0.7, light: 0 };
const circleCadences = { inner: 14, close: 30, active: 90, wide: 180, light: 0 };
const EPOCH_DAYS = 20514; // 2026-03-02

interface ByHand {
  number: number;
  points: number;
  talks: number;
  kinds: string[];
}

// Straight from the rules, in days before today.
function byHand(story: Story, days: number): ByHand[] {
  const facts = story.people.map((_, i) => factsOf(story, i));
  const ties = facts
    .filter((one) => one.state === "dormant" && !one.hidden && !one.person.untriaged && !one.person.archived)
    .sort((a, b) => b.worth - a.worth || byName(a.person.name, b.person.name) || a.number - b.number)
    .slice(0, 30);
  const old = ties[EPOCH_DAYS % (ties.length || 1)];
  return facts
    .filter(({ person }) => !person.archived)
    .map((one) => score(one, days, one === old))
    .filter(({ kinds }) => kinds.length > 0)
    .sort((a, b) => b.points - a.points || b.talks - a.talks || byName(a.name, b.name) || a.number - b.number);
}

function factsOf(story: Story, i: number) {
  const person = story.people[i] as Story["people"][number];
  const talks = story.talks.filter(({ who }) => who.includes(i)).map(({ ago }) => ago);
  const days = [...new Set(talks)].sort((a, b) => a - b);
  const gap = days[0] ?? person.met ?? person.created;
  const cadence =
    person.circle === "light" ? null : (person.every ?? (person.circle && circleCadences[person.circle]) ?? learned(days) ?? 90);
  const favors = story.favors.filter(({ who }) => who === i);
  const worth = talks.length + favors.reduce((sum, { weight }) => sum + weight, 0);
  const lastFavor = favors.reduce<Story["favors"][number] | null>((last, one) => (last && last.ago < one.ago ? last : one), null);
  const followUps = story.followUps.filter(({ who }) => who === i);
  const hidden = person.snoozedFor !== null && person.snoozedFor > 0;
  return {
    number: i + 1,
    person,
    talks: talks.length,
    days,
    gap,
    cadence,
    state: stateOf(gap, cadence),
    worth,
    lastFavor,
    followUps,
    hidden,
  };
}

function learned(days: number[]): number | null {
  if (days.length < 4) return null;
  const gaps = days
    .slice(1)
    .map((day, i) => day - (days[i] as number))
    .sort((a, b) => a - b);
  const middle = gaps.length / 2;
  const median =
    gaps.length % 2 ? (gaps[Math.floor(middle)] as number) : ((gaps[middle - 1] as number) + (gaps[middle] as number)) / 2;
  return Math.max(7, Math.floor(median + 0.5));
}

function stateOf(gap: number, cadence: number | null): string {
  if (cadence === null || gap < cadence) return "ok";
  return gap >= Math.min(Math.max(8 * cadence, 90), Math.max(365, 3 * cadence)) ? "dormant" : "due";
}

function score(one: ReturnType<typeof factsOf>, days: number, isOldTie: boolean): ByHand & { name: string } {
  const { person, followUps, hidden, gap, cadence, state } = one;
  const points: [string, number][] = [];
  const most = (found: [string, number][]) => found.sort((a, b) => b[1] - a[1]).slice(0, 1);
  const open = followUps.filter(
    (f) => (f.closedAfter === null || f.closedAfter > f.ago) && (f.snoozedFor === null || f.snoozedFor <= 0),
  );
  const late = (f: (typeof open)[number]) => f.ago - (f.dueAfter ?? 14);
  const mine = open.filter((f) => f.mine && f.dueAfter !== null && late(f) >= -days);
  const kind = (n: number) => (n > 0 ? "promise_late" : n === 0 ? "promise_today" : "promise_coming");
  points.push(...most(mine.map((f) => [kind(late(f)), late(f) < 0 ? 2 : 6 + 0.25 * Math.min(late(f), 14)])));
  if (!hidden) {
    points.push(
      ...most(open.filter((f) => !f.mine && late(f) > 0).map((f) => ["waiting_late", 3 + 0.1 * Math.min(late(f), 20)])),
    );
    const onlyDay = one.days.length === 1 ? (one.days[0] as number) : 0;
    const isFollowed = followUps.some((f) => f.ago <= onlyDay);
    if (onlyDay >= 1 && onlyDay <= 7 && !isFollowed && cadence !== null && !person.untriaged) points.push(["first_follow_up", 5]);
    const occasions = [person.birthdayIn ?? 9, person.keeps ? feastsIn[person.keeps] : 9];
    const nearest = Math.min(...occasions);
    if (nearest <= 3) points.push(["occasion", nearest === 0 ? 5 : 3]);
    if (state === "due" && !person.untriaged && cadence !== null) {
      const half = person.mood === "busy" ? 0.5 : 1;
      points.push(["reconnect", 3 * Math.sqrt(Math.min(gap / cadence, 8)) * factors[person.circle ?? "active"] * half]);
    }
    if (isOldTie) points.push(["old_tie", 2]);
    if (points.length > 0 && one.lastFavor && !one.lastFavor.given && one.lastFavor.ago >= 14) points.push(["your_turn", 1]);
    if (points.length > 0 && person.mood === "hungry") points.push(["hungry", 0.5]);
  }
  const sum = points.reduce((all, [, worth]) => all + worth, 0);
  return {
    number: one.number,
    name: person.name,
    points: Math.round(sum * 1e6) / 1e6,
    talks: one.talks,
    kinds: points.map(([name]) => name).sort(),
  };
}

function byName(a: string, b: string): number {
  const folded = (name: string) => Buffer.from(name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  return Buffer.compare(folded(a), folded(b)) || Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function asByHand({ person, points, reasons }: Ranked): ByHand {
  return { number: person.number, points, talks: person.talks, kinds: reasons.map(({ kind }) => kind).sort() };
}

// Compares for one journal.
function compare(story: Story, question: DueQuestion): void {
  const journal = journalOf(story);
  try {
    const expected = byHand(story, question.days).map(({ number, points, talks, kinds }) => {
      return { number, points: expect.closeTo(points, 4), talks, kinds };
    });
    const { candidates, total } = dueCandidates(journal, TODAY, question);
    const shown = question.max === 0 ? expected : expected.slice(0, question.max);
    expect(whatIsDue(candidates, TODAY, question.max).map(asByHand)).toEqual(shown);
    expect(total).toBe(expected.length);
    expect(countDue(journal, TODAY, question)).toBe(expected.length);
  } finally {
    journal.close();
  }
}

describe("who is due, by index and by hand", () => {
  const max = fc.constantFrom(0, 1, 2, 3, 5, 10);
  const feasts = feastsAheadOf(TODAY);

  it("is the same in any journal", () => {
    const days = fc.constantFrom(0, 3, 30);
    fc.assert(
      fc.property(storyOf(40), fc.record({ max, days }), (story, question) => compare(story, { ...question, feasts })),
      { numRuns: 300 },
    );
  });

  it("is the same among people with equal points", () => {
    fc.assert(
      fc.property(crowdOf(20), max, (story, most) => compare(story, { max: most, days: 0, feasts })),
      { numRuns: 200 },
    );
  });
});
