// LinkedIn's messages.csv as talks: who wrote to whom on which day, never what.
import { UsageError } from "../domain/errors.js";
import { push } from "../domain/groups.js";
import { profileKey } from "../domain/handle.js";
import { nameKey } from "../domain/name.js";
import type { CsvTable } from "./csv.js";
import { plainColumns } from "./csv-dialect.js";
import type { MappedRow } from "./csv-mapping.js";

interface Party {
  name: string;
  url: string;
}

interface Message {
  line: number;
  conversation: string;
  date: string;
  from: Party;
  to: Party[];
}

/** Whether columns are those of messages. */
export function areMessages(columns: string[]): boolean {
  return ["conversation id", "from", "to", "date"].every((name) => columns.includes(name));
}

/**
 * One row a day and person, as talks are mapped: the day as it is written (in UTC), and who of you wrote first. You
 * are whoever appears in most conversations, or is named. Throws UsageError when that is not one.
 */
export function messageRows(table: CsvTable, me: string[]): MappedRow[] {
  const messages = messagesIn(table);
  if (messages.length === 0) return [];
  const owner = ownerOf(messages, me, table.file);
  const isMe = (party: Party) => owner.has(keyOf(party));
  const names = namesByKey(messages);
  const talks = new Map<string, MappedRow>();
  for (const { line, date, from, to } of messages) {
    const others = (isMe(from) ? to : [from]).filter((party) => !isMe(party));
    if (!isMe(from) && !to.some(isMe)) continue;
    for (const { url, ...party } of others) {
      const key = keyOf({ ...party, url });
      const name = names.get(key);
      const day = date.split(/[ ,T]/)[0] as string;
      if (name === undefined || talks.has(`${day} ${key}`)) continue;
      const one = { day, via: "social", started: isMe(from) ? "me" : "them" };
      talks.set(`${day} ${key}`, { line, one, several: { who: [name], url: [url] } });
    }
  }
  return [...talks.values()];
}

function messagesIn({ columns, rows }: CsvTable): Message[] {
  const plain = plainColumns(columns);
  const read = rows.map(({ line, cells }) => {
    const cell = (name: string) => cells[plain.indexOf(name)]?.trim() ?? "";
    return {
      line,
      conversation: cell("conversation id"),
      isDraft: /^yes$/i.test(cell("is message draft")),
      date: cell("date"),
      from: { name: cell("from"), url: cell("sender profile url") },
      to: parties(cell("to"), cell("recipient profile urls")),
    };
  });
  const sent = read.filter(({ isDraft, from }) => !isDraft && keyOf(from) !== "");
  // The newest stands first in the file.
  return sent.sort((a, b) => (a.date === b.date ? b.line - a.line : a.date < b.date ? -1 : 1));
}

// A name may hold a comma itself; then the profiles say how many there are.
function parties(names: string, urls: string): Party[] {
  const links = urls.split(/[,;\s]+/).filter((url) => url !== "");
  if (links.length === 1) return [{ name: names, url: links[0] as string }];
  const each = names.split(/, ?/).filter((name) => name !== "");
  if (links.length === 0) return each.map((name) => ({ name, url: "" }));
  return links.map((url, i) => ({ name: each.length === links.length ? (each[i] as string) : "", url }));
}

// Whoever has left LinkedIn has neither a profile nor a name.
function keyOf({ name, url }: Party): string {
  const isGone = /^linkedin member$/i.test(name) && url === "";
  return isGone ? "" : (profileKey({ kind: "url", value: url }) ?? nameKey(name));
}

function namesByKey(messages: Message[]): Map<string, string> {
  const known = messages.flatMap(({ from, to }) => [...to, from]).filter((party) => party.name !== "" && keyOf(party) !== "");
  return new Map(known.map((party) => [keyOf(party), party.name]));
}

function ownerOf(messages: Message[], me: string[], file: string): Set<string> {
  const parties = messages.flatMap(({ conversation, from, to }) => [from, ...to].map((party) => ({ conversation, party })));
  if (me.length > 0)
    return named(
      parties.map(({ party }) => party),
      me,
      file,
    );
  const talked = new Map<string, string[]>();
  for (const { conversation, party } of parties) {
    const known = talked.get(keyOf(party)) ?? [];
    if (keyOf(party) !== "" && !known.includes(conversation)) push(talked, keyOf(party), conversation);
  }
  const ranked = [...talked].sort(([, a], [, b]) => b.length - a.length);
  const [first, second] = ranked;
  if (first && first[1].length > (second?.[1].length ?? 0)) return new Set([first[0]]);
  const names = namesByKey(messages);
  const some = ranked.slice(0, 2).map(([key]) => names.get(key) ?? key);
  throw new UsageError(`who of ${file} is you cannot be told`, `say it: --me "${some.join('" or --me "')}"`);
}

function named(parties: Party[], me: string[], file: string): Set<string> {
  const wanted = me.flatMap((text) => [profileKey({ kind: "url", value: text }) ?? "", nameKey(text)]);
  const found = parties.filter((party) => wanted.includes(keyOf(party)) || wanted.includes(nameKey(party.name)));
  if (found.length > 0) return new Set(found.map(keyOf));
  throw new UsageError(`nobody in ${file} is "${me.join('" or "')}"`, "say --me as the file says it: a name or a profile URL");
}
