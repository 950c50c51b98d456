// The weekly review, read: only the sections that were asked for.
import { turnsBetween } from "../domain/coalition.js";
import type { Contact } from "../domain/contact.js";
import { addDays, windowStart } from "../domain/day.js";
import type { Introduction } from "../domain/entry.js";
import { streakOf } from "../domain/growth.js";
import { tiesOfTheWeek } from "../domain/old-ties.js";
import { pulseOf } from "../domain/pulse.js";
import { emptyReport, type Report, type ReportQuestion, type Section, type Slipping } from "../domain/report.js";
import { dormantBand, staleBands, worthOf } from "../domain/stale.js";
import { type TargetName, targetNames, targetsOf } from "../domain/targets.js";
import { hintsOfAudit } from "./audit.js";
import { goalsInPeriod } from "./boards.js";
import { coalitions } from "./coalitions.js";
import { countReciprocities, reciprocities } from "./favors.js";
import { cadencesInUse } from "./gaps.js";
import { growthUpTo, reviewDays } from "./growth.js";
import { introductionsMade, openIntroductions } from "./introductions.js";
import type { Journal } from "./journal.js";
import { lastTalks } from "./last-talks.js";
import { levelMoves, nearLevels } from "./level-moves.js";
import { withLevels } from "./levels.js";
import { countDormant, oldTies } from "./old-ties.js";
import { keptOnTime, pendingFollowUps } from "./pending.js";
import { countNewPeople, countPromisesKept, talksByChannel, talksByWeek } from "./pulse.js";
import { setting } from "./settings.js";
import { stalePeople } from "./stale.js";
import { suggestIntroductions } from "./suggestions.js";

/**
 * Answers a question for a report. The number of statements does not follow the number of people or talks; it follows the
 * needs of open goals, and needs that meet offers up to the limits of suggestions.
 */
export function readReport(journal: Journal, question: ReportQuestion): Report {
  const parts = question.shown.map((section) => readers[section](journal, question));
  return Object.assign(emptyReport(question), ...parts);
}

type Reader = (journal: Journal, question: ReportQuestion) => Partial<Report>;

const readers: Record<Section, Reader> = {
  pulse: (journal, { today, period, isHeld }) => ({
    pulse: pulseOf(
      { now: talksByChannel(journal, period), before: talksByChannel(journal, period.before) },
      { now: countNewPeople(journal, period), before: countNewPeople(journal, period.before) },
      talksByWeek(journal, today),
    ),
    growth: {
      stretches: growthUpTo(journal, period),
      streak: streakOf([...reviewDays(journal, today), ...(isHeld ? [today] : [])], today),
    },
  }),

  stale: (journal, question) => {
    const { today, period, limit } = question;
    const cadences = cadencesInUse(journal);
    const staleNow = cadences.flatMap((cadence) => staleBands(cadence, period, today));
    const { rows, total } = stalePeople(journal, today, staleNow, limit);
    const ties = tiesOfTheWeek(oldTies(journal, today, { untriaged: true }), today);
    const people = slipping(journal, question, [...rows, ...ties.map((tie) => ({ ...tie, score: worthOf(tie) }))]);
    return {
      stale: { rows: people.slice(0, rows.length), total },
      oldTies: people.slice(rows.length),
      dormant: countDormant(journal, today, cadences.map(dormantBand)),
    };
  },

  followups: (journal, { today, period, limit }) => ({
    followups: {
      ...pendingFollowUps(journal, today, limit),
      kept: keptOnTime(journal, period, today),
      keptYear: keptOnTime(journal, { from: windowStart(today, 365), to: today }, today),
    },
  }),

  reciprocity: (journal, question) => ({
    reciprocity: {
      rows: graded(journal, question, reciprocities(journal, question.today, question.limit)).map((row) => ({
        ...row,
        score: Math.abs(row.balance),
      })),
      total: countReciprocities(journal),
    },
  }),

  levels: (journal, { today, period, limit }) => ({
    levels: levelMoves(journal, period, today, limit),
    nearest: nearLevels(journal, today),
  }),

  targets: (journal, { period }) => {
    const aWeek = Object.fromEntries(
      targetNames.map((name) => [name, Number(setting(journal, `target.${name}`) ?? 0)]),
    ) as Record<TargetName, number>;
    if (targetNames.every((name) => aWeek[name] === 0)) return { targets: [] };
    const actual = {
      new: countNewPeople(journal, period),
      deep: talksByChannel(journal, period).reduce((sum, { deep }) => sum + deep, 0),
      kept: countPromisesKept(journal, period),
    };
    return { targets: targetsOf(aWeek, actual, period.days) };
  },

  introductions: (journal, { today, period, limit }) => {
    const first = (rows: Introduction[]) => ({ rows: limit > 0 ? rows.slice(0, limit) : rows, total: rows.length });
    const open = openIntroductions(journal);
    const [suggested = null] = suggestIntroductions(journal, today, 1);
    return { introductions: { open: first(open), made: first(introductionsMade(journal, period)), suggested } };
  },

  goals: (journal, { period, limit }) => ({
    goals: goalsInPeriod(journal, period, limit),
    turns: turnsBetween(coalitions(journal), period.from, addDays(period.to, SOON_DAYS)),
  }),
  audit: (journal, { today }) => ({ audit: hintsOfAudit(journal, today) }),
};

const SOON_DAYS = 30;

function slipping(journal: Journal, question: ReportQuestion, people: (Contact & { score: number })[]): Slipping[] {
  const talks = lastTalks(
    journal,
    people.map(({ number }) => number),
  );
  return graded(journal, question, people).map((person) => ({ ...person, last: talks.get(person.number) ?? null }));
}

function graded<C extends Contact>(journal: Journal, { levels, today }: ReportQuestion, people: C[]): (C & { level?: number })[] {
  return levels ? withLevels(journal, people, today) : people;
}
