// Documentation that runs: every command stands in the README, what the README types works, and help pages hold their form.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { findDay } from "../src/domain/days-in-words.js";
import { favorWords, followUpKinds } from "../src/domain/entry.js";
import { readPhrase } from "../src/domain/phrase.js";
import { main } from "../src/main.js";
import { topics } from "../src/view/topics.js";
import { fakeTerminal } from "./fake-terminal.js";
import { errorMessages } from "./house.js";
import { play, shellWords } from "./journey.js";

const root = path.join(import.meta.dirname, "..");
const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
const today = "2026-03-02";

async function screen(...words: string[]): Promise<string> {
  const terminal = fakeTerminal({ folder: os.tmpdir() });
  await main(words, terminal, new Date(`${today}T12:00:00Z`));
  return terminal.stdout;
}

async function commands(): Promise<string[]> {
  const listed = (await screen("--help")).split("\nFlags of every command:")[0] ?? "";
  return [...listed.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1] as string);
}

/** The words within a command, each after the command's name: `config set`. */
async function wordsWithin(command: string): Promise<string[][]> {
  const listed = (await screen(command, "--help")).split("\nCommands:\n")[1]?.split("\n\n")[0] ?? "";
  return [...listed.matchAll(/^ {2}([a-z]+)/gm)].map((match) => [command, match[1] as string]);
}

/** Lines of the README where a command is typed: `$ net …` in a console block, or `    net …` in an indented one. */
function typed(text: string): string[] {
  return [...text.matchAll(/^(?:\$ |\s{4}(?:echo .* \| )?)(net\b.*)$/gm)].map((match) => match[1] as string);
}

/** The console blocks as one session: what is typed, and what the README shows after it. */
function session(text: string): { line: string; shown: string[] }[] {
  const blocks = [...text.matchAll(/^```console\n(.*?)^```$/gms)].map((match) => match[1] as string);
  const steps: { line: string; shown: string[] }[] = [];
  for (const line of blocks.flatMap((block) => block.trimEnd().split("\n"))) {
    if (line.startsWith("$ ")) steps.push({ line, shown: [] });
    else if (line !== "") steps.at(-1)?.shown.push(line);
  }
  return steps;
}

/** Plays a session in one fresh folder; answers what failed, and what is shown but does not come. */
async function wrongs(steps: { line: string; shown: string[] }[]): Promise<string[]> {
  const played = await play([`today ${today}`, ...steps.map(({ line }) => line)].join("\n"));
  const screens = played.split(/^(?=\$ )/m).slice(1);
  return steps.flatMap(({ line, shown }, i) => {
    const came = (screens[i] ?? "").split("\n").slice(1);
    const failed = came.some((said) => /^\[\d+\]$/.test(said)) ? [`${line}\n${came.join("\n")}`] : [];
    return [...failed, ...shown.filter((said) => !came.includes(said)).map((said) => `${line} does not say: ${said}`)];
  });
}

describe("the README", () => {
  it("has an example of every command", async () => {
    const named = typed(readme).map((line) => line.split(" ")[1]);
    const all = await commands();
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((command) => !named.includes(command))).toEqual([]);
  });

  it("types only what works, and shows what comes", async () => {
    const steps = session(readme);
    expect(steps.length).toBeGreaterThan(20);
    expect(await wrongs(steps)).toEqual([]);
  });

  it("control: a command that fails, and a screen that does not come, are noticed", async () => {
    const steps = session("```console\n$ net new Ada\n$ net show nobody\n$ net redo\nNothing to do.\n```");
    expect(await wrongs(steps)).toEqual([
      expect.stringContaining('nobody is called "nobody"'),
      "$ net redo does not say: Nothing to do.",
    ]);
  });

  it("names every topic, and the topics every exit code", async () => {
    const help = await screen("--help");
    for (const topic of Object.keys(topics)) {
      expect(help).toContain(topic);
      expect(readme).toContain(`\`${topic}\``);
    }
    for (const code of ["0", "1", "2", "3", "4", "130"]) expect(topics["exit-codes"]).toMatch(new RegExp(`^ +${code}  `, "m"));
  });
});

