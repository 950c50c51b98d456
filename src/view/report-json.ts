// The report for programs: the same value as JSON and as rows.
import type { Kept, Listed, Report, Slipping } from "../domain/report.js";
import { findingRow } from "./audit-findings.js";
import { balanceRow, plainRow } from "./balance.js";
import { goalRows, progressRow } from "./report-goals.js";
import { growthJson, growthRows } from "./report-growth.js";
import { introductionRows } from "./report-introductions.js";
import { levelRows, levelsJson } from "./report-levels.js";
import { contactRow, entryRow } from "./rows.js";
import { suggestionRow } from "./suggestion.js";
import { sayNames } from "./words.js";

/** The key `report`. `more` counts what `--limit` left out of each list. */
export function reportJson(report: Report): Record<string, unknown> {
  const { period, pulse, stale, oldTies, dormant, followups, reciprocity, targets, goals, turns, introductions, audit, today } =
    report;
  return {
    from: period.from,
    to: period.to,
    days: period.days,
    pulse: pulse && {
      before: period.before,
      talks: pulse.talks,
      channels: pulse.channels,
      in_person: pulse.inPerson,
      depth: pulse.depth,
      new_people: pulse.newPeople,
      weeks: pulse.weeks,
    },
    growth: report.growth && growthJson(report.growth),
    stale: stale.rows.map(slippingRow),
    old_ties: oldTies.map(slippingRow),
    dormant,
    followups: {
      mine_late: followups.mineLate.rows.map(entryRow),
      mine_open: followups.mineOpen.rows.map(entryRow),
      waiting: followups.waiting.rows.map(entryRow),
      kept: followups.kept,
      kept_year: followups.keptYear,
    },
    reciprocity: reciprocity.rows.map((row) => ({ ...balanceRow(row), score: row.score })),
    ...levelsJson(report),
    targets: targets.map(({ name, aWeek, goal, actual }) => ({ name, a_week: aWeek, goal, actual })),
    goals: goals.rows.map((row) => progressRow(row, today)),
    coalitions: turns.map(({ name, what, day }) => ({ name, what, day })),
    introductions: [...introductions.open.rows, ...introductions.made.rows].map(entryRow),
    suggested_introduction: introductions.suggested && suggestionRow(introductions.suggested),
    audit: audit.map(findingRow),
    more: {
      stale: left(stale),
      mine_late: left(followups.mineLate),
      mine_open: left(followups.mineOpen),
      waiting: left(followups.waiting),
      reciprocity: left(reciprocity),
      levels: left(report.levels),
      goals: left(goals),
      introductions: left(introductions.open) + left(introductions.made),
    },
  };
}

/** One record a row; the first cell names the section or list, as the command's help says. */
export function reportRows(report: Report): (string | number | null)[][] {
  return [
    ...pulseRows(report),
    ...slippingRows(report),
    ...followUpRows(report),
    ...otherRows(report),
    ...goalRows(report),
    ...introductionRows(report),
  ];
}

function pulseRows({ pulse, growth }: Report): (string | number | null)[][] {
  if (!pulse) return [];
  return [
    ["talks", pulse.talks.now, pulse.talks.before],
    ...pulse.channels.map(({ channel, now, before }) => ["channel", channel, now, before]),
    ["in_person", pulse.inPerson.now, pulse.inPerson.before],
    ["depth", pulse.depth.now, pulse.depth.before],
    ["new_people", pulse.newPeople.now, pulse.newPeople.before],
    ["weeks", ...pulse.weeks],
    ...(growth ? growthRows(growth) : []),
  ];
}

function slippingRows({ stale, oldTies }: Report): (string | number | null)[][] {
  const row = (list: string) => (person: Slipping) => {
    const { slug, name, state, score, gap, cadence, lastTalk } = person;
    return [list, slug, name, state, score, gap, cadence, lastTalk, person.last?.channel ?? null, person.last?.text ?? null];
  };
  return [...stale.rows.map(row("stale")), ...oldTies.map(row("old_tie"))];
}

function followUpRows({ followups, shown }: Report): (string | number | null)[][] {
  const { mineLate, mineOpen, waiting, kept, keptYear } = followups;
  const rows = Object.entries({ mine_late: mineLate, mine_open: mineOpen, waiting }).flatMap(([list, { rows }]) =>
    rows.map(({ number, people, due, text }) => [list, number, people[0]?.slug ?? null, sayNames(people), due, text]),
  );
  const share = (name: string, { mine, theirs }: Kept) => [name, mine, theirs];
  return shown.includes("followups") ? [...rows, share("kept", kept), share("kept_year", keptYear)] : [];
}

function otherRows(report: Report): (string | number | null)[][] {
  const { reciprocity, targets, audit } = report;
  return [
    ...reciprocity.rows.map((row) => ["reciprocity", ...plainRow(row)]),
    ...levelRows(report),
    ...targets.map(({ name, actual, goal, aWeek }) => ["target", name, actual, goal, aWeek]),
    ...audit.map(findingRow).map(({ section, text, next }) => ["audit", section, text, next]),
  ];
}

function slippingRow({ last, score, ...contact }: Slipping): Record<string, unknown> {
  return { ...contactRow(contact), score, word: contact.state, talk: last && entryRow(last) };
}

function left({ rows, total }: Listed<unknown>): number {
  return total - rows.length;
}
