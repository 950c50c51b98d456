// Where what is written for others goes: a file, a folder, or standard output.
import type { Context } from "../context.js";
import { Failure } from "../domain/errors.js";

/** Where an export goes: one file, standard output, or a folder of files. */
export interface Out {
  isFolder: boolean;
  /** Writes a file in pieces; its name counts only in a folder. */
  put(name: string, pieces: Iterable<string>): void;
}

/**
 * The place that was named; a path that ends in / is a folder. What is there already is written over only with `force`, else
 * putting throws Failure; on a dry run nothing is written.
 */
export function outOf(context: Context, { output = "-", force = false }: { output?: string; force?: boolean }): Out {
  const isFolder = output.endsWith("/") || context.files.inFolder(output) !== null;
  const put = (file: string, pieces: Iterable<string>) => {
    if (file === "-") for (const piece of pieces) context.printRaw(piece);
    else if (context.files.exists(file) && !force) {
      throw new Failure(`${file} is there already`, "name another file, or write over it with --force");
    } else if (!context.dryRun) context.files.write(file, pieces);
    // What comes is counted on the way.
    else Array.from(pieces);
  };
  if (!isFolder) return { isFolder, put: (_, pieces) => put(output, pieces) };
  const folder = output.replace(/\/+$/, "") || "/";
  if (!context.dryRun) context.files.makeFolder(folder);
  return { isFolder, put: (name, pieces) => put(`${folder}/${name}`, pieces) };
}
