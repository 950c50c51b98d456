declare module "astronomia/moonphase" {
  /** The new moon nearest to a year with its fraction, as a Julian ephemeris day. */
  export function newMoon(year: number): number;
  export function full(year: number): number;
}

declare module "astronomia/moonposition" {
  /** Seen from the middle of the earth at a Julian ephemeris day: radians, and kilometres. */
  export function position(ephemerisDay: number): { lon: number; lat: number; range: number };
}
