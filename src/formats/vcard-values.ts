// What stands in the values of a vCard: texts, lists and structures, their escapes taken away.
import { clean } from "../domain/text.js";
import type { Card, Property } from "./vcard-lines.js";

/**
 * A value split at the marks that are not escaped. `\n` is a line break; a backslash before any other letter stays, as
 * does a mark that separates nothing there: vCard 2.1 escapes less than 4.0.
 */
export function split(value: string, mark: ";" | "," | null): string[] {
  const pieces = [""];
  for (const [token] of value.matchAll(/\\[\s\S]?|[^\\;,]+|[;,]/g)) {
    if (token === mark) pieces.push("");
    else pieces[pieces.length - 1] += unescaped(token);
  }
  return pieces;
}

function unescaped(token: string): string {
  if (/^\\[nN\r\n]$/.test(token)) return "\n";
  return /^\\[\\;,:"]$/.test(token) ? (token[1] as string) : token;
}

/** A property's whole text. */
export function textOf({ value }: Property): string {
  return split(value, null)[0] as string;
}

/** The properties of some names that say something, those that are preferred first. */
export function valuesOf({ properties }: Card, ...names: string[]): Property[] {
  return properties.filter(({ name, value }) => names.includes(name) && value.trim() !== "").sort((a, b) => rank(a) - rank(b));
}

function rank({ types, params }: Property): number {
  if (types.includes("pref")) return 1;
  return Number(params.get("pref")) || 101;
}

/** One part of each structured value: the city of addresses, the name of organisations. Empty ones are left out. */
export function partOf(properties: Property[], part: number): string[] {
  return properties.map(({ value }) => clean(split(value, ";")[part] ?? "")).filter(Boolean);
}

/** What `item1.X-ABLabel` says of the property in its group; Apple puts its own words into `_$!<…>!$_`. */
export function labelOf({ properties }: Card, { group }: Property): string {
  const label = group && properties.find((other) => other.group === group && other.name === "x-ablabel");
  return label ? clean(textOf(label)).replace(/^_\$!<(.*)>!\$_$/, "$1") : "";
}
