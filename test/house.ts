// The rules of the house as checkers: sources in, complaints out.
import * as path from "node:path";
import { parseAst } from "rolldown/parseAst";

/** A file of `src`, its path from there. */
export interface Source {
  file: string;
  text: string;
}

/** The fields of the parser's nodes that are read here. */
interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  value?: unknown;
  importKind?: string;
  exportKind?: string;
  source?: Node | null;
  specifiers?: Node[];
  object?: Node;
  property?: Node;
  callee?: Node;
  arguments?: Node[];
  quasis?: Node[];
  init?: Node | null;
  body?: unknown;
}

/** Every node of a syntax tree, parents first. */
function* nodes(tree: object): Generator<Node> {
  if ("type" in tree) yield tree as Node;
  for (const value of Object.values(tree)) {
    if (value !== null && typeof value === "object") yield* nodes(value);
  }
}

function tree({ file, text }: Source): Node[] {
  return [...nodes(parseAst(text, { lang: "ts" }, file))];
}

interface Import {
  from: string;
  /** Only types: nothing is loaded. */
  typeOnly: boolean;
  /** Loaded when that line runs. */
  lazy: boolean;
}

function imports(source: Source): Import[] {
  return tree(source).flatMap((node) => {
    const from = node.source?.value;
    if (typeof from !== "string" || !/^(Import|Export)/.test(node.type)) return [];
    const isType = (part: Node) => part.importKind === "type" || part.exportKind === "type";
    const { specifiers = [] } = node;
    const typeOnly = isType(node) || (specifiers.length > 0 && specifiers.every(isType));
    return [{ from, typeOnly, lazy: node.type === "ImportExpression" }];
  });
}

