// Who is meant: one person, or a question, or a clear no. Never a guess.
import type { Context } from "../context.js";
import type { Contact } from "../domain/contact.js";
import { Ambiguous, type Candidate, NotFound, UsageError } from "../domain/errors.js";
import { isLongPhone } from "../domain/phone.js";
import { preparePhones } from "../store/phones.js";
import { whoFits, whoIsNear } from "../store/who.js";

/**
 * The one contact that a text means: slug, number, mail, phone or part of a name. Several: asks on a terminal, else
 * throws Ambiguous. None: throws NotFound with the near ones. Words given apart are one name.
 */
export async function theOne(context: Context, words: string | string[], journal = context.journal): Promise<Contact> {
  const text = Array.isArray(words) ? words.join(" ") : words;
  const fitting = await whoCanBe(context, text, journal);
  if (fitting.length === 1) return fitting[0] as Contact;
  if (fitting.length > 1) return chooseAmong(context, text, fitting);
  throw nobody(text, whoIsNear(journal, text, context.today, true));
}

/** The contacts that a text can mean, as {@link whoFits}; what compares phones is loaded for one. */
export async function whoCanBe(context: Context, text: string, journal = context.journal): Promise<Contact[]> {
  if (isLongPhone(text)) await preparePhones(journal);
  return whoFits(journal, text, context.today);
}

/** Two people that texts mean; one person given twice is a UsageError. */
export async function twoPeople(context: Context, one: string, other: string): Promise<[Contact, Contact]> {
  const people: [Contact, Contact] = [await theOne(context, one), await theOne(context, other)];
  const [{ number, name, slug }] = people;
  if (number === people[1].number) {
    throw new UsageError(`"${one}" and "${other}" are both ${name} (${slug})`, "name two people, by slug where names are alike");
  }
  return people;
}

/** Which of several people is meant: a question on a terminal, else Ambiguous. */
export async function chooseAmong(context: Context, text: string, people: Contact[]): Promise<Contact> {
  if (context.ask) {
    return context.ask.choose(
      `Who is "${text}"?`,
      people.map((person) => ({ name: described(person), value: person })),
    );
  }
  const slugs = people
    .slice(0, 5)
    .map(({ slug }) => slug)
    .join(", ");
  const more = people.length > 5 ? ` and ${people.length - 5} more` : "";
  throw new Ambiguous(`"${text}" fits ${people.length} people`, `say which: ${slugs}${more}`, people.map(asCandidate));
}

function nobody(text: string, near: Contact[]): NotFound {
  const cure =
    near.length > 0
      ? `did you mean ${near
          .slice(0, 3)
          .map(({ name, slug }) => `${name} (${slug})`)
          .join(" or ")}?`
      : `net list shows everybody, net new "${text}" adds a contact`;
  return new NotFound(`nobody is called "${text}"`, cure, near.map(asCandidate));
}

/** A person in a list to choose from: name, organisation and city, slug. */
export function described({ name, org, city, slug }: Contact): string {
  const where = [org, city].filter(Boolean).join(", ");
  return `${name}${where ? ` · ${where}` : ""} (${slug})`;
}

function asCandidate({ slug, name }: Contact): Candidate {
  return { slug, name };
}
