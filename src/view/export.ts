// What is said when a file was written.
import type { Withheld } from "../domain/sharing.js";
import { echo } from "./page.js";
import { count, sayNames } from "./words.js";

/** A file that was written; without a number of contacts it holds the whole journal. */
export interface Exported {
  file: string;
  format: string;
  contacts?: number;
  dryRun: boolean;
}

export const exportEcho = echo<Exported>(
  ({ dryRun, ...exported }) => ({ export: exported }),
  ({ file, contacts, dryRun }) => {
    const what = contacts === undefined ? "the whole journal" : count(contacts, "contact");
    return `${dryRun ? "Would export" : "Exported"} ${what} to ${file}.`;
  },
);

/** What was left out as private, in a line; none when nothing was. */
export function sayWithheld({ people, notes, favors }: Withheld): string[] {
  const parts = [
    ...(people > 0 ? [count(people, "confidential contact")] : []),
    ...(notes > 0 ? [count(notes, "note")] : []),
    ...(favors > 0 ? [count(favors, "favor")] : []),
  ].map((name) => ({ name }));
  if (parts.length === 0) return [];
  return [`Left out as private: ${sayNames(parts)}; --private writes them too.`];
}
