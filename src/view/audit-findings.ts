// Findings of the audit: what was found in one sentence, and one thing to do about it, as it is typed.
import type { Finding } from "../domain/audit-findings.js";
import type { Source } from "../domain/audit-sources.js";
import { shellWord } from "../domain/shell-word.js";
import { sayEach, sayOrigin } from "./audit-sources.js";
import type { Page } from "./page.js";

interface Saying {
  text: string;
  next: string;
}

type Sayings = { [Kind in Finding["kind"]]: (finding: Extract<Finding, { kind: Kind }>) => Saying };

const sayings: Sayings = {
  no_sources: () => ({
    text: "Nothing says yet where you met people, or through whom.",
    next: "net edit <who> --met-at … --through <who>",
  }),
  best_source: ({ best, poorest, each }) => {
    const least = poorest ? `; those ${sayOrigin(poorest)} ${sayEach(poorest.each)} so far` : "";
    return {
      text: `Most has come of people ${sayOrigin(best)}: ${sayEach(best.each)} each, against ${sayEach(each)} on average${least}.`,
      next: goBack(best),
    };
  },
  no_own_field: () => ({
    text: "Your own field is not noted, so nobody can be outside it.",
    next: "net me --field …",
  }),
  nobody_outside: ({ ownField, best }) => ({
    text: `You talked with nobody outside your field, ${ownField}, in the past quarter; ${best.name} is in ${best.field}.`,
    next: `net promise ${best.slug} ${shellWord("invite: a coffee by in 2 weeks")}`,
  }),
  concentrated: ({ of, value, beyond }) => ({
    text: `More than half of them share one ${of}, ${value}. ${beyond.name} knows another world.`,
    next: `net ask ${beyond.slug} ${introduceMe(`to somebody ${of === "community" ? "of" : "in"} ${beyond.value}`)}`,
  }),
  no_ties: () => ({ text: "Nothing says yet who of them knows whom.", next: "net tie <who> <who>" }),
  hole: ({ sides: [one, other], pair }) => ({
    text: `Between ${one.name} and ${other.name} no tie is known. You know ${one.best.name} and ${other.best.name}.`,
    next: pair ? `net intro new ${pair[0].slug} ${pair[1].slug}` : "net intro",
  }),
  only_way: ({ way, first }) => {
    const others = way.count > 1 ? `${way.count} people, ${first.name} among them` : first.name;
    return {
      text: `Only ${way.name} leads you to ${others}.`,
      next: `net ask ${way.slug} ${introduceMe(`to ${first.name}`)}`,
    };
  },
  over_full: ({ circle: { name, people, capacity }, move, out }) => ({
    text: `The ${name} circle holds ${people} people and is meant for ${capacity}. With ${move.name} you keep its rhythm least.`,
    next: `net edit ${move.slug} --circle ${out}`,
  }),
  silent: ({ circle }) => ({ text: `Nothing went either way in the ${circle.name} circle in a year.`, next: "net match" }),
  room: ({ circle, welcome }) => ({
    text: `${welcome.name} exchanges with you both ways, and there is room in the ${circle.name} circle.`,
    next: `net edit ${welcome.slug} --circle ${circle.name}`,
  }),
  need: ({ goal, need, more }) => ({
    text: `Nobody covers what "${goal}" needs: ${need}${more > 0 ? ` (and ${more} more)` : ""}.`,
    next: `net goal show ${shellWord(goal)}`,
  }),
  connector: ({ who, brought }) => {
    const people = brought === 1 ? "somebody" : `${brought} people`;
    return {
      text: `${who.name} brought you together with ${people}, and you made no introduction in return yet.`,
      next: `net match ${who.slug}`,
    };
  },
};

// Who is archived is not asked, but those whom you met through them are still there.
function goBack({ slug, name, isGone }: Source): string {
  if (isGone) return `net list --met-through ${slug}`;
  return slug === null ? `net search ${shellWord(name)}` : `net ask ${slug} ${introduceMe("to somebody else")}`;
}

function introduceMe(to: string): string {
  return shellWord(`introduce: me ${to}`);
}

/** What was found, in one sentence, and one thing to do about it. */
function sayFinding(finding: Finding): Saying {
  // The kind says which it is, but TypeScript does not follow it through the table.
  return (sayings[finding.kind] as (found: Finding) => Saying)(finding);
}

/** A finding as JSON: its section, its words, and the command. */
export function findingRow(finding: Finding): Saying & Pick<Finding, "section"> {
  return { section: finding.section, ...sayFinding(finding) };
}

/** A line or two for each finding. */
export function findingLines(findings: Finding[], { ink }: Pick<Page, "ink">): string[] {
  return findings.map(sayFinding).flatMap(({ text, next }) => [text, ink.faint(`Next: ${next}`)]);
}
