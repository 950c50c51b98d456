// Where the journal lies.
import * as path from "node:path";
import type { Terminal } from "./context.js";

/** The journal's file: the flag, else NET_DB, else the data folder. */
export function journalPath({ env, dataFolder }: Pick<Terminal, "env" | "dataFolder">, flag?: string): string {
  return flag ?? (env.NET_DB || path.join(dataFolder(), "journal.db"));
}
