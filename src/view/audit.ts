// The audit, part by part; each ends in one thing to do.
import { type Audit, hintsOf, type Source, type Spread, yieldOf } from "../domain/audit.js";
import { type Block, drawBlock, NARROW } from "./block.js";
import type { Page, View } from "./page.js";
import { wrap } from "./width.js";
import { count, figure, percent, sayNames } from "./words.js";

export const auditView: View<Audit> = {
  json: (audit) => ({ audit: auditJson(audit) }),
  plain: (audit) => [
    ...audit.sources.map(({ kind, name, people, deep, favors, led }) => ["source", kind, name, people, deep, favors, led]),
    ...audit.spreads.map(({ what, people, kinds, effective, before }) => [
      "spread",
      what,
      people,
      kinds,
      tenths(effective),
      tenths(before),
    ]),
    ["holes", audit.holes.contacts, audit.holes.ties, tenths(audit.holes.effectiveSize), thousandths(audit.holes.constraint)],
    ...audit.bridges.map(({ slug, reach }) => ["bridge", slug, reach]),
    ...audit.circles.map(({ name, people, capacity, given, received }) => ["circle", name, people, capacity, given, received]),
    ...audit.needs.map(({ goal, need }) => ["need", goal, need]),
    ...audit.introducers.map(({ slug, people }) => ["introducer", slug, people]),
  ],
  text: async (audit, page) => {
    if (audit.people === 0)
      return (await wrap("Nobody to look at yet. Begin with: net add <who>, or net import contacts.csv", page.width)).join("\n");
    const blocks = [
      sources(audit, page),
      spreads(audit, page),
      holes(audit),
      circles(audit, page),
      goals(audit),
      introducers(audit),
    ];
    return (await Promise.all(blocks.map((block) => drawBlock(block, page)))).join("\n\n");
  },
};

/** The audit's most useful findings, for the review: at most three. */
export function auditHints(audit: Audit): { finding: string; todo: string }[] {
  return hintsOf(audit).slice(0, 3);
}

function auditJson(audit: Audit): Record<string, unknown> {
  const { holes, isYear, people, bridges, needs, introducers, outside } = audit;
  return {
    year: isYear,
    people,
    sources: audit.sources.map((source) => ({ ...source, yield: tenths(yieldOf(source)) })),
    spreads: audit.spreads.map(({ effective, before, ...spread }) => ({
      ...spread,
      effective: tenths(effective),
      before: tenths(before),
    })),
    outside_field: outside,
    holes: {
      contacts: holes.contacts,
      ties: holes.ties,
      effective_size: tenths(holes.effectiveSize),
      constraint: thousandths(holes.constraint),
    },
    bridges,
    circles: audit.circles,
    needs,
    introducers,
    hints: hintsOf(audit),
  };
}

const kinds: Record<Source["kind"], string> = { place: "at", channel: "by", through: "through" };

function sources({ sources: all, isYear }: Audit, page: Page): Block {
  const title = isYear ? "Where people of the last year came from" : "Where people came from";
  if (all.length === 0) return { title, before: ["Not noted yet: net edit <who> --met-at …, --through …"] };
  const rows = all.map((source) => [
    `${page.ink.faint(kinds[source.kind])} ${source.name}`,
    count(source.people, "person", "people"),
    `${source.deep} deep, ${count(source.favors, "favor")}${source.led > 0 ? `, led to ${source.led}` : ""}`,
    `${tenths(yieldOf(source))} each`,
  ]);
  const [best] = [...all].sort((a, b) => yieldOf(b) - yieldOf(a));
  const todo =
    best && yieldOf(best) > 0
      ? [`Most came of ${best.name}: ${best.kind === "through" ? "thank them" : "go there again"}.`]
      : ["Note what comes of them: net add, net got."];
  return { title, table: { rows: narrowed(rows, page), flex: [0, 2] }, after: todo };
}

