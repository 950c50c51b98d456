// Organisations and fields as places to reach: the people of each.
import { fold } from "../domain/name.js";
import type { Destination } from "../domain/path.js";
import type { Journal } from "./journal.js";

/** The organisations and fields called so; where none is, those that hold all the words. Archived people are left out. */
export function destinationsCalled(journal: Journal, text: string): Destination[] {
  const wanted = fold(text);
  if (wanted === "") return [];
  const all = (["org", "field"] as const).flatMap((kind) =>
    journal
      .all<{ name: string }>(`SELECT DISTINCT ${kind} AS name FROM contact WHERE ${kind} IS NOT NULL AND archived = 0 AND me = 0`)
      .map(({ name }) => ({ kind, name, folded: fold(name) })),
  );
  const exact = all.filter(({ folded }) => folded === wanted);
  const words = wanted.split(" ");
  const fitting = exact.length > 0 ? exact : all.filter(({ folded }) => words.every((word) => folded.split(" ").includes(word)));
  return fitting.map(({ kind, name }) => ({ kind, name, numbers: peopleOf(journal, kind, name) }));
}

function peopleOf(journal: Journal, kind: "org" | "field", name: string): number[] {
  return journal
    .all<{ id: number }>(`SELECT id FROM contact WHERE ${kind} = ? AND archived = 0 AND me = 0 ORDER BY id`, name)
    .map(({ id }) => id);
}
