// The pulse: how much you talked in a period, how, and with how many new people, against the period before.
import { type Channel, channels, mannerOf } from "./entry.js";

/** The talks of one channel in a span; `depth` is the sum of their depths, `deep` how many have depth 3. */
export interface ChannelCount {
  channel: Channel;
  talks: number;
  depth: number;
  deep: number;
}

/** A figure of the period and of the one before. */
export interface Change<T = number> {
  now: T;
  before: T;
}

export interface Pulse {
  talks: Change;
  /** Channels with talks in either period, the most used first. */
  channels: ({ channel: Channel } & Change)[];
  /** The share of talks in person, 0 to 1; null without talks. */
  inPerson: Change<number | null>;
  /** The mean depth, 1 to 3; null without talks. */
  depth: Change<number | null>;
  newPeople: Change;
  /** Talks in each of the last weeks up to today, the oldest first. */
  weeks: number[];
}

/** How many weeks the sparkline shows. */
export const PULSE_WEEKS = 12;

/** The pulse from what was counted. */
export function pulseOf(counts: Change<ChannelCount[]>, newPeople: Change, weeks: number[]): Pulse {
  const change = <T>(figure: (counts: ChannelCount[]) => T): Change<T> => ({
    now: figure(counts.now),
    before: figure(counts.before),
  });
  return {
    talks: change(talksIn),
    channels: channels
      .map((channel) => ({ channel, ...change((counts) => talksIn(counts.filter((count) => count.channel === channel))) }))
      .filter(({ now, before }) => now + before > 0)
      .sort((a, b) => b.now - a.now || b.before - a.before),
    inPerson: change((counts) =>
      share(talksIn(counts.filter(({ channel }) => mannerOf(channel) === "in person")), talksIn(counts)),
    ),
    depth: change((counts) =>
      share(
        counts.reduce((sum, { depth }) => sum + depth, 0),
        talksIn(counts),
      ),
    ),
    newPeople,
    weeks,
  };
}

/** A part of a whole; null when there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function talksIn(counts: ChannelCount[]): number {
  return counts.reduce((sum, { talks }) => sum + talks, 0);
}
