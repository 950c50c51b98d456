// Feasts that people keep: their names, and what else they are called.
import type { Day } from "./day.js";
import { UsageError } from "./errors.js";
import { closest, nameKey } from "./name.js";

// [as it is said, other names]; the key is what is stored and typed.
const names = {
  christmas: ["Christmas", "xmas", "natal", "weihnachten", "noel", "navidad"],
  "orthodox-christmas": ["Orthodox Christmas", "coptic christmas", "natal ortodoks"],
  easter: ["Easter", "paskah", "ostern", "paques", "pascua"],
  "orthodox-easter": ["Orthodox Easter", "pascha", "greek easter", "paskah ortodoks"],
  thanksgiving: ["Thanksgiving"],
  "eid-al-fitr": ["Eid al-Fitr", "eid ul fitr", "idul fitri", "lebaran", "ramazan bayrami", "eid"],
  "eid-al-adha": ["Eid al-Adha", "eid ul adha", "idul adha", "bakrid", "kurban bayrami", "lebaran haji", "hari raya haji"],
  "islamic-new-year": ["Islamic New Year", "hijri new year", "muharram", "tahun baru islam", "tahun baru hijriah"],
  mawlid: ["Mawlid", "maulid", "maulid nabi", "milad", "maulud", "mawlid al nabi"],
  "rosh-hashanah": ["Rosh Hashanah", "rosh hashana", "jewish new year"],
  "yom-kippur": ["Yom Kippur", "day of atonement"],
  passover: ["Passover", "pesach", "pesah"],
  hanukkah: ["Hanukkah", "chanukah", "hanukah"],
  diwali: ["Diwali", "deepavali", "divali", "dipawali", "lakshmi puja"],
  nyepi: ["Nyepi", "day of silence", "hari suci nyepi", "tahun baru saka"],
  galungan: ["Galungan"],
  vesak: ["Vesak", "waisak", "wesak", "buddha day", "buddha purnima"],
  "lunar-new-year": ["Lunar New Year", "chinese new year", "imlek", "tahun baru imlek", "spring festival", "tet", "seollal"],
  "mid-autumn": ["Mid-Autumn Festival", "moon festival", "mooncake festival", "festival kue bulan", "tet trung thu", "chuseok"],
  nowruz: ["Nowruz", "nawruz", "norooz", "newroz", "persian new year"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** A feast, as it is stored. */
export type Feast = keyof typeof names;

/** A feast and a day of it. */
export interface FeastDay {
  feast: Feast;
  day: Day;
}

/** All of them, in the order of the help. */
export const feasts = Object.keys(names) as Feast[];

/** Whether a stored occasion is a feast that is known. */
export function isFeast(what: string): what is Feast {
  return Object.hasOwn(names, what);
}

/** What else a feast is called. */
export function otherNames(feast: Feast): readonly string[] {
  return names[feast].slice(1);
}

/** `Eid al-Fitr`; what is no known feast as it is written. */
export function sayFeast(what: string): string {
  return isFeast(what) ? names[what][0] : what;
}

/** The feast of a name, whatever its accents, case and punctuation; or undefined. */
export function feastNamed(text: string): Feast | undefined {
  const key = nameKey(text);
  return feasts.find((feast) => nameKey(feast) === key || names[feast].some((name) => nameKey(name) === key));
}

/** Reads a feast's name. Throws UsageError with the nearest name, or all of them. */
export function readFeast(text: string): Feast {
  const feast = feastNamed(text);
  if (feast) return feast;
  const near = closest(
    nameKey(text),
    feasts.flatMap((one) => [one, ...names[one]].map(nameKey)),
  );
  const meant = near === undefined ? undefined : feastNamed(near);
  const cure = meant ? `did you mean ${meant}? net help feasts lists them` : `choose from ${feasts.join(", ")}`;
  throw new UsageError(`"${text}" is not a feast that is known`, cure);
}
