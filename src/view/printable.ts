// The one print door: text from others never reaches a terminal as control.

// Control characters but tab and newline, C1, bidi overrides and isolates, separators that end a line, lone surrogates.
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text with every character that could steer a terminal replaced by U+FFFD. */
export function neutral(text: string): string {
  return text.replace(unsafe, "\ufffd");
}

/** The same value with every string in it made {@link neutral}. */
export function printable<T>(value: T): T {
  if (typeof value === "string") return neutral(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T;
}

/** JSON in which such characters are escaped: the same data for a program, harmless on a screen. */
export function safeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return text.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
