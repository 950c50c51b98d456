// Table of contents: every command in help order. A command's module loads only when it is the one typed.
import { Command, CommanderError } from "commander";
import { version } from "../package.json";
import type { Context, Run, Terminal } from "./context.js";
import { UsageError } from "./domain/errors.js";
import { type GlobalOptions, openRun } from "./run.js";

interface CommandModule {
  register(command: Command, run: Run): void;
}

type Chapter = [name: string, summary: string, load: () => Promise<CommandModule>, alias?: string];

const contents: [group: string, chapters: Chapter[]][] = [
  [
    "Every day:",
    [
      ["add", "what just happened: a coffee, a call, a letter", () => import("./commands/add.js")],
      ["due", "who to ping today, and why", () => import("./commands/due.js")],
      ["report", "the weekly review: fading, pending, give and take", () => import("./commands/report.js")],
      ["done", "a follow-up is kept", () => import("./commands/done.js")],
      ["snooze", "hide a person or a follow-up until a day", () => import("./commands/snooze.js")],
    ],
  ],
  [
    "People:",
    [
      ["new", "a contact without a talk", () => import("./commands/new.js")],
      ["show", "the page to read before you meet someone", () => import("./commands/show.js")],
      ["list", "contacts, filtered and sorted", () => import("./commands/list.js"), "ls"],
      ["edit", "change a card or an entry", () => import("./commands/edit.js")],
      ["delete", "delete an entry or a contact", () => import("./commands/delete.js"), "rm"],
      ["archive", "keep the history, stop the reminders", () => import("./commands/archive.js")],
      ["search", "find words in everything you wrote", () => import("./commands/search.js")],
      ["triage", "put imported contacts into circles, one by one", () => import("./commands/triage.js")],
    ],
  ],
  [
    "Give and take:",
    [
      ["promise", "something you will do for them", () => import("./commands/promise.js")],
      ["waiting", "something they will do for you", () => import("./commands/waiting.js")],
      ["gave", "a favor you did", () => import("./commands/gave.js")],
      ["got", "a favor done to you", () => import("./commands/got.js")],
      ["balance", "what went each way, per contact", () => import("./commands/balance.js")],
      ["drop", "a follow-up that will not happen", () => import("./commands/drop.js")],
      ["forgive", "let a lapsed promise of theirs go", () => import("./commands/forgive.js")],
    ],
  ],
  [
    "In and out:",
    [
      ["import", "bring in contacts and talks from a file", () => import("./commands/import.js")],
      ["export", "write everything to a file", () => import("./commands/export.js")],
      ["demo", "a made-up journal to look around in", () => import("./commands/demo.js")],
    ],
  ],
  [
    "Care:",
    [
      ["log", "the timeline", () => import("./commands/log.js")],
      ["undo", "take back the last command", () => import("./commands/undo.js")],
      ["redo", "bring back what was undone", () => import("./commands/redo.js")],
      ["history", "the commands that wrote, newest first", () => import("./commands/history.js")],
      ["config", "circles, targets and other settings", () => import("./commands/config.js")],
      ["help", "help on a command or a topic", () => import("./commands/help.js")],
    ],
  ],
];

const chapters = contents.flatMap(([, group]) => group);

/** Carries out one command line. Throws NetError; help and version end quietly. */
export async function runProgram(argv: string[], terminal: Terminal, now: Date): Promise<void> {
  const words = withHelpAsFlag(argv);
  const program = makeProgram(terminal);
  const type: Context["type"] = (line, how) => runProgram(line, how === "aloud" ? terminal : muted(terminal), now);
  const run: Run =
    (work) =>
    async (...args) => {
      const { context, explain, close } = await openRun(terminal, program.opts<GlobalOptions>(), shellLine(argv), now, type);
      try {
        await work(context, ...args);
      } catch (error) {
        throw explain(error);
      } finally {
        close();
      }
    };
  const named = namedCommand(words, program);
  await addCommands(program, run, named);
  try {
    if (named !== undefined && !find(named)) {
      program
        .allowExcessArguments()
        .allowUnknownOption()
        .action(run((context) => unknownCommand(context, named)));
    }
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    rethrow(error, named);
  }
}

