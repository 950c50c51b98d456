// Files of other people and programs, from a folder beside the project that not every machine has.
import * as fs from "node:fs";
import * as path from "node:path";

/** Where such files lie: `shared/data` beside the project or beside a folder around it; null where there is none. */
function sharedData(): string | null {
  for (let at = path.join(import.meta.dirname, ".."); at !== path.dirname(at); at = path.dirname(at)) {
    const folder = path.join(path.dirname(at), "shared/data");
    if (fs.existsSync(folder)) return folder;
  }
  return null;
}

const folder = sharedData();

/** Tables, cards and calendars that real programs wrote. */
export const realFiles = path.join(folder ?? "", "real");
export const hasRealFiles = folder !== null && fs.existsSync(realFiles);

/** Letters of the sixteenth century. */
export const lettersFolder = path.join(folder ?? "", "letters");
export const hasLetters = folder !== null && fs.existsSync(lettersFolder);

/** What a test's name says where they are missing. */
export const ifSkipped = (isHere: boolean) => (isHere ? "" : " (SKIPPED: shared/data is not beside the project)");

/** The files there that a pattern fits, from the folder. */
export function realNames(pattern: RegExp): string[] {
  if (!hasRealFiles) return [];
  const all = fs.readdirSync(realFiles, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = all.map((entry) => path.relative(realFiles, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  return names.filter((name) => pattern.test(name)).sort();
}
