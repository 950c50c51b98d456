// Times of a calendar as instants: by the zone's IANA or Windows name, else by its rules in the file, else as your own.
import ICAL from "ical.js";
import { findIana, type WindowsZoneName } from "windows-iana";
import { ownInstant } from "../domain/day.js";

/** Answers the instant of a time, in milliseconds; `tzid` is what the property says of its zone. */
export type InstantOf = (time: ICAL.Time, tzid: string | null) => number;

/** A reader of times; `rules` are the VTIMEZONE components of the file, by name. */
export function instantReader(rules: Map<string, ICAL.Component>): InstantOf {
  const zones = new Map<string, (time: ICAL.Time) => number>();
  return (time, tzid) => {
    if (time.zone === ICAL.Timezone.utcTimezone) return utc(time);
    const name = tzid ?? "";
    const known = zones.get(name) ?? reader(name, rules.get(name));
    zones.set(name, known);
    return known(time);
  };
}

function reader(tzid: string, rules: ICAL.Component | undefined): (time: ICAL.Time) => number {
  const iana = ianaName(tzid);
  if (iana) return inZone(iana);
  if (!rules) return ({ year, month, day, hour, minute, second }) => ownInstant(year, month, day, hour, minute, second);
  const zone = new ICAL.Timezone({ component: rules, tzid });
  return (time) => utc(time) - zone.utcOffset(time) * 1000;
}

function utc({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

// Some programs write a path of theirs before the name.
function ianaName(tzid: string): string | null {
  const windows = findIana(tzid as WindowsZoneName)[0];
  if (windows) return windows;
  const parts = tzid.split("/");
  const tails = parts.map((_, i) => parts.slice(i).join("/")).filter((tail) => /^[A-Z]\w*\/\w|^(UTC|GMT)$/.test(tail));
  return tails.find(isZone) ?? null;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

// The offset is first taken as of the wrong instant; the second time is right but in the hour that does not exist.
function inZone(timeZone: string): (time: ICAL.Time) => number {
  const format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const offset = (instant: number) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
  return (time) => {
    const wall = utc(time);
    return wall - offset(wall - offset(wall));
  };
}