function muted(terminal: Terminal): Terminal {
  const nowhere = { terminal: false, write: () => {} };
  return { ...terminal, out: nowhere, err: nowhere, interactive: false };
}

function makeProgram(terminal: Terminal): Command {
  return new Command("net")
    .description("A journal of your professional relationships: what happened, who to write to, what you owe.")
    .usage("[command] [flags]")
    .version(version, "-V, --version")
    .option("--db <file>", "the journal's file (NET_DB)")
    .option("--json", "machine-readable output")
    .option("--plain", "tab-separated output, nothing cut")
    .option("--no-input", "never ask")
    .option("--no-color", "no colour (NO_COLOR)")
    .option("--no-pager", "never open the pager")
    .option("-q, --quiet", "no echo, and nothing at all where nothing is due")
    .option("--dry-run", "do it, show it, take it back")
    .option("--today <day>", "act as on another day")
    .helpCommand(false)
    .allowExcessArguments(false)
    .configureHelp({ subcommandTerm: (command) => [command.name(), ...command.aliases()].join(", ") })
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(terminal.width(), 100),
      getOutHasColors: () => false,
    })
    .addHelpText("after", programHelp)
    .exitOverride();
}

async function addCommands(program: Command, run: Run, named: string | undefined): Promise<void> {
  for (const [group, chapters] of contents) {
    for (const [name, summary, load, alias] of chapters) {
      const command = program.command(name).summary(summary).description(sentence(summary)).helpGroup(group);
      if (alias) command.alias(alias);
      if (named === name || named === alias) (await load()).register(command, run);
    }
  }
  // `net` alone.
  if (named === undefined) (await import("./commands/net.js")).register(program, run);
}

function find(word: string): Chapter | undefined {
  return chapters.find(([name, , , alias]) => name === word || alias === word);
}

// The first word that is neither a flag of every command nor its value.
function namedCommand(words: string[], program: Command): string | undefined {
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as string;
    if (!word.startsWith("-")) return word;
    const option = program.options.find(({ long, short }) => long === word || short === word);
    if (option?.required) i += 1;
  }
  return undefined;
}

// `net help report` is `net report --help`; topics stay with the help command.
function withHelpAsFlag(argv: string[]): string[] {
  if (argv[0] !== "help") return argv;
  const [, subject, ...rest] = argv;
  if (subject === undefined) return ["--help"];
  return find(subject) ? [subject, "--help", ...rest] : argv;
}

async function unknownCommand(context: Context, word: string): Promise<never> {
  const { closest } = await import("./domain/name.js");
  const near = closest(
    word,
    chapters.map(([name]) => name),
  );
  const { whoFits } = await import("./store/who.js");
  const person = whoFits(context.journal, word, context.today)[0];
  const cures = [
    near && `did you mean ${near}?`,
    person && `or: net show ${person.slug}`,
    !near && !person && "net --help lists them",
  ];
  throw new UsageError(`there is no command "${word}"`, cures.filter(Boolean).join(" "));
}

// Commander's complaints in our words: one line, with the way to the help page.
function rethrow(error: unknown, named: string | undefined): never | void {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return;
  const message = error.message.replace(/^error: /, "").replace(/\n\(Did you mean (.*)\?\)$/, "; did you mean $1?");
  throw new UsageError(message, `see: net ${named ? `${named} ` : ""}--help`);
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

// The command line for the history, quoted so that it can be typed again.
function shellLine(argv: string[]): string {
  const quoted = argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`));
  return ["net", ...quoted].join(" ");
}

const programHelp = `
Examples:
  net add "Ada Lovelace" -m "the Engine" --todo "send the paper by friday"
  net due
  net report --month

Topics: net help dates | phrases | exit-codes | environment
Docs:   the README of the package net-journal`;