function spreads({ spreads: all, outside }: Audit, page: Page): Block {
  const title = "How varied they are";
  const known = all.filter(({ people }) => people > 0);
  if (known.length === 0) return { title, before: ["Nothing noted yet: net edit <who> --field …, --city …, --community …"] };
  const rows = known.map((spread) => [plurals[spread.what], `as if ${tenths(spread.effective)}`, trend(spread), sayMost(spread)]);
  const others =
    outside === null
      ? "Say your own field: net me --field …"
      : `Outside ${outside.field} you had ${outside.talks} of ${count(outside.of, "talk")} of the last quarter.`;
  const [narrowest] = [...known].sort((a, b) => a.effective - b.effective) as [Spread];
  return {
    title,
    table: { rows: narrowed(rows, page), flex: [3] },
    after: [others, `Next: meet somebody of another ${narrowest.what}.`],
  };
}

const plurals = { field: "fields", city: "cities", community: "communities" };

function trend({ effective, before }: Spread): string {
  const [now, then] = [tenths(effective), tenths(before)];
  return then === 0 ? "" : now === then ? "as a year ago" : `${now > then ? "up" : "down"} from ${then} a year ago`;
}

function sayMost({ most, people }: Spread): string {
  return most === null ? "" : `${percent(most.share)} of ${figure(people)} are ${most.name}`;
}

function holes({ holes: { contacts, ties, effectiveSize, constraint }, bridges }: Audit): Block {
  const title = "Who leads where";
  if (contacts === 0) return { title, before: ["Nobody you talk with yet: net add <who>"] };
  const size = `The ${count(contacts, "person", "people")} you talk with are ${tenths(effectiveSize)} in effect, with ${count(ties, "tie")} among them (constraint ${thousandths(constraint)}).`;
  const doors = bridges.map(({ name, reach }) => ({ name: `${name} (${reach})` }));
  const alone = doors.length > 0 ? [`Only through one person you reach others: ${sayNames(doors)}.`] : [];
  const todo =
    doors.length > 0 ? `Next: ask ${bridges[0]?.name} for an introduction.` : "Next: note who knows whom: net tie <a> <b>";
  return { title, before: [size, ...alone], after: [todo] };
}

function circles({ circles: all }: Audit, page: Page): Block {
  const title = "Circles";
  const rows = all.map(({ name, people, capacity, given, received }) => [
    name,
    capacity === null ? figure(people) : `${figure(people)} of ${capacity}`,
    given + received > 0 ? `${given} given, ${received} received this quarter` : "no favors this quarter",
  ]);
  const full = all.find(({ people, capacity }) => capacity !== null && people > capacity);
  const todo = full
    ? `Next: ${full.name} is over full; move those you meet least: net list --circle ${full.name} --sort gap`
    : "Next: choose who should be nearer: net edit <who> --circle inner";
  return { title, table: { rows: narrowed(rows, page), flex: [2] }, after: [todo] };
}

function goals({ needs }: Audit): Block {
  const title = "Needs of your goals that nobody covers";
  if (needs.length === 0) return { title, before: ["None. Goals: net goal"] };
  const [first] = needs as [Audit["needs"][0]];
  return {
    title,
    before: needs.slice(0, 5).map(({ goal, need }) => `${goal}: ${need}`),
    after: [`Next: net goal show "${first.goal}"`],
  };
}

function introducers({ introducers: all }: Audit): Block {
  const title = "Who brought you most people";
  if (all.length === 0) return { title, before: ["Not noted yet: net edit <who> --through <who>"] };
  const people = all.map(({ name, people: n }) => ({ name: `${name} (${n})` }));
  return {
    title,
    before: [`${sayNames(people)}.`],
    after: [`Next: thank ${all[0]?.name}: net promise ${all[0]?.slug} "thank: for the introductions"`],
  };
}

function narrowed(rows: string[][], { width }: Page): string[][] {
  return width < NARROW ? rows.map(([first = "", ...rest]) => [`${first}\n  ${rest.filter(Boolean).join(" · ")}`]) : rows;
}

function tenths(n: number): number {
  return Math.round(n * 10) / 10;
}

function thousandths(n: number): number {
  return Math.round(n * 1000) / 1000;
}
