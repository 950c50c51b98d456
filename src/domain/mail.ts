// Mail: who wrote to whom on which day, and which letters no person wrote.
import type { Day } from "./day.js";
import type { Side } from "./entry.js";

/** An address in lower case, and the name beside it, perhaps "". */
export interface Address {
  mail: string;
  name: string;
}

/** What the head of a letter says. */
export interface MailHead {
  /** Where it begins in its file. */
  line: number;
  from: Address | null;
  /** To and Cc. */
  to: Address[];
  /** When it was sent, in milliseconds; null where that is not said. */
  sent: number | null;
  /** Whether it came through a list, or a program wrote it. */
  kind: "personal" | "list" | "automatic" | "thrown away";
}

/** A day on which you and somebody wrote to each other. */
export interface MailDay extends Address {
  line: number;
  day: Day;
  /** The first letter of the day, in milliseconds, and who wrote it. */
  first: number;
  started: Side;
}

// Addresses that answer nobody, by what stands before the @.
const nobody =
  /^(no|not|do[-_.]?not)[-_.]?reply|^(mailer-daemon|postmaster|bounces?|notifications?|newsletters?|listserv|majordomo|unsubscribe)\b/;

/** Whether nobody reads what is written to an address. */
export function isNobody(mail: string): boolean {
  return nobody.test(mail) || /^[^@]*[+=-](no-?reply|bounces?)@/.test(mail);
}

/** Whom of a letter you wrote with, and who wrote; or why it is left out. */
export function lettersWith(
  { from, to, kind }: MailHead,
  me: Set<string>,
  most: number,
): { started: Side; others: Address[] } | { why: string } {
  if (kind === "list") return { why: "lists" };
  if (kind !== "personal") return { why: kind };
  if (from === null) return { why: "from nobody" };
  const isMine = me.has(from.mail);
  if (!isMine && !to.some(({ mail }) => me.has(mail))) return { why: "not yours" };
  if (to.length > most) return { why: "large" };
  const others = (isMine ? to : [from]).filter(({ mail }) => !me.has(mail) && !isNobody(mail));
  if (others.length > 0) return { started: isMine ? "me" : "them", others };
  return { why: isMine && to.every(({ mail }) => me.has(mail)) ? "to yourself" : "no-reply" };
}
