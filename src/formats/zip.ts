// Archives: the files in them that are asked for, and no more than a person could have.
import { Failure } from "../domain/errors.js";

const MOST_BYTES = 200_000_000;
const MOST_RATIO = 1000;
// Unpacked piece by piece, so that a lie is found before the memory is full.
const PIECE = 16_384;

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Unpacks the files of a zip whose names, without folders and whatever their case, are wanted; answers them by name in
 * lower case. Throws Failure for a broken zip, for one that has none of them, and for one that unpacks to more than
 * 200 MB or to a thousand times its size.
 */
export async function unzipped(bytes: Uint8Array, file: string, wanted: string[]): Promise<Map<string, Uint8Array>> {
  const { unzipSync, Unzip, UnzipInflate } = await import("fflate");
  const sizes = new Map<string, number>();
  const names = new Set(wanted.map(plainName));
  const others: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => (names.has(plainName(entry.name)) ? listed(entry, sizes, file) : others.push(entry.name) < 0),
    });
    if (sizes.size === 0) throw holdsOthers(file, wanted, others);
    const files = new Map<string, Uint8Array[]>();
    const unzip = new Unzip((entry) => {
      const size = sizes.get(entry.name);
      if (size === undefined) return;
      const pieces: Uint8Array[] = [];
      files.set(entry.name, pieces);
      entry.ondata = (error, piece) => {
        if (error) throw error;
        pieces.push(piece);
        if (lengthOf(pieces) > size) throw broken(file);
      };
      entry.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    for (const [name, size] of sizes) if (lengthOf(files.get(name) ?? []) !== size) throw broken(file);
    return new Map([...files].map(([name, pieces]) => [plainName(name), Buffer.concat(pieces)]));
  } catch (error) {
    throw error instanceof Failure ? error : broken(file);
  }
}

// The list at the end of a zip says how large each file is; whether that is true shows while unpacking.
function listed(entry: { name: string; size: number; originalSize: number }, sizes: Map<string, number>, file: string): false {
  const { name, size, originalSize } = entry;
  if (originalSize > MOST_BYTES || originalSize > MOST_RATIO * Math.max(size, 1)) {
    throw new Failure(`${name} in ${file} is too large to unpack`, "unpack it yourself, and import what you trust");
  }
  sizes.set(name, originalSize);
  return false;
}

const MOST_NAMES = 3;

function holdsOthers(file: string, wanted: string[], others: string[]): Failure {
  const more = others.length > MOST_NAMES ? " …" : "";
  const seen = others.length > 0 ? `, only ${others.slice(0, MOST_NAMES).join(", ")}${more}` : "";
  return new Failure(`${file} holds neither ${wanted.join(" nor ")}${seen}`, "unpack it, and import the files you want");
}

function lengthOf(pieces: Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function broken(file: string): Failure {
  return new Failure(`${file} is no whole zip`, "download it again; nothing was imported");
}

function plainName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}
