// A table of no known program: what its columns may be is shown, and agreed to.
import type { Ask, Context } from "../context.js";
import { channels } from "../domain/entry.js";
import type { LongTable } from "../formats/csv.js";
import type { Mapping } from "../formats/csv-mapping.js";
import { isWhole, mappingOf, proposedFor, refusal } from "../formats/csv-proposal.js";
import { drawMapping } from "../view/mapping.js";

/** How a table is read, and the channel of its talks where neither a column nor `via` says it. */
export interface AgreedMapping {
  mapping: Mapping;
  via: string | undefined;
}

/** Agrees with a person on how a table is read. Throws UsageError with the line to type when they do not agree, or cannot be asked. */
export async function agreeOnMapping(
  context: Context,
  table: LongTable,
  typed: string,
  via: string | undefined,
): Promise<AgreedMapping> {
  const proposal = proposedFor(table.columns);
  const ask = context.form === "text" && isWhole(proposal) ? context.ask : null;
  if (!ask) throw refusal(table, proposal, typed);
  const values = firstValues(table);
  const columns = proposal.columns.map((one, i) => ({ ...one, value: values[i] ?? "" }));
  context.say(await drawMapping(table.file, columns, context.page));
  if (!(await ask.yes(`Read ${proposal.kind} so?`, true))) throw refusal(table, proposal, typed);
  const mapping = mappingOf(proposal);
  const isSaid = via !== undefined || mapping.kind === "contacts" || mapping.columns.some(({ field }) => field === "via");
  return { mapping, via: isSaid ? via : await askChannel(ask) };
}

async function askChannel(ask: Ask): Promise<string> {
  return ask.choose(
    "Over which channel were they?",
    channels.map((name) => ({ name, value: name })),
  );
}

const LOOKED_AT = 100;

// The first value of each column, from the first rows.
function firstValues({ rows }: LongTable): string[] {
  const values: string[] = [];
  let looked = 0;
  for (const { cells } of rows()) {
    for (const [i, cell] of cells.entries()) values[i] ||= cell.trim();
    looked += 1;
    if (looked === LOOKED_AT) break;
  }
  return values;
}
