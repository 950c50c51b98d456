// The flags of `edit`: what sets a value, what takes one away, and which fit what is edited.
import { type Command, Option } from "commander";
import type { Draft, FieldChange } from "../domain/draft.js";
import { UsageError } from "../domain/errors.js";
import { addCardFlags, type CardOptions, collect } from "./card-flags.js";
import { addPhraseFlags, addTalkFlags, type PhraseOptions, type TalkOptions } from "./talk-flags.js";

/** A value to take away; "" is all there is. */
export interface Removal {
  key: string;
  value: string;
}

export interface EditOptions extends CardOptions, TalkOptions, PhraseOptions {
  name?: string;
  slug?: string;
  what?: string;
  by?: string;
  kind?: string;
  weight?: string;
  who?: string[];
  remove?: Removal[];
}

const single = [
  "nick",
  "org",
  "role",
  "field",
  "city",
  "birthday",
  "anniversary",
  "circle",
  "every",
  "through",
  "met",
  "met-at",
  "mood",
];
const repeated = ["email", "phone", "url", "tag", "community", "needs", "offers", "likes", "observes"];
/** What `--no-<key>` takes away. */
const removable = [...single, "gut", "confidential", "light", "note", "at", "where", "started", "told", "by", "goal"];

/** Adds every flag of `edit`. */
export function addEditFlags(command: Command): Command {
  addPhraseFlags(addTalkFlags(command.optionsGroup("Talk:")))
    .addOption(new Option("--who <who>", "who was there; says everybody anew").argParser(collect))
    .optionsGroup("Promise, waiting or favor (and --on, --who):")
    .option("--what <text>", "what it is about")
    .option("--by <day>", "the day a promise or waiting is due")
    .option("--kind <kind>", "its kind")
    .option("--weight <n>", "how much a favor weighs, 1 to 5")
    .optionsGroup("Card:")
    .option("--name <name>", "their name; the slug stays")
    .option("--slug <slug>", "the short name for typing");
  addCardFlags(command);
  for (const option of command.options) option.description = option.description.replace(" (default: today)", "");
  return addRemovalFlags(command, removable, repeated);
}

/** Adds `--no-<key>` for each key; for those with several values, of one value or of all. */
export function addRemovalFlags(command: Command, single: string[], several: string[]): Command {
  for (const key of single) command.addOption(new RemovalOption(`--no-${key}`));
  for (const key of several) command.addOption(new RemovalOption(`--no-${key} [value]`));
  return command;
}

// Commander would give `--org` and `--no-org` one value; removals are gathered in a place of their own.
class RemovalOption extends Option {
  constructor(flags: string) {
    super(flags);
    this.negate = false;
    this.hideHelp().preset("");
    this.argParser((value: string, before: Removal[] | undefined) => [...(before ?? []), { key: this.name().slice(3), value }]);
  }

  override attributeName(): string {
    return "remove";
  }
}

/** The flags that were typed, as keys of a draft: `met-at`, `no-tag`. */
function keysTyped({ remove = [], ...options }: EditOptions): string[] {
  const set = Object.keys(options).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return [...set, ...remove.map(({ key }) => `no-${key}`)];
}

/** More flags than a line of an error can name. */
const MANY = 20;

/** Throws UsageError when a flag was typed that this draft has no key for; `what` is being edited. */
export function refuseUnfit(options: EditOptions, draft: Draft, what: string, besides: string[]): void {
  const keys = [...draft.fields.map(({ key }) => key), ...(draft.note === null ? [] : ["note"]), ...besides];
  const unfit = keysTyped(options).find((key) => !keys.includes(key.replace(/^no-/, "")));
  if (!unfit) return;
  const cure =
    keys.length > MANY ? 'those under "Card:" do (net edit --help)' : `these do: ${keys.map((key) => `--${key}`).join(" ")}`;
  throw new UsageError(`--${unfit} does not fit ${what}`, cure);
}

/** What was changed in a draft, as the flags that would have said it. Throws UsageError for what cannot be empty. */
export function asOptions(changes: FieldChange[]): EditOptions {
  const options: Record<string, unknown> = {};
  const remove: Removal[] = [];
  for (const { key, gone, come, now, repeats } of changes) {
    const name = key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const [value] = come;
    if (key === "confidential" || key === "told") {
      if (isYes(key, value)) options[name] = true;
      else remove.push({ key, value: "" });
    } else if (key === "who" && now.length > 0) {
      options.who = now;
    } else if (repeats && key !== "who") {
      if (come.length > 0) options[name] = come;
      remove.push(...gone.map((old) => ({ key, value: old })));
    } else if (value !== undefined) options[name] = value;
    else if (removable.includes(key)) remove.push({ key, value: "" });
    else throw new UsageError(`"${key}" cannot be empty`, "write a value after it");
  }
  return { ...options, ...(remove.length > 0 ? { remove } : {}) };
}

function isYes(key: string, value: string | undefined): boolean {
  const word = value?.toLowerCase() ?? "no";
  if (word !== "yes" && word !== "no") throw new UsageError(`"${key}: ${value}" is neither yes nor no`, "write yes or no");
  return word === "yes";
}
