// Contacts written as vCards, for address books; what is private stays here unless asked for.
import type { Context } from "../context.js";
import { UsageError } from "../domain/errors.js";
import type { FileContact } from "../domain/journal-file.js";
import { type VcardVersion, vcardText, vcardVersions } from "../formats/vcard-write.js";
import { theOne } from "../prompts/who.js";
import { exportJournal } from "../store/export.js";
import { count } from "../view/words.js";

export interface VcardOptions {
  vcardVersion?: string;
  private?: boolean;
}

/**
 * Writes the contacts that are named, or all, through `put`; says on standard error what was left out as private.
 * Answers how many were written. Throws UsageError for a version that there is not, NotFound for a name that nobody has.
 */
export async function exportVcards(
  context: Context,
  who: string[],
  options: VcardOptions,
  put: (pieces: Iterable<string>) => void,
): Promise<number> {
  const version = readVersion(options.vcardVersion ?? "3.0");
  const numbers = new Set<number>();
  for (const one of who) numbers.add((await theOne(context, one)).number);
  const left = { people: 0, notes: 0 };
  let written = 0;
  function* chosen(contacts: Iterable<FileContact>): Generator<FileContact> {
    for (const contact of contacts) {
      if (contact.me || (numbers.size > 0 && !numbers.has(contact.number))) continue;
      const isLeft = contact.confidential && !options.private;
      if (isLeft) left.people += 1;
      else written += 1;
      if (!isLeft && contact.note && !options.private) left.notes += 1;
      if (!isLeft) yield options.private ? contact : { ...contact, note: null };
    }
  }
  exportJournal(context.journal, ({ contacts }) => put(vcardText(chosen(contacts), version)));
  if (written === 0) context.say("No contact was written.");
  const parts = [
    ...(left.people > 0 ? [count(left.people, "confidential contact")] : []),
    ...(left.notes > 0 ? [count(left.notes, "note")] : []),
  ];
  if (parts.length > 0) context.say(`Left out as private: ${parts.join(" and ")}; --private writes them too.`);
  return written;
}

function readVersion(text: string): VcardVersion {
  const version = vcardVersions.find((one) => one === text);
  if (!version) throw new UsageError(`vCards are not written in version "${text}"`, "there are 3.0 and 4.0");
  return version;
}