describe("help pages", () => {
  it("have a sentence, two examples that can be read as typed, and no line over 80 columns", async () => {
    const all = await commands();
    const paths = [...all.map((name) => [name]), ...(await Promise.all(all.map(wordsWithin))).flat()];
    expect(paths).toContainEqual(["config", "set"]);
    for (const words of paths) {
      const name = words.join(" ");
      const page = await screen(...words, "--help");
      expect(page, name).toMatch(new RegExp(`^Usage: net ${name}\\b.*\n\n[A-Z].*\\.`, "s"));
      expect(await screen("help", ...words), name).toBe(page);
      const examples = page.split("\nExamples:\n")[1]?.split("\n\n")[0]?.split("\n") ?? [];
      const lines = examples.map((line) => line.trim()).filter((line) => line.startsWith("net "));
      expect(lines.length, name).toBeGreaterThanOrEqual(2);
      for (const line of lines) expect(shellWords(line).slice(1, 1 + words.length), line).toEqual(words);
      expect(
        page.split("\n").filter((line) => line.length > 80),
        name,
      ).toEqual([]);
    }
  });
});

describe("error messages", () => {
  const read = (folder: string, ending: RegExp) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => ending.test(file))
      .map((file) => ({ file, text: fs.readFileSync(path.join(root, folder, file), "utf8") }));

  // Pieces of messages that no test and no journey shows.
  const unseen = (messages: string[][], tests: string) => messages.flat().filter((words) => !tests.includes(words));

  it("are all shown by a journey or a test", () => {
    const messages = read("src", /(?<!\.d)\.ts$/).flatMap(errorMessages);
    const tests = read("test", /\.(txt|test\.ts)$/).map(({ text }) => text.replaceAll('\\"', '"'));
    expect(messages.length).toBeGreaterThan(50);
    expect(unseen(messages, tests.join("\n"))).toEqual([]);
  });

  it("control: one that none shows is noticed", () => {
    const messages = errorMessages({
      file: "a.ts",
      text: `throw new Failure(\`the \${engine} broke its \${wheel} in two\`);`,
    });
    expect(unseen(messages, "the Engine broke its cog in two")).toEqual([]);
    expect(unseen(messages, "the Engine broke its cog")).toEqual(["in two"]);
  });
});

describe("topics", () => {
  it("dates: every day named there is a day", async () => {
    const examples = (topics.dates ?? "")
      .split("\n")
      .filter((line) => line.startsWith("  "))
      .flatMap((line) => line.trim().split(", "));
    expect(examples.length).toBeGreaterThan(15);
    for (const text of examples) expect(await findDay(text, { today, side: "future" }), text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("phrases: every phrase named there is read with its kind, weight and day", async () => {
    const said = [...(topics.phrases ?? "").matchAll(/--(\w+) "(.*)"$/gm)];
    const read = await Promise.all(
      said.map(([, flag = "", text = ""]) =>
        readPhrase(text, ["todo", "waiting"].includes(flag) ? followUpKinds : favorWords, { today }),
      ),
    );
    expect(read).toEqual([
      { kind: null, what: "send the paper", weight: null, by: "2026-03-06" },
      { kind: "introduce", what: "to her printer", weight: null, by: "2026-03-16" },
      { kind: "advice", what: "how to typeset the tables", weight: null, by: null },
      { kind: "introduction", what: "to Babbage", weight: 5, by: null },
    ]);
    for (const word of [...favorWords, ...followUpKinds]) expect(topics.phrases).toContain(word);
  });

  it("environment: every variable the program reads is there", () => {
    const sources = fs
      .readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => fs.readFileSync(path.join(root, "src", file), "utf8"));
    const read = new Set(sources.flatMap((text) => [...text.matchAll(/\benv\.([A-Z_]+)/g)].map((match) => match[1] as string)));
    expect(read.size).toBeGreaterThan(8);
    expect([...read].filter((name) => !topics.environment?.includes(name))).toEqual([]);
  });
});
