// Journeys: sessions as text. `$` lines are typed, what follows is the screen; `[3]` is an exit code other than 0.
//
//   # a title                    any comment
//   today 2026-03-02             the day of the commands below
//   terminal 60                  a terminal of that width; `pipe` goes back
//   file people.csv              a file, its lines with `| ` before them
//   journal other.db             another journal for the commands below
//   editor s/old/new/            what the editor does to a draft
//   $ net add ada                a command; `$ echo "text" | net …` gives it standard input
//   > Ada Lovelace               an answer to a question, right after the command
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { main } from "../src/main.js";
import { fakeTerminal } from "./fake-terminal.js";

// Random, so a screen shows only that there is one.
const uids = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const temporary = /\/\S*\/net-journal-\w{6}/g;

interface Scene {
  folder: string;
  today: string;
  columns: number | undefined;
  journal: string;
  edit: (draft: string) => string;
}

/** Plays a journey in a fresh folder and answers it with the screens as they came. */
export async function play(journey: string): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-journey-"));
  const scene: Scene = { folder, today: "2026-03-02", columns: undefined, journal: "journal.db", edit: (draft) => draft };
  const lines = journey.split("\n");
  const played: string[] = [];
  try {
    for (let i = 0; i < lines.length; ) {
      const line = lines[i] as string;
      if (line.startsWith("$ ")) {
        const answers = following(lines, i + 1, ">").map((answer) => answer.replace(/^ /, ""));
        played.push(line, ...answers.map((answer) => `> ${answer}`.trimEnd()), ...(await type(scene, line.slice(2), answers)));
        i = nextStep(lines, i + 1);
      } else if (line.startsWith("file ")) {
        const body = following(lines, i + 1, "|");
        const file = path.join(folder, line.slice(5).trim());
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, body.map((text) => `${text.replace(/^ /, "")}\n`).join(""));
        played.push(line, ...body.map((text) => `|${text}`));
        i += 1 + body.length;
      } else {
        set(scene, line);
        played.push(line);
        i += 1;
      }
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  return played.join("\n");
}

function set(scene: Scene, line: string): void {
  const [word, value = ""] = line.split(/ (.*)/);
  if (word === "today") scene.today = value;
  if (word === "terminal") scene.columns = Number(value);
  if (word === "journal") scene.journal = value;
  if (word === "pipe") scene.columns = undefined;
  if (word === "editor") {
    const [, from = "", to = ""] = value.split("/");
    scene.edit = (draft) => draft.replace(from, to);
  }
}

async function type(scene: Scene, line: string, answers: string[]): Promise<string[]> {
  const piped = /^echo "(.*?)" \| (.*)$/.exec(line);
  const words = shellWords(piped?.[2] ?? line).slice(1);
  const terminal = fakeTerminal({
    folder: scene.folder,
    answers,
    env: { NET_DB: path.join(scene.folder, scene.journal) },
    edit: scene.edit,
    ...(scene.columns === undefined ? {} : { columns: scene.columns }),
    ...(piped ? { stdin: `${piped[1]}\n` } : {}),
  });
  const today = words.some((word) => word.startsWith("--today")) ? [] : ["--today", scene.today];
  const code = await main([...words, ...today], terminal, new Date("2026-03-02T12:00:00Z"));
  const screen = terminal.screen.replaceAll(scene.folder, "~").replace(uids, "<uid>").replace(temporary, "~tmp").split("\n");
  if (screen.at(-1) === "") screen.pop();
  const unused = terminal.left.map((answer) => `UNUSED ANSWER ${answer}`);
  return [...screen, ...unused, ...(code === 0 ? [] : [`[${code}]`])];
}

function following(lines: string[], from: number, mark: string): string[] {
  const found: string[] = [];
  for (let i = from; lines[i]?.startsWith(mark); i += 1) found.push((lines[i] as string).slice(mark.length));
  return found;
}

// The screen as it was written down ends at the next step, comment, or blank line before one.
function nextStep(lines: string[], from: number): number {
  let i = from;
  while (i < lines.length && !isStep(lines, i)) i += 1;
  return i;
}

function isStep(lines: string[], i: number): boolean {
  const line = lines[i] as string;
  if (/^(\$ |today |terminal |pipe$|file |journal |editor |# )/.test(line)) return true;
  if (line !== "") return false;
  const next = lines.slice(i).findIndex((later) => later !== "");
  return next === -1 || /^(\$ |today |terminal |pipe$|file |journal |editor |# )/.test(lines[i + next] as string);
}

/** Splits a command line as a shell would: quotes and backslashes, no expansion. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g)) {
    words.push(
      match[0].replace(
        /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
        (_, double, single, bare) => double?.replace(/\\(["\\$])/g, "$1") ?? single ?? bare,
      ),
    );
  }
  return words;
}
