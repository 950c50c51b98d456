// Where the moon and the sun stand: what the calendars that follow the moon are reckoned from.
// An instant is a number of days since 1970-01-01 0:00 UT; angles are degrees.
import { full, newMoon } from "astronomia/moonphase";
import { position } from "astronomia/moonposition";

/** From one new moon to the next, in days, on average. */
const MONTH = 29.530588861;
// 1970-01-01 as a Julian day, and the year 2000's first noon, from which the sun is reckoned.
const EPOCH = 2_440_587.5;
const NOON_2000 = 2_451_545;
// The even time of astronomers runs ahead of the clock's, in these years by 70 seconds.
const AHEAD = 70 / 86_400;
const RADIAN = Math.PI / 180;

/** A direction in the sky, reckoned from the sun's path. */
export interface Direction {
  longitude: number;
  latitude: number;
}

/** The instant of a new moon; lunation 0 is that of 6 January 2000. */
export function newMoonAt(lunation: number): number {
  return newMoon(yearOf(lunation)) - EPOCH - AHEAD;
}

/** The instant of the full moon after that new moon. */
export function fullMoonAt(lunation: number): number {
  return full(yearOf(lunation + 0.5)) - EPOCH - AHEAD;
}

// The library asks for a year and finds the moon nearest to it by this number (Meeus, Astronomical Algorithms, 49.2).
function yearOf(lunation: number): number {
  return 2000 + lunation / 12.3685;
}

/** The lunation whose new moon is the last before an instant. */
export function lunationBefore(instant: number): number {
  const near = Math.round((instant - newMoonAt(0)) / MONTH);
  return [near + 1, near, near - 1].find((lunation) => newMoonAt(lunation) < instant) ?? near - 2;
}

/** The direction of the sun, 0 at the equinox of March; right to a hundredth (The Astronomical Almanac, C5). */
export function sunAt(instant: number): Direction {
  const days = instant + AHEAD + EPOCH - NOON_2000;
  const anomaly = (357.528 + 0.9856003 * days) * RADIAN;
  const longitude = turned(280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly));
  return { longitude, latitude: 0 };
}

/** The direction of the moon, seen from the middle of the earth, and how much lower it stands seen from its surface. */
export function moonAt(instant: number): Direction & { parallax: number } {
  const { lon, lat, range } = position(instant + AHEAD + EPOCH);
  const earth = 6378.14;
  return { longitude: turned(lon / RADIAN), latitude: lat / RADIAN, parallax: Math.asin(earth / range) / RADIAN };
}

/** How high a direction stands above the horizon of a place, `north` and `east` on the earth (Meeus, 13.3 to 13.6). */
export function altitude({ longitude, latitude }: Direction, place: { north: number; east: number }, instant: number): number {
  const { sin, cos, tan, asin, atan2 } = Math;
  const [lon, lat, north, tilt] = [longitude * RADIAN, latitude * RADIAN, place.north * RADIAN, 23.439 * RADIAN];
  const ascension = atan2(sin(lon) * cos(tilt) - tan(lat) * sin(tilt), cos(lon));
  const declination = asin(sin(lat) * cos(tilt) + cos(lat) * sin(tilt) * sin(lon));
  const sidereal = (280.46062 + 360.98564737 * (instant + EPOCH - NOON_2000) + place.east) * RADIAN;
  return asin(sin(north) * sin(declination) + cos(north) * cos(declination) * cos(sidereal - ascension)) / RADIAN;
}

/** An angle from 0 up to 360. */
export function turned(angle: number): number {
  return ((angle % 360) + 360) % 360;
}
