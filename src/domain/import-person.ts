// People in an import: which rows are one person, and which of those the journal has.
import type { CardChange } from "./card.js";
import { grouped, push } from "./groups.js";
import { handleKey, profileKey } from "./handle.js";
import { mergedCard } from "./import-card.js";
import { identifiers, profilesIn } from "./import-identity.js";
import { nameKey } from "./name.js";
import { likeliest } from "./spellings.js";

/** What one row says of a person. */
export interface PersonRow {
  line: number;
  name: string;
  card: CardChange;
  /** The name of the person through whom you met. */
  through: string | null;
  /** In a file that has each person once, what tells namesakes in it apart. */
  apart?: string;
  /** What the card is known by in the program it comes from. */
  uid?: string;
  /** How many rows say exactly this; absent: one. */
  times?: number;
}

/**
 * The journal's contacts by what identifies them: handles as {@link handleKey}, uids as {@link uidKey}, names and aliases as nameKey; and
 * what tells namesakes apart: the nameKey of the organisation, profiles as {@link profileKey}.
 */
export interface KnownPeople {
  byHandle: Map<string, number[]>;
  byName: Map<string, number[]>;
  slugs: Map<number, string>;
  orgs: Map<number, string>;
  profiles: Map<number, string[]>;
}

/** A person that rows speak of: a contact by number, or a new one. */
export interface ImportPerson {
  number: number | null;
  name: string;
  /** All that the rows say, together; names that are not the contact's own are aliases. */
  card: CardChange;
  through: string | null;
  /** Of a new contact: what it is known by where it comes from. */
  uid?: string;
}

export interface FoundPeople {
  people: ImportPerson[];
  /** Those found by name, by nameKey. */
  byName: Map<string, ImportPerson>;
  /** The person of each row that is not ambiguous. */
  byRow: Map<PersonRow, ImportPerson>;
  ambiguous: { row: PersonRow; why: string }[];
}

/** Rows that are one person, and the contacts that fit them: none for a new one. */
interface Group {
  rows: PersonRow[];
  fits: number[];
  isNamed: boolean;
}

/**
 * Finds the people of some rows. A row is the contact that has its uid, or one of its mails, phones or profiles, of several the one
 * with its name; else the rows that share one of those or a name are one person: the contact of a mate's handle,
 * else of the name, else a new one. Namesakes with two profiles are two people; of several the one with the same
 * organisation is taken. What several contacts fit is ambiguous, never guessed. The order of rows does not matter.
 */
export function findPeople(rows: PersonRow[], known: KnownPeople): FoundPeople {
  const groups = groupsOf(rows, known);
  const clear = new Map<number | Group, Group[]>();
  for (const group of groups) if (group.fits.length < 2) push(clear, group.fits[0] ?? group, group);
  const people = new Map([...clear].map(([who, mates]) => [who, person(mates, known)]));
  const byName = new Map<string, ImportPerson>();
  for (const [who, mates] of clear) {
    const named = mates.filter(({ isNamed }) => isNamed).flatMap((mate) => mate.rows);
    for (const { name } of named) byName.set(nameKey(name), people.get(who) as ImportPerson);
  }
  const byRow = new Map([...clear].flatMap(([who, mates]) => rowsOf(mates).map((row) => [row, people.get(who) as ImportPerson])));
  const unclear = groups.filter(({ fits }) => fits.length > 1);
  const ambiguous = unclear.flatMap((group) => group.rows.map((row) => ({ row, why: fitsSeveral(row.name, group.fits, known) })));
  return { people: [...people.values()], byName, byRow, ambiguous };
}

/** Why a name cannot tell one contact from another, or null when it can. */
export function ambiguity(name: string, known: KnownPeople): string | null {
  const fits = known.byName.get(nameKey(name)) ?? [];
  return fits.length > 1 ? fitsSeveral(name, fits, known) : null;
}

function fitsSeveral(name: string, fits: number[], { slugs }: KnownPeople): string {
  return `"${name}" fits ${fits.map((number) => slugs.get(number)).join(" and ")}`;
}

function groupsOf(rows: PersonRow[], known: KnownPeople): Group[] {
  const handlesOf = identifiers(rows);
  const reached: Group[] = [];
  const named: PersonRow[] = [];
  const claims = new Map<string, number[]>();
  for (const row of rows) {
    const fits = byHandles(row, handlesOf(row), known);
    if (fits.length === 0) named.push(row);
    else reached.push({ rows: [row], fits, isNamed: false });
    if (fits.length === 1) for (const key of handlesOf(row)) push(claims, key, fits[0] as number);
  }
  const apartOf = marks(named);
  const byName = grouped(named, (row) => [`name ${nameKey(row.name)} ${apartOf(row)}`, ...handlesOf(row)]).map((group) => {
    const claimed = unique(group.flatMap((row) => handlesOf(row).flatMap((key) => claims.get(key) ?? [])));
    return { rows: group, fits: claimed.length > 0 ? claimed : namesakes(group, known), isNamed: true };
  });
  return [...reached, ...keptApart(byName, apartOf, known)];
}

