// What the audit found, in sentences, each with one thing to do.
import type { Audit, AuditSection, Connector, Finding, GoalNeeds, Position, Spreads } from "./audit.js";
import { type CircleUse, nextOut } from "./audit-circles.js";
import type { Harvest, Source } from "./audit-sources.js";
import { bestSource, poorestSource, sayEach } from "./audit-yield.js";
import { concentration } from "./diversity.js";
import { shellWord } from "./shell-word.js";

type Found = Omit<Finding, "section">;

/** Findings of the sections there are, section by section. */
export function findingsOf(audit: Pick<Audit, AuditSection>): Finding[] {
  const { sources, spread, bridges, circles, needs, connectors } = audit;
  return [
    ...named("sources", sources && ofSources(sources)),
    ...named("spread", spread && ofSpread(spread)),
    ...named("bridges", bridges && ofBridges(bridges)),
    ...named("circles", circles && ofCircles(circles)),
    ...named("needs", needs && ofNeeds(needs)),
    ...named("connectors", connectors && ofConnectors(connectors)),
  ];
}

function named(section: AuditSection, found: Found[] | null): Finding[] {
  return (found ?? []).map((finding) => ({ section, ...finding }));
}

function ofSources(harvest: Harvest): Found[] {
  const [best, poorest] = [bestSource(harvest), poorestSource(harvest)];
  if (harvest.people > 0 && harvest.unknown === harvest.people) {
    return [
      {
        text: "Nothing says yet where you met people, or through whom.",
        next: "net edit <who> --met-at … --through <who>",
      },
    ];
  }
  if (!best) return [];
  const least = poorest ? `; those ${saySource(poorest)} ${sayEach(poorest.each)} so far` : "";
  return [
    {
      text: `Most has come of people ${saySource(best)}: ${sayEach(best.each)} each, against ${sayEach(harvest.each)} on average${least}.`,
      next: best.slug === null ? `net search ${shellWord(best.name)}` : `net ask ${best.slug} ${introduceMe("to somebody else")}`,
    },
  ];
}

/** `met at the Royal Institution`, `met through Charles Babbage`, `brought by the import of people.csv`. */
function saySource({ kind, name }: Source): string {
  if (kind === "import") return `brought by the import of ${name}`;
  return kind === "person" ? `met through ${name}` : `met at ${name}`;
}

function ofSpread(spread: Spreads): Found[] {
  const found: Found[] = [];
  const { spreads, ownField, outsideCount, bestOutside, beyondMost } = spread;
  if (ownField === null && spreads.some(({ kind, people }) => kind === "field" && people > 0)) {
    found.push({ text: "Your own field is not noted, so nobody can be outside it.", next: "net me --field …" });
  }
  if (ownField !== null && outsideCount === 0 && bestOutside) {
    const text = `You talked with nobody outside your field, ${ownField}, in the past quarter; ${bestOutside.name} is in ${bestOutside.field}.`;
    found.push({ text, next: `net promise ${bestOutside.slug} ${shellWord("invite: a coffee by in 2 weeks")}` });
  }
  const concentrated = spreads.find((one) => concentration(one) !== null);
  if (concentrated && beyondMost) {
    const { kind, shares } = concentrated;
    found.push({
      text: `More than half of them share one ${kind}, ${shares[0]?.name}. ${beyondMost.name} knows another world.`,
      next: `net ask ${beyondMost.slug} ${introduceMe(`to somebody ${kind === "community" ? "of" : "in"} ${beyondMost.value}`)}`,
    });
  }
  return found;
}

function ofBridges({ people, ties, onlyWays, holes }: Position): Found[] {
  const found: Found[] = [];
  if (people > 1 && ties === 0) found.push({ text: "Nothing says yet who of them knows whom.", next: "net tie <who> <who>" });
  const [hole] = holes;
  if (hole) {
    const [one, other] = hole.sides;
    found.push({
      text: `Between ${one.name} and ${other.name} no tie is known. You know ${one.best.name} and ${other.best.name}.`,
      next: `net intro new ${one.best.slug} ${other.best.slug}`,
    });
  }
  const [way] = onlyWays;
  const [first] = way?.beyond ?? [];
  if (way && first) {
    const others = way.count > 1 ? `${way.count} people, ${first.name} among them` : first.name;
    found.push({
      text: `Only ${way.name} leads you to ${others}.`,
      next: `net ask ${way.slug} ${introduceMe(`to ${first.name}`)}`,
    });
  }
  return found;
}

function introduceMe(to: string): string {
  return shellWord(`introduce: me ${to}`);
}

// Those that are over full, those where nothing goes either way, and one place that is free.
function ofCircles(circles: CircleUse[]): Found[] {
  return [...circles.flatMap(overFull), ...circles.flatMap(silent), ...circles.flatMap(withRoom).slice(0, 1)];
}

function overFull({ name, people, capacity, move }: CircleUse): Found[] {
  const out = nextOut(name);
  if (!move || !out) return [];
  return [
    {
      text: `The ${name} circle holds ${people} people and is meant for ${capacity}. With ${move.name} you keep its rhythm least.`,
      next: `net edit ${move.slug} --circle ${out}`,
    },
  ];
}

function withRoom({ name, welcome }: CircleUse): Found[] {
  if (!welcome) return [];
  return [
    {
      text: `${welcome.name} exchanges with you both ways, and there is room in the ${name} circle.`,
      next: `net edit ${welcome.slug} --circle ${name}`,
    },
  ];
}

// One that is over full is made smaller first.
function silent({ name, people, capacity, isSilent }: CircleUse): Found[] {
  if (!isSilent || people > capacity || (name !== "inner" && name !== "close")) return [];
  return [{ text: `Nothing went either way in the ${name} circle in a year.`, next: "net match" }];
}

function ofNeeds({ uncovered }: GoalNeeds): Found[] {
  const [first] = uncovered;
  if (!first) return [];
  const more = uncovered.length > 1 ? ` (and ${uncovered.length - 1} more)` : "";
  return [
    { text: `Nobody covers what "${first.goal}" needs: ${first.need}${more}.`, next: `net goal show ${shellWord(first.goal)}` },
  ];
}

function ofConnectors(connectors: Connector[]): Found[] {
  const generous = connectors.find(({ given }) => given === 0);
  if (!generous) return [];
  const { name, slug, metThrough, received } = generous;
  const brought = Math.max(metThrough, received);
  const people = brought === 1 ? "somebody" : `${brought} people`;
  return [
    {
      text: `${name} brought you together with ${people}, and you made no introduction in return yet.`,
      next: `net match ${slug}`,
    },
  ];
}
