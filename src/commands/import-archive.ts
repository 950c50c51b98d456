// LinkedIn's archive: of all its files, the people and who wrote to whom.
import type { Context } from "../context.js";
import { UsageError } from "../domain/errors.js";
import { decodedText } from "../formats/decode.js";
import { unzipped } from "../formats/zip.js";
import type { Source, SourceOptions } from "./import-source.js";
import { readTables } from "./import-table.js";

// People come first, so that those who wrote are known.
const known = ["Connections.csv", "messages.csv"];

/** Reads an archive. Throws Failure when it holds none of the files that are known, UsageError for flags of other kinds. */
export async function readArchive(context: Context, bytes: Uint8Array, file: string, options: SourceOptions): Promise<Source> {
  const flag = (["map", "value", "split"] as const).find((name) => options[name] !== undefined);
  if (flag || (options.as ?? "linkedin") !== "linkedin") {
    const what = flag ? `--${flag}` : `--as ${options.as}`;
    throw new UsageError(`${what} is for single files, and ${file} is an archive`, "unpack it, and import the files you want");
  }
  const files = await unzipped(bytes, file, known);
  const sources: Source[] = [];
  for (const name of known) {
    const content = files.get(name.toLowerCase());
    if (!content) continue;
    const text = await decodedText(content, name);
    sources.push(await readTables(context, { text, file: name, typed: file }, { ...options, as: "linkedin" }));
  }
  return {
    files: sources.flatMap(({ files }) => files),
    rejected: sources.flatMap(({ rejected }) => rejected),
    save: async (journal, plan) => {
      for (const source of sources) await source.save(journal, plan);
    },
  };
}
