// The files and folders named to an import, each recognised and read.
import type { Context } from "../context.js";
import { Failure, NetError, UsageError } from "../domain/errors.js";
import { decodedPieces } from "../formats/decode.js";
import { foreignKind } from "../formats/foreign-kind.js";
import { isMail } from "../formats/mail-heads.js";
import { isVcard } from "../formats/vcard-bytes.js";
import { isZip } from "../formats/zip.js";
import type { MailFile } from "./import-mail.js";
import type { OwnFile } from "./import-own-tables.js";
import { kinds, readSource, type Source, type SourceOptions } from "./import-source.js";
import { readMapped } from "./import-table.js";

/**
 * Reads files by their content or `--as`. Of a folder every file is read; those of no known kind are rejected by name,
 * where a file named alone is refused. All mail is read together. Throws Failure and UsageError.
 */
export async function readSources(context: Context, files: string[], options: SourceOptions): Promise<Source[]> {
  const { as } = options;
  if (as !== undefined && !kinds.includes(as)) {
    throw new UsageError(`there is no kind of file "${as}"`, `there are ${kinds.join(", ")}`);
  }
  const sources: Source[] = [];
  const mail: MailFile[] = [];
  const tables: OwnFile[] = [];
  const read = { sources, mail, tables };
  for (const file of files) {
    const inside = context.files.inFolder(file);
    if (inside) await readFolder(context, inside, options, read);
    else await readFile(context, file, options, read);
    if (inside?.length === 0) throw new Failure(`${file} is an empty folder`, "name one with files in it");
  }
  if (tables.length > 0)
    sources.push(await (await import("./import-own-tables.js")).readOwnTables(tables, context.today, options));
  if (mail.length > 0) sources.push(await (await import("./import-mail.js")).readMailboxes(context, mail, options));
  return sources;
}

const IMPORTED = "what can be imported are tables (CSV), vCards, calendars, mail, LinkedIn's archive and exports of net";

interface Read {
  sources: Source[];
  mail: MailFile[];
  tables: OwnFile[];
}

async function readFile(context: Context, file: string, options: SourceOptions, read: Read): Promise<void> {
  const { sources, mail, tables } = read;
  const { as, map } = options;
  const name = file === "-" ? "standard input" : file;
  const bytes = beginning(context, file);
  const foreign = foreignKind(bytes);
  if (foreign) throw new Failure(`${name} is ${foreign}`, IMPORTED);
  if (as === "mbox" || as === "maildir" || (as === undefined && isMail(bytes))) {
    mail.push({ name, pieces: counted(context, file), isOneLetter: false });
    context.progress.expect(context.files.size(file));
    return;
  }
  const texts = map === undefined || isKnown(bytes) ? null : decodedPieces(() => counted(context, file));
  if (texts) {
    sources.push(await readMapped(context, { texts, file: name, typed: file, size: context.files.size(file) }, options));
    return;
  }
  const all = await context.files.read(file);
  const isNamed = as !== undefined || map !== undefined;
  const table = isNamed ? null : await (await import("./import-own-tables.js")).ownTable(all, name);
  if (table) tables.push(table);
  else sources.push(await readSource(context, { name, typed: file, bytes: all }, options));
}

function* counted({ files, progress }: Context, file: string): Generator<Uint8Array> {
  for (const piece of files.pieces(file)) {
    yield piece;
    progress.add(piece.length);
  }
}

// What is no table, and says so itself; `--map` is refused for it.
function isKnown(bytes: Uint8Array): boolean {
  return (
    isZip(bytes) || isVcard(bytes) || /^\s*([[{]|BEGIN:VCALENDAR)/i.test(Buffer.from(bytes.subarray(0, 100)).toString("utf8"))
  );
}

function beginning(context: Context, file: string): Uint8Array {
  for (const piece of context.files.pieces(file)) return Uint8Array.from(piece.subarray(0, 8192));
  return new Uint8Array();
}

async function readFolder(context: Context, files: string[], options: SourceOptions, read: Read): Promise<void> {
  for (const file of files) {
    const place = placeOf(file);
    if (place === "nowhere") continue;
    if (place === "maildir") read.mail.push({ name: file, pieces: context.files.pieces(file), isOneLetter: true });
    else await readFile(context, file, options, read).catch((error) => read.sources.push(rejectedWhole(file, error)));
  }
}

// In a Maildir each letter is a file in `cur` or `new`; its name ends in flags, T for thrown away and D for a draft.
function placeOf(file: string): "maildir" | "nowhere" | "file" {
  const parts = file.split(/[\\/]/);
  const [name = "", folder = ""] = [parts.at(-1), parts.at(-2)];
  if (parts.some((part) => /^\.?(trash|junk|spam|drafts?|deleted( items| messages)?)$/i.test(part))) return "nowhere";
  if (folder === "cur" || folder === "new") return /[:;!]2,[A-Z]*[DT]/.test(name) ? "nowhere" : "maildir";
  return folder === "tmp" || parts.slice(-1).some((part) => part.startsWith(".")) || /^(dovecot|maildirfolder)/.test(name)
    ? "nowhere"
    : "file";
}

function rejectedWhole(file: string, error: unknown): Source {
  if (!(error instanceof NetError)) throw error;
  return {
    files: [],
    rejected: [{ file, line: 0, why: [error.message, error.cure].filter(Boolean).join("; ") }],
    save: () => {},
  };
}
