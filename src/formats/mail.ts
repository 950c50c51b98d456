// The head of a letter as what it says of people and time.
import type { MailHead } from "../domain/mail.js";
import type { RawHead } from "./mail-heads.js";
import { addressesIn, instantIn } from "./mail-words.js";

/** Reads the head of a letter. */
export function readHead({ line, lines }: RawHead): MailHead {
  const fields = fieldsOf(lines);
  const text = (name: string) => fields.get(name)?.[0] ?? "";
  return {
    line,
    from: addressesIn(text("from"))[0] ?? addressesIn(text("sender"))[0] ?? null,
    to: onceEach([...(fields.get("to") ?? []), ...(fields.get("cc") ?? []), ...(fields.get("bcc") ?? [])].flatMap(addressesIn)),
    sent: instantIn(text("date")),
    kind: kindOf(fields, text),
  };
}

function onceEach(addresses: MailHead["to"]): MailHead["to"] {
  return [...new Map(addresses.map((address) => [address.mail, address])).values()];
}

function kindOf(fields: Map<string, string[]>, text: (name: string) => string): MailHead["kind"] {
  if (
    /\b(trash|spam|junk|drafts?|papierkorb|entw\w+)\b/i.test(text("x-gmail-labels")) ||
    /\bdraft\b/i.test(text("x-mozilla-draft-info"))
  ) {
    return "thrown away";
  }
  if (["list-id", "list-post", "list-unsubscribe", "x-mailing-list"].some((name) => fields.has(name))) return "list";
  if (/^\s*(list|bulk|junk)/i.test(text("precedence"))) return "list";
  const isAutomatic = /^\s*(?!no\b)\S/i.test(text("auto-submitted")) || /multipart\/report/i.test(text("content-type"));
  return isAutomatic ? "automatic" : "personal";
}

// Folded lines joined; a field may stand several times.
function fieldsOf(lines: string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let last: string[] | null = null;
  for (const line of lines) {
    const [, name, value] = /^([\w-]+)[ \t]*:[ \t]?(.*)$/s.exec(line) ?? [];
    if (/^[ \t]/.test(line)) {
      if (last) last.push(`${last.pop()} ${line.trim()}`);
    } else if (name !== undefined) {
      last = fields.get(name.toLowerCase()) ?? [];
      fields.set(name.toLowerCase(), last);
      last.push(value as string);
    } else last = null;
  }
  return fields;
}
