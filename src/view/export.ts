// What is said when a file was written.
import { echo } from "./page.js";
import { count } from "./words.js";

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