/** The rooms from the top; a file imports from its own room and from rooms below. Those in one line never meet. */
const floors: RegExp[][] = [
  [/^(net|main)\.ts$/],
  [/^(terminal|files|editor|pager|progress)\.ts$/],
  [/^(program|command-line|run|keeper|journal-path|printing|greeting|usage|help-page)\.ts$/],
  [/^(commands|prompts)\//],
  [/^store\//, /^view\//, /^formats\//],
  [/^domain\//],
];

function roomOf(file: string): { floor: number; room: number } | null {
  const floor = floors.findIndex((rooms) => rooms.some((room) => room.test(file)));
  return floor < 0 ? null : { floor, room: (floors[floor] as RegExp[]).findIndex((room) => room.test(file)) };
}

/** Imports that go up, or sideways between store, view and formats; context.ts is types for the floors above those. */
export function climbing(source: Source): string[] {
  const here = roomOf(source.file);
  return imports(source)
    .filter(({ from }) => from.startsWith("."))
    .flatMap(({ from, typeOnly }) => {
      const target = targetOf(source, from);
      if (/\.(json|sql)$/.test(target)) return [];
      const complaint = `${source.file} imports ${target}`;
      if (source.file === "context.ts") return typeOnly ? [] : [complaint];
      if (!here) return [`${source.file} has no room`];
      if (target === "context.ts") return typeOnly && here.floor < 4 ? [] : [complaint];
      const there = roomOf(target);
      const allowed = there && (there.floor > here.floor || (there.floor === here.floor && there.room === here.room));
      return allowed ? [] : [complaint];
    });
}

/** Which files may load a package; any file may when it is not named here. */
const packageRooms: [name: RegExp, where: RegExp][] = [
  [/^(dayjs|chrono-node)\b/, /^domain\/day/],
  [/^astronomia\b/, /^domain\/moon\.ts$/],
  [/^better-sqlite3$/, /^store\//],
  [/^(chalk|cli-table3)$/, /^view\//],
  [/^inquirer$/, /^terminal\.ts$|^prompts\//],
  [/^commander$/, /^(program|usage|help-page|terminal)\.ts$|^commands\//],
  [/^node:fs$/, /^(terminal|files|editor|pager|progress)\.ts$|^store\/journal\.ts$/],
  [/^node:child_process$/, /^(editor|pager)\.ts$/],
  [/^node:(net|http|https|dgram|tls|dns)$/, /^$/],
];

/** Packages loaded outside their rooms. */
export function astray(source: Source): string[] {
  return imports(source)
    .filter(({ typeOnly }) => !typeOnly)
    .flatMap(({ from }) => {
      const room = packageRooms.find(([name]) => name.test(from));
      return room && !room[1].test(source.file) ? [`${source.file} loads ${from}`] : [];
    });
}

/** Packages so dear to load that they wait until a line needs them. */
const dear =
  /^(chrono-node|inquirer|cli-table3|string-width|wrap-ansi|csv-parse|valibot|any-ascii|libqp|chardet|fflate|astronomia)\b/;

// What a file loads as soon as it is loaded itself: files of src by their path, packages by their name.
function atHead(source: Source): string[] {
  return imports(source)
    .filter(({ typeOnly, lazy }) => !typeOnly && !lazy)
    .map(({ from }) => (from.startsWith(".") ? targetOf(source, from) : from));
}

function targetOf({ file }: Source, from: string): string {
  return path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, ".ts");
}

/** Dear packages that a command, or the program before it, loads whether it needs them or not. */
export function dearAtStart(sources: Source[]): string[] {
  const heads = new Map(sources.map((source) => [source.file, atHead(source)]));
  const entries = sources.filter(({ file }) => file === "net.ts" || file.startsWith("commands/"));
  return entries.flatMap(({ file }) => {
    const reached = new Set([file]);
    for (const one of reached) for (const next of heads.get(one) ?? []) reached.add(next);
    return [...reached].filter((name) => dear.test(name)).map((name) => `${file} loads ${name} at once`);
  });
}

/** Files that load each other in a circle. */
export function circular(sources: Source[]): string[] {
  const heads = new Map(sources.map((source) => [source.file, atHead(source)]));
  const reaches = (file: string): Set<string> => {
    const reached = new Set(heads.get(file));
    for (const one of reached) for (const next of heads.get(one) ?? []) reached.add(next);
    return reached;
  };
  return sources.filter(({ file }) => reaches(file).has(file)).map(({ file }) => `${file} loads itself by a circle`);
}

/** The world touched outside its rooms: process, console, the clock, and days made by Date outside the days' own room. */
export function worldly(source: Source): string[] {
  const { file } = source;
  return tree(source).flatMap((node) => {
    const says = (what: string) => [`${file} uses ${what}`];
    if (node.type === "MemberExpression" && node.object?.name === "process") {
      if (node.property?.name === "exit") return says("process.exit");
      return /^(terminal|files|editor|pager|progress|main)\.ts$|^store\/journal\.ts$/.test(file) ? [] : says("process");
    }
    if (node.type === "VariableDeclarator" && node.init?.name === "process" && file !== "terminal.ts") return says("process");
    if (node.type === "MemberExpression" && node.object?.name === "console") return says("console");
    if (node.type === "MemberExpression" && node.object?.name === "Date" && node.property?.name === "now")
      return says("Date.now");
    if (node.type === "NewExpression" && node.callee?.name === "Date") {
      const isClock = node.arguments?.length === 0;
      return (isClock ? /^main\.ts$/ : /^domain\/day/).test(file) ? [] : says("new Date");
    }
    return [];
  });
}

/** SQL outside the store. */
export function sqlAstray(source: Source): string[] {
  if (source.file.startsWith("store/")) return [];
  return tree(source)
    .filter(({ type }) => type === "Literal" || type === "TemplateElement")
    .map(({ value }) => JSON.stringify(value ?? ""))
    .filter((text) => /\b(SELECT\s.*\sFROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET|PRAGMA)\b/s.test(text))
    .map(() => `${source.file} holds SQL`);
}

const family = /^(UsageError|Failure|NotFound|Ambiguous|JournalError)$/;

/** The fixed words of every error message made in a file, in pieces where something is filled in. */
export function errorMessages(source: Source): string[][] {
  return tree(source)
    .filter(({ type, callee }) => type === "NewExpression" && family.test(callee?.name ?? ""))
    .map(({ arguments: [message] = [] }) => (message?.type === "Literal" ? [String(message.value)] : quasis(message)));
}

function quasis(message: Node | undefined): string[] {
  return (message?.quasis ?? [])
    .map(({ value }) => (value as { cooked: string }).cooked.trim())
    .filter((text) => text.length > 2);
}

/** How many lines a file has. */
export function lineCount({ text }: Source): number {
  return text.trimEnd().split("\n").length;
}

/** Every function of a file with its first line and how many it spans. */
export function functionLengths(source: Source): { at: string; lines: number }[] {
  const lineAt = (offset: number) => source.text.slice(0, offset).split("\n").length;
  return tree(source)
    .filter(({ type, body }) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type) && body)
    .map(({ start, end }) => ({ at: `${source.file}:${lineAt(start)}`, lines: lineAt(end) - lineAt(start) + 1 }));
}
