// Things that have a name of yours, such as goals and coalitions: named once, and found by any part of the name.
import { UsageError } from "./errors.js";
import { fold, isNear } from "./name.js";
import { clean } from "./text.js";

interface Named {
  name: string;
}

/** The things a text can mean: the whole name wins, then names in which its words begin words, then those that hold them. */
export function calledSo<T extends Named>(things: T[], text: string): T[] {
  const wanted = fold(text);
  if (wanted === "") return things.filter(({ name }) => name === clean(text));
  const words = wanted.split(" ");
  const ways: ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => words.every((word) => ` ${name}`.includes(` ${word}`)),
    (name) => words.every((word) => name.includes(word)),
  ];
  const fitting = ways.map((fits) => things.filter(({ name }) => fits(fold(name))));
  return fitting.find((found) => found.length > 0) ?? [];
}

/** The things whose name, or a word of it, is close to a text. */
export function nearlyCalledSo<T extends Named>(things: T[], text: string): T[] {
  const wanted = fold(text);
  return things.filter(({ name }) => [fold(name), ...fold(name).split(" ")].some((part) => isNear(wanted, part)));
}

/** Reads the name of something new; `what` is it. Throws UsageError for a name that could not be typed, or is taken. */
export function readNewName(text: string, things: Named[], what: string): string {
  const name = clean(text);
  if (fold(name) === "") throw new UsageError(`"${name}" is no name for a ${what}`, "write a few words");
  if (name.startsWith("-")) throw new UsageError(`"${name}" would be taken for a flag`, "begin the name with a letter");
  const taken = things.find((thing) => fold(thing.name) === fold(name));
  if (taken) throw new UsageError(`there is a ${what} called ${taken.name}`, "choose another name");
  return name;
}
