// Your own card, and where it meets the others.
import type { FactKind, HandleKind } from "../domain/contact.js";
import type { Me, MePage } from "../domain/me.js";
import type { TargetName } from "../domain/targets.js";
import { readable } from "./entry-block.js";
import { matchRow } from "./match.js";
import { echo, type View } from "./page.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { count, parted } from "./words.js";

/** JSON: `me`, null until it is filled in; with `you_could` and `they_could`, matches. */
export const meView: View<MePage> = {
  json: (page) => meJson(page),
  plain: ({ me }) => (me ? labelled(me) : []),
  text: async ({ me, youCould, theyCould }, whole) => {
    const page = readable(whole);
    if (!me) return (await wrap(nothing, page.width)).join("\n");
    const rows = [
      ...labelled(me),
      ...youCould.map(({ who, need }): [string, string] => ["you could", `help ${who.name}, who needs ${need}`]),
      ...theyCould.map(({ by, offer, need }): [string, string] => ["they could", `${by.name} offers ${offer}; you need ${need}`]),
    ].map(([label, text]) => [page.ink.faint(label), text]);
    const blocks = [page.ink.strong(me.name), await table({ rows, flex: [1] }, page)];
    const missing = nextStep(me);
    if (missing !== "") blocks.push((await wrap(missing, page.width)).map(page.ink.faint).join("\n"));
    return blocks.filter((block) => block !== "").join("\n\n");
  },
};

// What a card is called until it is given a name.
const NAMELESS = "Me";

const nothing =
  "Nothing about you yet. What do others gain from you, and what do you look for? " +
  'Begin with: net me --field … --offers "…" --needs "…" --mission "…" --target new=2';

export const meChanged = echo<MePage>(meJson, ({ me }) => {
  const parts = me ? labelled(me).map(([label, text]) => `${label} ${text}`) : [];
  return `You${me && me.name !== NAMELESS ? `, ${me.name}` : ""}: ${parts.join("; ") || "nothing yet"}.`;
});

function meJson({ me, youCould, theyCould }: MePage): Record<string, unknown> {
  return { me, you_could: youCould.map(matchRow), they_could: theyCould.map(matchRow) };
}

const targetWords: Record<TargetName, [one: string, many: string]> = {
  new: ["new person", "new people"],
  deep: ["deep talk", "deep talks"],
  kept: ["promise kept", "promises kept"],
};

function labelled(me: Me): [label: string, text: string][] {
  const facts = (kind: FactKind) => me.facts.filter((fact) => fact.kind === kind).map(({ text }) => text);
  const handles = (kind: HandleKind) => me.handles.filter((handle) => handle.kind === kind).map(({ value }) => value);
  const targets = Object.entries(me.targets).map(([name, aWeek]) => count(aWeek, ...targetWords[name as TargetName]));
  const lines: [string, string][] = [
    ["work", [me.role, me.org].filter(Boolean).join(", ")],
    ["field", me.field ?? ""],
    ["city", me.city ?? ""],
    ["mission", me.mission ?? ""],
    ["offers", facts("offer").join("; ")],
    ["needs", facts("need").join("; ")],
    ["likes", facts("like").join("; ")],
    ["communities", facts("community").join(", ")],
    ["reach", parted(...handles("email"), ...handles("phone"), ...handles("url"))],
    ["a week", targets.join(", ")],
  ];
  return lines.filter(([, text]) => text !== "");
}

function nextStep({ field, mission, facts, targets }: Me): string {
  const missing = [
    ...(field === null ? ["--field"] : []),
    ...(facts.some(({ kind }) => kind === "offer") ? [] : ["--offers"]),
    ...(facts.some(({ kind }) => kind === "need") ? [] : ["--needs"]),
    ...(mission === null ? ["--mission"] : []),
    ...(Object.keys(targets).length === 0 ? ["--target new=2"] : []),
  ];
  return missing.length > 0
    ? `Still to say: net me ${missing.map((flag) => (flag.includes("=") ? flag : `${flag} …`)).join(" ")}`
    : "";
}
