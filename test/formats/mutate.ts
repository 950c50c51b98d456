// Files spoilt in many small ways, the same for the same seed.

/** A number from 0 up to, not with, `below`. */
export type Roll = (below: number) => number;

/** Numbers from a seed (mulberry32, Tommy Ettinger, public domain). */
export function dice(seed: number): Roll {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const signs = ['"', '""', "'", "\0", "\ufeff", "\r", "\n", "\n\n", "\n ", ",", ";", ":", "\\", "\\;", "=", "=\n", "=3D", "%"];
const strange = ["\t", "\u2028", "é", "😀", "\ud83d", "\u202e", "\x1b[31m", "=?utf-8?b?", "=?x?q?=80?=", "{", "}", "[", "<!--"];
const numbers = ["0", "-1", "99", "99999999999999999999", "1e9", "00000000", "2026-02-30", "0.5", "\u0663"];

/** One thing done to bytes; `other` is another file, of which a part may get in. */
type Mutation = (bytes: Buffer, roll: Roll, other: Buffer) => Buffer;

const mutations: Mutation[] = [
  // A byte is another.
  (bytes, roll) => replaced(bytes, roll, 1, Buffer.from([roll(256)])),
  (bytes, roll) => replaced(bytes, roll, 1, Buffer.from([(bytes[roll(bytes.length)] ?? 0) ^ (1 << roll(8))])),
  // A part is gone, twice there, many times there, or changed places with the rest.
  (bytes, roll) => replaced(bytes, roll, 1 + roll(40), Buffer.alloc(0)),
  (bytes, roll) => cut(bytes, roll, (before, part, after) => [before, part, part, after]),
  (bytes, roll) => cut(bytes, roll, (before, part, after) => [before, repeated(part, 1 + roll(roll(9) ? 60 : 3000)), after]),
  (bytes, roll) => cut(bytes, roll, (before, part, after) => [after, part, before]),
  // The end is missing, or the beginning.
  (bytes, roll) => bytes.subarray(0, roll(bytes.length + 1)),
  (bytes, roll) => bytes.subarray(roll(Math.min(bytes.length, 40) + 1)),
  // Signs that mean something somewhere, and numbers where there were others.
  (bytes, roll) => replaced(bytes, roll, roll(2), oneOf(roll(2) ? signs : strange, roll)),
  (bytes, roll) => replaced(bytes, roll, roll(3), Buffer.from([roll(256), roll(256)])),
  (bytes, roll) => otherNumber(bytes, roll),
  // Lines dropped, moved, twice there, joined.
  (bytes, roll) => lines(bytes, roll, (all, at) => all.splice(at, 1)),
  (bytes, roll) => lines(bytes, roll, (all, at) => all.splice(roll(all.length), 0, ...all.splice(at, 1 + roll(3)))),
  (bytes, roll) => lines(bytes, roll, (all, at) => all.splice(roll(all.length), 0, all[at] as string)),
  (bytes, roll) => lines(bytes, roll, (all, at) => all.splice(at, 2, all.slice(at, at + 2).join(""))),
  // A part of another file.
  (bytes, roll, other) => {
    const at = roll(other.length);
    return replaced(bytes, roll, 0, other.subarray(at, at + 1 + roll(200)));
  },
  // Another encoding of all of it, with its mark, without, or with that of another.
  (bytes, roll) => {
    const marks = ["", "\ufeff", "ÿþ", "ï»¿"];
    const text = `${marks[roll(4)]}${bytes.toString(roll(2) ? "utf8" : "latin1")}`;
    return encoded(text, roll);
  },
];

function encoded(text: string, roll: Roll): Buffer {
  const wide = Buffer.from(text, "utf16le");
  return [Buffer.from(text), Buffer.from(text, "latin1"), wide, Buffer.from(wide).swap16()][roll(4)] as Buffer;
}

function oneOf(list: string[], roll: Roll): Buffer {
  return Buffer.from(list[roll(list.length)] as string);
}

function replaced(bytes: Buffer, roll: Roll, length: number, instead: Buffer): Buffer {
  const at = roll(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), instead, bytes.subarray(at + length)]);
}

function cut(bytes: Buffer, roll: Roll, arranged: (before: Buffer, part: Buffer, after: Buffer) => Buffer[]): Buffer {
  const at = roll(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + roll(40));
  return Buffer.concat(arranged(bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)));
}

function repeated(part: Buffer, times: number): Buffer {
  return Buffer.concat(Array<Buffer>(times).fill(part)).subarray(0, 20_000);
}

function otherNumber(bytes: Buffer, roll: Roll): Buffer {
  const found = [...bytes.toString("latin1").matchAll(/\d+/g)];
  const one = found[roll(Math.max(found.length, 1))];
  if (!one) return bytes;
  return Buffer.concat([bytes.subarray(0, one.index), oneOf(numbers, roll), bytes.subarray(one.index + one[0].length)]);
}

function lines(bytes: Buffer, roll: Roll, change: (all: string[], at: number) => unknown): Buffer {
  const all = bytes.toString("latin1").split("\n");
  change(all, roll(all.length));
  return Buffer.from(all.join("\n"), "latin1");
}

/** Bytes with one to four things done to them. */
export function spoilt(whole: Buffer, roll: Roll, other: Buffer): Buffer {
  let bytes = whole;
  for (let times = 1 + roll(4); times > 0; times -= 1)
    bytes = (mutations[roll(mutations.length)] as Mutation)(bytes, roll, other);
  return bytes;
}
