// Changes a card.
import type { Context } from "../context.js";
import type { CardChange, CardDetails, Handle } from "../domain/card.js";
import type { Contact, FactKind, HandleKind } from "../domain/contact.js";
import { changesBetween } from "../domain/draft.js";
import { draftOfCard } from "../domain/draft-of.js";
import { NotFound, UsageError } from "../domain/errors.js";
import { feastNamed } from "../domain/feast.js";
import { readSlug } from "../domain/name.js";
import { clean, cleanNote } from "../domain/text.js";
import { cardDetails, saveCard } from "../store/cards.js";
import { setSlug } from "../store/changes.js";
import { contactsByNumber, slugOwner } from "../store/contacts.js";
import { withLevel } from "../store/levels.js";
import { compared, preparePhones } from "../store/phones.js";
import { cardChanged } from "../view/changed.js";
import { readCardFlags } from "./card-flags.js";
import { saveEdited } from "./edit-draft.js";
import { type EditOptions, type Removal, refuseUnfit } from "./edit-flags.js";

/** Changes the card of a contact as the flags or the editor say. */
export async function editCard(context: Context, contact: Contact, options: EditOptions): Promise<void> {
  const details = cardDetails(context.journal, contact.number);
  const before = draftOfCard(contact, details);
  refuseUnfit(options, before, "a person", ["light"]);
  await saveEdited(context, before, options, `net edit ${contact.slug} --city London`, async (said) => {
    const subject = { ...contact, page: `net show ${contact.slug}` };
    const change = await readCardEdit(context, subject, details, said);
    const slug = said.slug === undefined ? contact.slug : freeSlug(context, contact, said.slug);
    const written = context.write((journal) => {
      saveCard(journal, contact.number, change);
      setSlug(journal, contact.number, slug);
      const now = contactsByNumber(journal, [contact.number], context.today)[0] as Contact;
      return {
        contact: withLevel(journal, now, context.today),
        changes: changesBetween(before, draftOfCard(now, cardDetails(journal, contact.number))),
      };
    });
    await context.printWritten(cardChanged, written);
  });
}

/** Whose card it is, and what shows it. */
interface Subject extends Pick<Contact, "number" | "name"> {
  page: string;
}

/** A card as it is, and how its handles are compared. */
interface Comparable {
  details: CardDetails;
  keyOf(handle: Handle): string;
}

/** What flags change of a card. Throws UsageError for values that cannot be, NotFound for one to take away that is not there. */
export async function readCardEdit(
  context: Context,
  subject: Subject,
  details: CardDetails,
  options: EditOptions,
): Promise<CardChange> {
  const change = await readCardFlags(context, options);
  if (options.remove?.some(({ key }) => key === "phone")) await preparePhones(context.journal);
  if (options.name !== undefined) change.columns.name = readName(options.name);
  if (options.note !== undefined) change.columns.note = await readNote(context, options.note);
  if (change.columns.through === subject.number) throw new UsageError("nobody is met through themselves", "name somebody else");
  const keyOf = (handle: Handle) => compared(context.journal, handle);
  for (const removal of options.remove ?? []) takeAway(change, { ...subject, details, keyOf }, removal);
  return change;
}

function readName(text: string): string {
  const name = clean(text);
  if (name === "") throw new UsageError("a contact needs a name", 'as in: --name "Ada Lovelace"');
  return name;
}

async function readNote(context: Context, text: string): Promise<string | null> {
  return cleanNote(text === "-" ? await context.files.readText("-") : text) || null;
}

function freeSlug(context: Context, contact: Contact, text: string): string {
  const slug = readSlug(text);
  const owner = slugOwner(context.journal, slug);
  if (owner !== undefined && owner.number !== contact.number) {
    throw new UsageError(`the slug ${slug} belongs to ${owner.name}`, "choose another");
  }
  return slug;
}

const emptied = {
  nick: { nick: null },
  org: { org: null },
  role: { role: null },
  field: { field: null },
  city: { city: null },
  circle: { circle: null },
  light: { circle: null },
  every: { every: null },
  through: { through: null },
  met: { met: null },
  "met-at": { metAt: null },
  mood: { mood: "open" },
  gut: { gut: null },
  confidential: { confidential: false },
  note: { note: null },
} as const;

const factKeys: Record<string, FactKind> = {
  tag: "tag",
  community: "community",
  needs: "need",
  offers: "offer",
  likes: "like",
};

// What a flag sets besides stays: `--no-tag --tag reader` leaves one tag.
function takeAway(change: CardChange, { details, keyOf, ...subject }: Subject & Comparable, { key, value }: Removal): void {
  const pick = <T>(all: T[], fits: (one: T) => boolean): T[] => {
    const found = all.filter((one) => value === "" || fits(one));
    if (found.length === 0 && value !== "")
      throw new NotFound(`the card of ${subject.name} has no "${key}: ${value}"`, `${subject.page} shows the card`);
    return found;
  };
  const factKind = factKeys[key];
  if (key in emptied) change.columns = { ...emptied[key as keyof typeof emptied], ...change.columns };
  else if (key === "birthday" || key === "anniversary") change[key] ??= null;
  else if (key === "observes")
    change.dropObserves.push(...pick(details.observes, (feast) => feast === (feastNamed(value) ?? value)));
  else if (factKind) {
    const facts = details.facts.filter(({ kind }) => kind === factKind);
    change.dropFacts.push(...pick(facts, ({ text }) => text.toLowerCase() === clean(value).toLowerCase()));
  } else {
    const kind = key as HandleKind;
    const handles = details.handles.filter((handle) => handle.kind === kind);
    const wanted = keyOf({ kind, value });
    change.dropHandles.push(...pick(handles, (handle) => keyOf(handle) === wanted));
  }
}
