// The network as a picture, and for other programs that draw.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { UsageError } from "../domain/errors.js";
import { mapOf, type NetworkMap } from "../domain/map.js";
import { readMap } from "../store/map.js";
import { exportEcho, sayWithheld } from "../view/export.js";
import { mapView } from "../view/map.js";
import { examples } from "./examples.js";
import { outOf } from "./export-out.js";

interface MapOptions {
  output?: string;
  format?: string;
  limit?: string;
  private?: boolean;
  force?: boolean;
}

const writers: Record<string, (map: NetworkMap) => Promise<Iterable<string>>> = {
  svg: async (map) => [(await import("../view/map-svg.js")).mapSvg(map)],
  graphml: async (map) => (await import("../formats/graphml.js")).graphml(map),
  dot: async (map) => (await import("../formats/dot.js")).dot(map),
};

/** A picture of more people cannot be read. */
const MOST_DRAWN = "250";

export function register(command: Command, run: Run): void {
  command
    .description(
      "The people you have talked with and those tied to anybody: a picture (svg), or a file for other programs (graphml, " +
        "dot). You stand in the middle, those you exchange most with next to you; lines are people who know each other. Without a file or a " +
        "format it says in words what there is. Files leave out confidential contacts.\n\n" +
        "Columns of --plain, a tie a row: slug, slug, recorded or talk.",
    )
    .option("-o, --output <file>", "the file to write; - is standard output")
    .option("--format <format>", "svg, graphml or dot (default: as the file is called, else svg)")
    .option("--limit <n>", "how many people at most, those of greatest worth, 0 for all (default: 250 in svg)")
    .option("--private", "confidential contacts too, in a file")
    .option("--force", "write over a file that is there")
    .addHelpText("after", examples("net map -o network.svg", "net map --format dot | dot -Tpdf > network.pdf"))
    .action(run(map));
}

async function map(context: Context, options: MapOptions): Promise<void> {
  const { output } = options;
  const format = options.format ?? formatOf(output);
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (!writer) throw new UsageError(`there is no format "${format}" of a map`, `there are ${Object.keys(writers).join(", ")}`);
  const isFile = output !== undefined || options.format !== undefined;
  // What is only looked at leaves nobody out.
  const { people, ties, withheld } = readMap(context.journalToday, options.private ?? !isFile);
  const limit = readCount(options.limit ?? (isFile && format === "svg" ? MOST_DRAWN : "0"), "people");
  const value = mapOf(people, ties, limit, withheld);
  for (const line of sayWithheld({ people: withheld, notes: 0, favors: 0 })) context.say(line);
  if (!isFile) return context.print(mapView, value);
  const file = output ?? "-";
  outOf(context, { output: file, force: options.force ?? false }).put(`network.${format}`, await writer(value));
  const exported = { file, format, contacts: value.people.length, dryRun: context.dryRun };
  if (file !== "-") await context.printWritten(exportEcho, { value: exported, step: null });
}

// As the file is called, where that says it.
function formatOf(output: string | undefined): string {
  const [, ending = ""] = /\.(\w+)$/.exec(output ?? "") ?? [];
  return Object.hasOwn(writers, ending.toLowerCase()) ? ending.toLowerCase() : "svg";
}