// What tells a row from the rows of its namesakes; "" where there is one person of the name.
function marks(rows: PersonRow[]): (row: PersonRow) => string {
  const markOf = ({ apart, card, uid }: PersonRow) => apart ?? profilesIn(card)[0] ?? uid ?? "";
  const byName = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = byName.get(nameKey(row.name)) ?? new Set();
    if (markOf(row) !== "") byName.set(nameKey(row.name), known.add(markOf(row)));
  }
  return (row) => ((byName.get(nameKey(row.name))?.size ?? 0) > 1 ? markOf(row) : "");
}

// A profile is of one person, so whoever has another one is somebody else.
function namesakes(rows: PersonRow[], { byName, profiles, orgs }: KnownPeople): number[] {
  const own = rows.flatMap(({ card }) => profilesIn(card));
  const fits = unique(rows.flatMap(({ name }) => byName.get(nameKey(name)) ?? [])).filter((number) => {
    const theirs = profiles.get(number) ?? [];
    return own.length === 0 || theirs.length === 0 || theirs.some((profile) => own.includes(profile));
  });
  const mates = fits.filter((number) => hasOrg(rows, orgs.get(number)));
  return fits.length > 1 && mates.length === 1 ? mates : fits;
}

function hasOrg(rows: PersonRow[], org: string | undefined): boolean {
  return org !== undefined && rows.some(({ card }) => nameKey(card.columns.org ?? "") === org);
}

// Namesakes that their file tells apart cannot all be the one contact of that name.
function keptApart(groups: Group[], apartOf: (row: PersonRow) => string, { orgs }: KnownPeople): Group[] {
  const rivals = new Map<number, Group[]>();
  for (const group of groups) {
    if (group.fits.length === 1 && group.rows.some(apartOf)) push(rivals, group.fits[0] as number, group);
  }
  return groups.map((group) => {
    const number = group.fits[0] as number;
    const others = rivals.get(number) ?? [];
    if (others.length < 2 || !others.includes(group)) return group;
    const mates = others.filter(({ rows }) => hasOrg(rows, orgs.get(number)));
    return mates.length === 1 && mates[0] === group ? group : { ...group, fits: [] };
  });
}

// A page may be a firm's: it leads to a contact only when the name does too. A profile is one person's.
function byHandles({ name, card }: PersonRow, handles: string[], known: KnownPeople): number[] {
  const namesakes = known.byName.get(nameKey(name)) ?? [];
  const pages = card.handles.filter((handle) => handle.kind === "url" && profileKey(handle) === null).map(handleKey);
  const isTheirs = (key: string, number: number) => !pages.includes(key) || namesakes.includes(number);
  const fits = unique(handles.flatMap((key) => (known.byHandle.get(key) ?? []).filter((number) => isTheirs(key, number))));
  const both = fits.filter((number) => namesakes.includes(number));
  return fits.length > 1 && both.length === 1 ? both : fits;
}

function person(groups: Group[], known: KnownPeople): ImportPerson {
  const rows = rowsOf(groups);
  const number = groups[0]?.fits[0] ?? null;
  const names = new Map<string, string[]>();
  const spelt = rows.flatMap(({ name, times = 1 }) => Array<string>(times).fill(name));
  for (const name of spelt) push(names, nameKey(name), name);
  const name = likeliest(names.get(likeliest(spelt.map(nameKey)) ?? "") ?? []) ?? "";
  const own = (key: string) => (number === null ? key === nameKey(name) : known.byName.get(key)?.includes(number));
  const others = [...names].filter(([key]) => !own(key)).map(([, spellings]) => likeliest(spellings) ?? "");
  const card = mergedCard(rows.map((row) => row.card));
  card.handles.push(...others.map((value) => ({ kind: "alias" as const, value })));
  return {
    number,
    name,
    card,
    through: likeliest(rows.flatMap(({ through }) => through ?? [])) ?? null,
    ...(rows[0]?.uid === undefined ? {} : { uid: rows[0].uid }),
  };
}

function rowsOf(groups: Group[]): PersonRow[] {
  return groups.flatMap(({ rows }) => rows);
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
