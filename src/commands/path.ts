// The warmest chain of introductions to somebody.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { fold } from "../domain/name.js";
import type { Destination } from "../domain/path.js";
import { theOne, whoCanBe } from "../prompts/who.js";
import { destinationsCalled } from "../store/destinations.js";
import { pathTo } from "../store/path.js";
import { pathView } from "../view/path.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<to...>", "a person, an organisation or a field")
    .description(
      "The warmest chain of people who know each other, from you to a person, or to anybody of an organisation or a field. " +
        "You know those with whom you have talked. Your own step costs 1, plus half of the gap in rhythms (up to 8), less a " +
        "quarter for each level; a tie costs 1.5, or 1 when the two were in a talk together within a year.\n\n" +
        "Columns of --plain, a step a row: from (empty is you), to, cost, why.",
    )
    .addHelpText("after", examples("net path ada", 'net path "Royal Society"', "net path chemistry --json"))
    .action(run(path));
}

async function path(context: Context, words: string[]): Promise<void> {
  const { journalToday: journal, today } = context;
  await context.print(pathView, { path: pathTo(journal, await destinations(context, words.join(" ")), today), today });
}

// A person's whole name goes first, then an organisation or a field, then a part of a name.
async function destinations(context: Context, text: string): Promise<Destination[]> {
  const { journalToday: journal } = context;
  const fitting = await whoCanBe(context, text, journal);
  const isWhole = fitting.some(({ folded, slug }) => folded === fold(text) || slug === text.trim().toLowerCase());
  const places = isWhole ? [] : destinationsCalled(journal, text);
  if (places.length > 0) return places;
  const { name, slug, number } = await theOne(context, text, journal);
  return [{ kind: "person", name, slug, numbers: [number] }];
}
