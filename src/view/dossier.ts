// A contact as a page of Markdown: who they are, what is open, what was said and given.
import { sayBirthday } from "../domain/birthday.js";
import type { Birthday } from "../domain/card.js";
import { sayDay } from "../domain/day.js";
import { sayFeast } from "../domain/feast.js";
import type { FileContact, FileEntry, FileFollowUp } from "../domain/journal-file.js";
import { escaped } from "./block.js";
import { parted, sayNames } from "./words.js";

/** A contact with the entries they are in, newest first. */
export interface Dossier {
  contact: FileContact;
  entries: FileEntry[];
}

/** The page, under a heading of a level; `nameOf` gives the names of uids. */
export function dossier({ contact, entries }: Dossier, level: 1 | 2, nameOf: (uid: string) => string): string {
  const mark = "#".repeat(level);
  const { name, role, org, field, city, note } = contact;
  const open = entries.filter((entry): entry is FileFollowUp => entry.kind === "follow_up" && entry.closed === null);
  const others = (entry: FileEntry) => entry.people.filter((uid) => uid !== contact.uid).map((uid) => ({ name: nameOf(uid) }));
  const sections: [title: string, lines: string[]][] = [
    [
      "Open",
      open.map(
        (entry) =>
          `${entry.ask ? "asked for" : entry.owner === "me" ? "promised" : "waiting for"}: ${escaped(entry.text)}${dueOf(entry)}`,
      ),
    ],
    ["Timeline", entries.filter((entry) => !open.includes(entry as FileFollowUp)).map((entry) => line(entry, others(entry)))],
  ];
  const blocks = [
    level === 1 ? `${escaped(name)}\n===` : `${mark} ${escaped(name)}`,
    escaped(parted([role, org].filter(Boolean).join(", "), field, city)),
    facts(contact, nameOf)
      .map((fact) => `- ${fact}`)
      .join("\n"),
    note ? escapedLines(note) : "",
    ...sections.flatMap(([title, lines]) =>
      lines.length > 0 ? [`${mark}# ${title}`, lines.map((one) => `- ${one}`).join("\n")] : [],
    ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function escapedLines(note: string): string {
  return note.split("\n").map(escaped).join("\n");
}

function dueOf({ due }: FileFollowUp): string {
  return due === null ? "" : `, by ${sayDay(due)}`;
}

function facts(
  { nick, handles, facts: known, occasions, met, met_at, through, gut }: FileContact,
  nameOf: (uid: string) => string,
): string[] {
  const of = (kind: string) => known.filter((fact) => fact.kind === kind).map(({ text }) => text);
  const dates = occasions.filter(({ month }) => month !== null);
  const feasts = occasions.filter(({ month }) => month === null);
  const written: [label: string, text: string][] = [
    ["nick", nick ?? ""],
    ["reach", handles.map(({ value }) => value).join(", ")],
    ...dates.map(({ what, ...date }): [string, string] => [what, sayBirthday(date as Birthday)]),
    ["observes", feasts.map(({ what }) => sayFeast(what)).join(", ")],
    ["met", [met ? sayDay(met) : "", met_at ?? "", through ? `through ${nameOf(through)}` : ""].filter(Boolean).join(", ")],
    ["needs", of("need").join("; ")],
    ["offers", of("offer").join("; ")],
    ["likes", of("like").join("; ")],
    ["tags", of("tag").join(", ")],
    ["communities", of("community").join(", ")],
    ["gut", gut === null ? "" : String(gut)],
  ];
  return written.flatMap(([label, text]) => (text === "" ? [] : [`${label}: ${escaped(text)}`]));
}

function line(entry: FileEntry, others: { name: string }[]): string {
  const company = others.length > 0 ? `with ${sayNames(others)}` : "";
  return [`**${sayDay(entry.day)}**`, escaped(what(entry)), escaped(company), escaped(entry.text)].filter(Boolean).join(", ");
}

function what(entry: FileEntry): string {
  switch (entry.kind) {
    case "talk":
      return [entry.channel, entry.where ? `at ${entry.where}` : ""].filter(Boolean).join(" ");
    case "follow_up":
      return `${entry.ask ? "ask" : entry.owner === "me" ? "promise" : "waiting"}, ${entry.outcome ?? "open"}`;
    case "favor":
      return `${entry.direction === "given" ? "gave" : "got"} ${entry.word}`;
    case "introduction":
      return entry.made === null ? "introduction, not made yet" : "introduction";
  }
}
