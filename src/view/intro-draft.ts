// The two messages that ask whether an introduction is wanted. Neither names the other: that waits for both (idea 5b).
import type { Person } from "../domain/entry.js";
import type { Stranger, Suggestion } from "../domain/suggestion.js";

/** A message to send, in plain words. */
export interface Draft {
  to: Person;
  text: string;
}

/** The messages to the one who has the need, and to the one who could meet it. */
export function draftsFor({ a, b, match }: Pick<Suggestion, "a" | "b" | "match">): [Draft, Draft] {
  return [
    {
      to: person(a),
      text:
        `Dear ${a.name}, I remember what you are looking for: ${match.need}. I know somebody${fieldOf(b)} who offers this: ` +
        `${match.offer}. Shall I ask whether they would like to meet you? I name neither of you to the other before you both say yes.`,
    },
    {
      to: person(b),
      text:
        `Dear ${b.name}, somebody I know${fieldOf(a)} is looking for this: ${match.need}. I thought of you, because you offer ` +
        `${match.offer}. Would you like to be introduced? A no is just as welcome, and stays with me.`,
    },
  ];
}

function person({ slug, name }: Stranger): Person {
  return { slug, name };
}

function fieldOf({ field }: Stranger): string {
  return field === null ? "" : ` in ${field}`;
}
