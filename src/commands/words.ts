// A field's terms in your own words.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { NotFound, UsageError } from "../domain/errors.js";
import { fold } from "../domain/name.js";
import { clean } from "../domain/text.js";
import { deleteTerm, saveTerm, termsOf } from "../store/terms.js";
import { termEcho, termsView } from "../view/terms.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("[field]", "a field, as on the cards of its people")
    .argument("[term]", "a word they use")
    .argument("[meaning...]", "what it means, in your words")
    .description(
      "The terms of a field in your own words, so that you speak the language of its people. They stand on the page of " +
        "everybody of that field (net show), and a term and its meaning count as one when needs meet offers (net match). " +
        "Alone it lists all fields. Plain columns: field, term, meaning.",
    )
    .option("--no-term <term>", "take a term away")
    .addHelpText(
      "after",
      examples(
        "net words printing",
        'net words printing forme "the page locked in its frame"',
        "net words printing --no-term forme",
      ),
    )
    .action(run(words));
}

async function words(
  context: Context,
  field: string | undefined,
  term: string | undefined,
  meaning: string[],
  options: { term?: string | boolean },
): Promise<void> {
  // Commander keeps `--no-term <term>` under the name without "no".
  const gone = typeof options.term === "string" ? clean(options.term) : undefined;
  if (field !== undefined && fold(field) === "") throw new UsageError("words need a field", "as in: net words printing");
  if (gone !== undefined) return remove(context, field, gone, term);
  if (term === undefined) return context.print(termsView, { field: field ?? null, terms: termsOf(context.journalToday, field) });
  const said = { field: clean(field as string), term: clean(term), meaning: clean(meaning.join(" ")) };
  if (said.term === "" || said.meaning === "") {
    throw new UsageError("a term needs its meaning", `as in: net words ${said.field} ${said.term || "forme"} "what it means"`);
  }
  await context.printWritten(
    termEcho,
    context.write((journal) => saveTerm(journal, said)),
  );
}

async function remove(context: Context, field: string | undefined, gone: string, term: string | undefined): Promise<void> {
  if (field === undefined || term !== undefined) {
    throw new UsageError("--no-term goes with a field alone", "as in: net words printing --no-term forme");
  }
  const written = context.write((journal) => deleteTerm(journal, field, gone));
  const { value, step } = written;
  if (!value) throw new NotFound(`${field} has no term "${gone}"`, `net words ${field} lists them`);
  await context.printWritten(termEcho, { value, step });
}
