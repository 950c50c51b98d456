// Handles: ways to reach a person, and when two of them are the same.
import type { HandleKind } from "./contact.js";
import { UsageError } from "./errors.js";
import { fold } from "./name.js";
import { type Numbering, normalizePhone } from "./phone.js";
import { clean } from "./text.js";

/** A handle as it is compared: mails and URLs without case and decoration, phones as {@link normalizePhone}, names folded. */
export function normalizeHandle(kind: HandleKind, value: string, numbering: Numbering | null = null): string {
  const text = value.trim().toLowerCase();
  switch (kind) {
    case "email":
      return text.replace(/^mailto:/, "");
    case "phone":
      return normalizePhone(value, numbering);
    case "url":
      return oneAddress(text.replace(/^(?:https?:\/\/)?(?:www\.)?/, "")).replace(/\/+$/, "");
    case "social":
      return text.replace(/^@/, "");
    case "alias":
      return fold(value);
  }
}

// A profile has an address for each country and language.
function oneAddress(page: string): string {
  return page.replace(/^(?:[a-z]{2}\.)?(linkedin\.com\/in\/[^/?#]+).*$/, "$1");
}

/** The profile that a URL leads to in a network where each person has one, or null. */
export function profileKey({ kind, value }: { kind: HandleKind; value: string }): string | null {
  const page = kind === "url" ? normalizeHandle(kind, value) : "";
  return page.startsWith("linkedin.com/in/") ? page : null;
}

/** What two handles have in common that reach the same person. */
export function handleKey({ kind, value, key }: { kind: HandleKind; value: string; key?: string }): string {
  return `${kind} ${key ?? normalizeHandle(kind, value)}`;
}

/** Reads a mail address. Throws UsageError when it cannot be one. */
export function readEmail(text: string): string {
  const email = clean(text);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`"${text}" is not a mail address`, "write it as name@example.org");
  return email;
}
