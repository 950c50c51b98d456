// Settings: the keys there are, what counts until they are set, and what their values may be.
import { circles } from "./contact.js";
import { readCount } from "./count.js";
import type { Day } from "./day.js";
import { UsageError } from "./errors.js";
import { closest } from "./name.js";
import { readCountry } from "./phone.js";
import { readCadence } from "./rhythm.js";

export type SettingValue = string | number;

export interface SettingKey {
  key: string;
  about: string;
  /** What counts until it is set; null: nothing. */
  preset: SettingValue | null;
  /** Reads a value as typed. Throws UsageError. */
  read(text: string, today: Day): SettingValue;
}

/** A setting as it stands. */
export interface Setting {
  key: string;
  value: SettingValue | null;
  from: "default" | "set";
}

/** How a circle is until it is changed: days between talks, and how many people it holds well. Light has neither. */
export const circlePresets = {
  inner: { cadence: 14, capacity: 5 },
  close: { cadence: 30, capacity: 15 },
  active: { cadence: 90, capacity: 50 },
  wide: { cadence: 180, capacity: 150 },
} as const;

const circleKeys = circles.flatMap((name) => {
  if (name === "light") return [];
  const { cadence, capacity } = circlePresets[name];
  return [
    { key: `circle.${name}.cadence`, about: "days between talks", preset: cadence, read: readCadence },
    { key: `circle.${name}.capacity`, about: "people it holds well", preset: capacity, read: people(1) },
  ];
});

/** Every setting, in the order they are listed. */
export const settingKeys: SettingKey[] = [
  ...circleKeys,
  { key: "due.max", about: "people that net due shows, 0 for all", preset: 10, read: people(0) },
  { key: "dates.order", about: "how 5/3 is read: dmy or mdy", preset: "dmy", read: readOrder },
  { key: "phone.country", about: "where numbers without a country are dialled, two letters", preset: null, read: readCountry },
  { key: "target.new", about: "new people a week", preset: null, read: times },
  { key: "target.deep", about: "deep talks a week", preset: null, read: times },
  { key: "target.kept", about: "follow-ups kept a week", preset: null, read: times },
];

/** The setting of that key. Throws UsageError with the one that was meant. */
export function readKey(text: string): SettingKey {
  const names = settingKeys.map(({ key }) => key);
  const found = settingKeys.find(({ key }) => key === text.toLowerCase());
  if (found) return found;
  const near = closest(text, names);
  throw new UsageError(`there is no setting "${text}"`, near ? `did you mean ${near}?` : "net config lists them");
}

/** Every setting as it stands, from the values that are stored. */
export function settingsFrom(stored: Map<string, SettingValue>): Setting[] {
  return settingKeys.map(({ key, preset }) => {
    const value = stored.get(key) ?? preset;
    return { key, value, from: value === preset ? "default" : "set" };
  });
}

function people(least: number): SettingKey["read"] {
  return (text) => readCount(text, "people", least);
}

function times(text: string): number {
  return readCount(text, "times a week");
}

function readOrder(text: string): string {
  const order = text.toLowerCase();
  if (order !== "dmy" && order !== "mdy") throw new UsageError(`"${text}" is not an order of dates`, "write dmy or mdy");
  return order;
}
