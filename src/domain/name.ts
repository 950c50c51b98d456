// Names: how they are compared and shortened for typing.
import { distance } from "fastest-levenshtein";
import { UsageError } from "./errors.js";

// Letters that Unicode does not take apart into a base letter and a mark.
const plainLetters: Record<string, string> = {
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ŋ: "n",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/**
 * A name as it is compared: no accents, case or punctuation; words by one space.
 * Apostrophes close up ("O'Brien" is "obrien"), other punctuation separates.
 */
export function fold(name: string): string {
  const lower = name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
  return lower
    .replace(/[øđðłħŧıŋßæœþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘ʻʼ`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Two names of one person: they differ only in case, accents or punctuation. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** What names of one person have in common; a name of punctuation only stays as it is. */
export function nameKey(name: string): string {
  return fold(name).replaceAll(" ", "") || name.trim();
}

/**
 * Whether two folded names are so close that they may be one person misspelt: one letter off in
 * five, at most two; or all the words of one, two or more, stand in the other.
 */
export function isNear(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const allowed = longer < 4 ? 0 : Math.min(2, Math.ceil(longer / 5));
  if (Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed) return true;
  return hasAllWords(a, b) || hasAllWords(b, a);
}

function hasAllWords(longer: string, shorter: string): boolean {
  if (shorter.length > longer.length) return false;
  const words = shorter.split(" ");
  const others = ` ${longer} `;
  return words.length >= 2 && words.every((word) => others.includes(` ${word} `));
}

/**
 * A maker of slugs from names: ASCII, lower case, words joined by `-`.
 * Any script is written in Latin letters; the tables for that load only when a name needs them.
 */
export async function slugMaker(names: string[]): Promise<(name: string) => string> {
  const needsTables = names.some((name) => /[^\p{ASCII}]/u.test(name));
  const toAscii = needsTables ? (await import("any-ascii")).default : (name: string) => name;
  return (name) => {
    const closed = name.normalize("NFC").replace(/['’‘ʻʼ`´]/g, "");
    const slug = spaced(closed, toAscii)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
    // Digits alone would be taken for a number.
    return /^\d*$/.test(slug) ? `contact-${slug}`.replace(/-$/, "") : slug;
  };
}

// "李明" becomes "LiMing" in one piece; a slug reads better as "li-ming".
function spaced(name: string, toAscii: (text: string) => string): string {
  return name.replace(/\p{Script=Han}/gu, (letter) => `${toAscii(letter)} `).replace(/[^\p{ASCII}]+/gu, toAscii);
}

/** Reads a slug: words of ASCII letters and digits joined by `-`, and not a bare number. Throws UsageError. */
export function readSlug(text: string): string {
  const slug = text.trim().toLowerCase();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || /^\d+$/.test(slug)) {
    throw new UsageError(`"${text}" is not a slug`, "write letters and digits joined by -, as in ada-lovelace");
  }
  return slug;
}

/** The slug itself, or one of `slug-2`, `slug-3` … that is not taken: the first, where those taken leave no gap. */
export function freeSlug(slug: string, taken: (slug: string) => boolean): string {
  if (!taken(slug)) return slug;
  const isTaken = (n: number) => taken(`${slug}-${n}`);
  // A file may hold thousands of one name: doubled until one is free, then halved between.
  let [last, free] = [1, 2];
  while (isTaken(free)) [last, free] = [free, 2 * free];
  while (free - last > 1) {
    const middle = Math.floor((last + free) / 2);
    if (isTaken(middle)) last = middle;
    else free = middle;
  }
  return `${slug}-${free}`;
}

/** The word nearest to a misspelt one, at most two letters off, or undefined. */
export function closest(word: string, words: string[]): string | undefined {
  const ranked = words.map((known) => ({ known, off: distance(word, known) })).sort((a, b) => a.off - b.off);
  return ranked[0] && ranked[0].off <= Math.min(2, word.length - 1) ? ranked[0].known : undefined;
}

/** Names in their order: by the folded form, then by code point. */
export function compareNames(a: { folded: string; name: string }, b: { folded: string; name: string }): number {
  return byCodePoint(a.folded, b.folded) || byCodePoint(a.name, b.name);
}

/** Texts as SQLite orders them, by code point; `<` compares halves of pairs. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return /[\ud800-\udfff]/.test(a + b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : a < b ? -1 : 1;
}
