// Table of contents: every command in help order. A command's module loads only when it is the one typed.
import { Command, CommanderError } from "commander";
import { version } from "../package.json";
import { namedAt, shellLine, withHelpAsFlag } from "./command-line.js";
import type { Context, Run, Terminal } from "./context.js";
import { addHelp, programHelp } from "./help-page.js";
import type { GlobalOptions } from "./run.js";

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
      ["dupes", "pairs of contacts that may be one person", () => import("./commands/dupes.js")],
      ["merge", "make two contacts one", () => import("./commands/merge.js")],
    ],
  ],
  [
    "Give and take:",
    [
      ["promise", "something you will do for them", () => import("./commands/promise.js")],
      ["waiting", "something they will do for you", () => import("./commands/waiting.js")],
      ["gave", "a favor you did", () => import("./commands/gave.js")],
      ["got", "a favor done to you", () => import("./commands/got.js")],
      ["ask", "whether the moment is good to ask, and that you do", () => import("./commands/ask.js")],
      ["share", "who would value what you know", () => import("./commands/share.js")],
      ["balance", "what went each way, per contact", () => import("./commands/balance.js")],
      ["drop", "a follow-up that will not happen", () => import("./commands/drop.js")],
      ["forgive", "let a lapsed promise of theirs go", () => import("./commands/forgive.js")],
    ],
  ],
  [
    "Network:",
    [
      ["me", "who you are: field, offers, needs, mission, targets", () => import("./commands/me.js")],
      ["words", "a field's terms in your own words", () => import("./commands/words.js")],
      ["goal", "what you want to reach, who helps, the next move", () => import("./commands/goal.js")],
      ["coalition", "groups that lend because each gains", () => import("./commands/coalition.js")],
      ["tie", "two people know each other", () => import("./commands/tie.js")],
      ["untie", "two people do not know each other after all", () => import("./commands/untie.js")],
      ["match", "who could meet whose need", () => import("./commands/match.js")],
      ["path", "the warmest chain to a person, an organisation or a field", () => import("./commands/path.js")],
      ["audit", "whether the network you built is the one you need", () => import("./commands/audit.js")],
      ["map", "the network as a picture, and for other programs", () => import("./commands/map.js")],
      ["intro", "introduce two people, with the consent of both", () => import("./commands/intro.js")],
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
  const program = makeProgram(terminal);
  const words = withHelpAsFlag(argv, program, (word) => find(word) !== undefined);
  const at = namedAt(words, program);
  const named = words[at];
  const type: Context["type"] = (line, how) => runProgram(line, how === "aloud" ? terminal : muted(terminal), now);
  const run: Run =
    (work) =>
    async (...args) => {
      const { openRun } = await import("./run.js");
      const { context, settle, close } = await openRun(terminal, program.opts<GlobalOptions>(), shellLine(argv), now, type);
      try {
        await work(context, ...args);
      } catch (error) {
        await settle(error);
      } finally {
        close();
      }
    };
  const isAlone = named === undefined && !words.some((word) => /^(-\w*[hV]|--help|--version)$/.test(word));
  if (isAlone) (await import("./commands/net.js")).register(program, run);
  else await addCommands(program, run, named);
  if (named !== undefined && !find(named)) await refuseUnknown(program, run, named);
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw (await import("./usage.js")).asUsageError(error, program, words.slice(at));
  }
}

// What a command that `demo` types prints is not for the person.
function muted(terminal: Terminal): Terminal {
  const nowhere = { terminal: false, write: () => {} };
  return { ...terminal, out: nowhere, err: nowhere, interactive: false };
}

function makeProgram(terminal: Terminal): Command {
  const program = new Command("net")
    .description("A journal of your professional relationships: what happened, who to write to, what you owe.")
    .usage("[command] [flags]")
    .optionsGroup("Flags of every command:")
    .version(version, "-V, --version", "print the version")
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
    .exitOverride();
  return addHelp(program, terminal).addHelpText("after", programHelp);
}

// The command that is typed alone, as the others would only cost time; for a page that lists them, all.
async function addCommands(program: Command, run: Run, named: string | undefined): Promise<void> {
  const typed = named === undefined ? undefined : find(named);
  for (const [group, chapters] of contents) {
    for (const chapter of chapters) {
      const [name, summary, load, alias] = chapter;
      if (typed && typed !== chapter && named !== "help") continue;
      const command = program.command(name).summary(summary).description(sentence(summary)).helpGroup(group);
      if (alias) command.alias(alias);
      if (typed === chapter) (await load()).register(command.optionsGroup("Flags:"), run);
    }
  }
}

async function refuseUnknown(program: Command, run: Run, word: string): Promise<void> {
  const { unknownCommand } = await import("./usage.js");
  const names = chapters.map(([name]) => name);
  program
    .allowExcessArguments()
    .allowUnknownOption()
    .action(run((context) => unknownCommand(context, word, names)));
}

function find(word: string): Chapter | undefined {
  return chapters.find(([name, , , alias]) => name === word || alias === word);
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
