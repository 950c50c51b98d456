// The next move for a goal: in words, and as it is typed.
import type { Helper, Move } from "../domain/board.js";
import type { FollowUp } from "../domain/entry.js";
import { sayWhat } from "../domain/follow-up.js";
import type { Goal } from "../domain/goal.js";
import { shellWord } from "../domain/shell-word.js";
import { sayNames } from "./words.js";

/** What to do, and what to type for it. */
export function sayMove(move: Move, { name }: Pick<Goal, "name">): { text: string; command: string } {
  const goal = shellWord(name);
  switch (move.kind) {
    case "cover":
      return {
        text: `you offer ${move.need} yourself; once it is there, it is no longer needed`,
        command: `net goal edit ${goal} --no-needs ${shellWord(move.need)}`,
      };
    case "ask":
      return {
        text: `ask ${move.who.name} for ${move.need}`,
        command: `net ask ${move.who.slug} ${shellWord(move.need)} --goal ${goal}`,
      };
    case "reach":
      return {
        text: `for ${move.need}, get to know ${move.who.name} (${because(move.who)})`,
        command: `net path ${move.who.slug}`,
      };
    case "talk_through":
      return {
        text: `talk with ${move.ally.name}, who knows ${move.sceptic.name}`,
        command: `net promise ${move.ally.slug} ${shellWord(`talk about ${move.sceptic.name}`)} --goal ${goal}`,
      };
    case "follow_up":
      return { text: sayOpen(move.entry), command: `net done ${move.entry.number}` };
    case "find":
      return {
        text: `find out who could help with ${move.need}, and note it`,
        command: `net edit <who> --offers ${shellWord(move.need)}`,
      };
    case "finish":
      return { text: "nothing is missing and nothing is open", command: `net goal done ${goal}` };
  }
}

/** The move as JSON: its kind, what and whom it is about, its words, and the command. */
export function moveRow(move: Move, goal: Pick<Goal, "name">): Record<string, unknown> {
  const said = sayMove(move, goal);
  const about = {
    ...("need" in move ? { need: move.need } : {}),
    ...("who" in move ? { who: { slug: move.who.slug, name: move.who.name } } : {}),
    ...(move.kind === "talk_through" ? { ally: move.ally, sceptic: { slug: move.sceptic.slug, name: move.sceptic.name } } : {}),
    ...(move.kind === "follow_up" ? { entry: move.entry.number } : {}),
  };
  return { kind: move.kind, ...about, ...said };
}

function because({ how, text }: Helper): string {
  return how === "offer" ? `offers ${text}` : text;
}

function sayOpen(entry: FollowUp): string {
  const names = sayNames(entry.people);
  return entry.owner === "me" ? `${sayWhat(entry)}, as you promised ${names}` : `you wait for ${names}: ${sayWhat(entry)}`;
}
