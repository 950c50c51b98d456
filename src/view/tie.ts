// What is said when a tie was written or taken away.
import type { TieChange } from "../domain/tie.js";
import { echo, type View } from "./page.js";
import { sayNames } from "./words.js";

export const tiedEcho = tieEcho(
  (names) => `${names} know each other.`,
  (names) => `${names} are tied already.`,
);
export const untiedEcho = tieEcho(
  (names) => `${names} are no longer tied.`,
  (names) => `${names} are not tied; talks they had together count as well.`,
);

function tieEcho(changed: (names: string) => string, same: (names: string) => string): View<TieChange> {
  return echo<TieChange>(
    ({ pair, changed }) => ({ tie: { people: pair.map(({ slug, name }) => ({ slug, name })), changed } }),
    (value) => (value.changed ? changed : same)(sayNames(value.pair)),
  );
}
