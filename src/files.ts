// Files a person names, and `-` for standard input.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Files } from "./context.js";
import { Failure } from "./domain/errors.js";

/** Files named from a folder; standard input and the editor are handed in. */
export function diskFiles(folder: string, standardInput: () => Uint8Array, edit: Files["edit"]): Files {
  const at = (file: string) => path.resolve(folder, file);
  // A pipe gives what it holds once, so it is kept.
  const pipes = new Map<string, Uint8Array>();
  const fromPipe = (file: string): Uint8Array | null => {
    if (file !== "-" && !isPipe(at(file))) return null;
    const bytes = pipes.get(file) ?? (file === "-" ? standardInput() : readFile(at(file), file));
    pipes.set(file, bytes);
    return bytes;
  };
  const read = async (file: string) => fromPipe(file) ?? readFile(at(file), file);
  const pieces = (file: string) => {
    const bytes = fromPipe(file);
    return bytes ? [bytes] : piecesOf(at(file), file);
  };
  return {
    read,
    readText: async (file) => Buffer.from(await read(file)).toString("utf8"),
    pieces,
    size: (file) => fromPipe(file)?.length ?? fs.statSync(at(file), { throwIfNoEntry: false })?.size ?? 0,
    inFolder: (folder) => (folder !== "-" && isFolder(at(folder)) ? filesIn(at(folder), folder) : null),
    exists: (file) => fs.existsSync(at(file)),
    write: (file, text) => writeWhole(at(file), file, text),
    makeFolder: (name) => void fs.mkdirSync(at(name), { recursive: true, mode: 0o700 }),
    temporary: (name) => path.join(fs.mkdtempSync(path.join(os.tmpdir(), "net-journal-")), name),
    edit,
  };
}

function readFile(file: string, typed: string): Uint8Array {
  return readable(typed, () => fs.readFileSync(file));
}

function readable<T>(typed: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Failure(`${typed} cannot be read (${codeOf(error)})`, "check the name, and that you may read it");
  }
}

const PIECE = 1 << 18;

function* piecesOf(file: string, typed: string): Generator<Uint8Array> {
  const descriptor = readable(typed, () => fs.openSync(file, "r"));
  const piece = new Uint8Array(PIECE);
  try {
    for (let size = 1; size > 0; ) {
      size = readable(typed, () => fs.readSync(descriptor, piece));
      if (size > 0) yield piece.subarray(0, size);
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

function isPipe(at: string): boolean {
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

function isFolder(at: string): boolean {
  return fs.statSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function filesIn(folder: string, typed: string): string[] {
  const found = readable(typed, () => fs.readdirSync(folder, { recursive: true, withFileTypes: true }));
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return files.sort().map((file) => path.join(typed, file));
}

// Beside the target first, then renamed: a full disk never leaves half a file.
function writeWhole(file: string, typed: string, text: string | Iterable<string>): void {
  const aside = `${file}.part`;
  try {
    writeAndSync(aside, typeof text === "string" ? [text] : text);
    fs.renameSync(aside, file);
  } catch (error) {
    fs.rmSync(aside, { force: true });
    throw new Failure(`${typed} cannot be written (${codeOf(error)})`, "check the folder, and the space on the disk");
  }
}

// On the disk before it takes the name: an export is a backup.
function writeAndSync(file: string, pieces: Iterable<string>): void {
  const descriptor = fs.openSync(file, "w", 0o600);
  try {
    for (const piece of pieces) fs.writeFileSync(descriptor, piece);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? error);
}
