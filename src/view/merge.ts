// What is said when two contacts were made one.
import type { Merged, MergedField } from "../domain/merge.js";
import { echo } from "./page.js";
import { contactRow } from "./rows.js";
import { count, sayNames } from "./words.js";

const fields: Record<MergedField, string> = {
  nick: "nick",
  org: "organisation",
  role: "role",
  field: "field",
  city: "city",
  circle: "circle",
  every: "cadence",
  mood: "mood",
  gut: "gut feeling",
  note: "note",
  met: "the day you met",
  metAt: "the place you met",
  through: "who introduced you",
  confidential: "confidential",
  birthday: "birthday",
  anniversary: "anniversary",
};

export const mergedEcho = echo<Merged>(
  ({ from, into, entries, shared, aliases, filled, kept }) => ({
    contact: contactRow(into),
    merged: from,
    entries,
    entries_shared: shared,
    aliases,
    filled: filled.map(jsonName),
    kept: kept.map(jsonName),
  }),
  ({ from, into, entries, shared, aliases, filled, kept }) => {
    const moved = entries > 0 ? [`${count(entries, "entry", "entries")}${shared > 0 ? `, ${shared} in common` : ""}`] : [];
    const called = aliases.length > 0 ? [`also called ${list(aliases)}`] : [];
    const taken = filled.length > 0 ? [`taken over: ${list(filled.map((field) => fields[field]))}`] : [];
    const stays = kept.length > 0 ? [`kept: ${list(kept.map((field) => fields[field]))}`] : [];
    const parts = [...moved, ...called, ...taken, ...stays];
    return `Merged ${from.name} (${from.slug}) into ${into.name} (${into.slug})${parts.length > 0 ? `: ${parts.join("; ")}` : ""}.`;
  },
);

function jsonName(field: MergedField): string {
  return field === "metAt" ? "met_at" : field;
}

function list(names: string[]): string {
  return sayNames(names.map((name) => ({ name })));
}
