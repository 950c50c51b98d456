// Columns of the journal's own tables: how a value of a record is written into a cell, and read from one.
import { SOMEBODY_ELSE } from "../domain/sharing.js";

/** A column of records `R`. An empty cell is no value. */
export interface Column<R> {
  name: string;
  write(record: R): string;
  /** Puts what the cell says into a record; an empty cell takes away. */
  read(text: string, into: Partial<R>): void;
  isPrivate?: boolean;
}

type Loose = Record<string, unknown>;

/** A text; `none` stands where there is none. */
export function plain<R>(name: string, none: string | null = null): Column<R> {
  return {
    name,
    write: (record) => String((record as Loose)[name] ?? ""),
    read: (text, into) => {
      // Nothing and an empty text look alike in a cell.
      if (text !== "" || (into as Loose)[name] !== "") (into as Loose)[name] = text === "" ? none : text;
    },
  };
}

/** A whole number. */
export function number<R>(name: string): Column<R> {
  return {
    name,
    write: (record) => String((record as Loose)[name] ?? ""),
    read: (text, into) => {
      (into as Loose)[name] = text === "" ? null : Number(text);
    },
  };
}

/** `yes`, or empty. */
export function yes<R>(name: string): Column<R> {
  return {
    name,
    write: (record) => ((record as Loose)[name] ? "yes" : ""),
    read: (text, into) => {
      (into as Loose)[name] = /^(yes|true|1|x)$/i.test(text);
    },
  };
}

// Several values stand in a cell, a line each.
function asLine(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}

function fromLine(line: string): string {
  return line.replace(/\\(n|\\)/g, (_, what: string) => (what === "n" ? "\n" : "\\"));
}

/** Of a list of parts the texts of one kind, a line each: mails, tags. */
export function chosen<R>(name: string, key: string, kind: string, text: string): Column<R> {
  const parts = (record: unknown) => ((record as Loose)[key] ?? []) as Record<string, string>[];
  return {
    name,
    write: (record) =>
      parts(record)
        .flatMap((part) => (part.kind === kind ? [asLine(part[text] as string)] : []))
        .join("\n"),
    read: (cell, into) => {
      const lines = cell
        .split("\n")
        .filter((line) => line !== "")
        .map(fromLine);
      const known = parts(into).filter((part) => part.kind === kind);
      // What is as it was keeps its place among the others.
      if (JSON.stringify(known.map((part) => part[text])) === JSON.stringify(lines)) return;
      (into as Loose)[key] = [
        ...parts(into).filter((part) => part.kind !== kind),
        ...lines.map((line) => ({ kind, [text]: line })),
      ];
    },
  };
}

/** A list of texts, a line each. */
export function lines<R>(name: string): Column<R> {
  return {
    name,
    write: (record) => (((record as Loose)[name] ?? []) as string[]).map(asLine).join("\n"),
    read: (cell, into) => {
      const said = cell.split("\n").filter((line) => line !== "");
      (into as Loose)[name] = said.map(fromLine);
    },
  };
}

/** A person by uid; {@link SOMEBODY_ELSE} says nothing of who it is. */
export function person<R>(name: string): Column<R> {
  const { write, read } = plain<R>(name);
  return { name, write, read: (text, into) => (text === SOMEBODY_ELSE ? undefined : read(text, into)) };
}

/** The people of an entry, by uid, a line each; beside {@link SOMEBODY_ELSE} those who are in it stay. */
export function people<R extends { people: string[] }>(): Column<R> {
  return {
    name: "people",
    write: (record) => record.people.join("\n"),
    read: (text, into) => {
      const lines = text.split("\n").filter((uid) => uid !== "");
      const named = lines.filter((uid) => uid !== SOMEBODY_ELSE);
      into.people = named.length < lines.length ? [...new Set([...(into.people ?? []), ...named])] : named;
    },
  };
}

/** Of a list that goes with the people of an entry, one value of each, a line each. */
export function list<R extends { people: string[] }>(name: string, key: string, value: string): Column<R> {
  const parts = (record: unknown) => ((record as Loose)[key] ?? []) as Loose[];
  return {
    name,
    write: (record) => {
      const said = record.people.map((who) => parts(record).find((part) => part.who === who)?.[value] ?? "");
      return said.every((one) => one === "") ? "" : said.join("\n");
    },
    read: (text, into) => {
      const lines = text === "" ? [] : text.split("\n");
      (into as Loose)[key] = (into.people ?? []).map((who, i) => {
        const known = parts(into).find((part) => part.who === who) ?? { who, asked: null, agreed: null, declined: null };
        return { ...known, [value]: lines[i] || null };
      });
    },
  };
}

/** What a person reads beside the uids, and nobody reads back. */
export function beside<R>(name: string, write: (record: R) => string): Column<R> {
  return { name, write, read: () => {} };
}
