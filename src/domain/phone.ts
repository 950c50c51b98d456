// Phone numbers and how they are compared: as E.164 (ITU-T E.164) what is a number abroad, anything else by its digits.
import { UsageError } from "./errors.js";
import { clean } from "./text.js";

/** A number with its country as E.164 after 00, an extension after x: `00442079460018x12`; null for what is no number. */
export type Numbering = (phone: string) => string | null;

/** The numbering that counts where phones are dialled in a country, two letters (ISO 3166-1), or in none that is known. */
export type Numberings = (country: string | null) => Numbering;

/** The numberings of all countries; their tables load only now. */
export async function numberings(): Promise<Numberings> {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  return (country) => (phone) => {
    const parsed = parsePhoneNumberFromString(phone, (country ?? undefined) as never);
    if (!parsed?.isPossible()) return null;
    return `00${parsed.number.slice(1)}${parsed.ext ? `x${parsed.ext}` : ""}`;
  };
}

/** A phone as it is compared; without a numbering by its digits, where `+` and `00` are one. */
export function normalizePhone(phone: string, numbering: Numbering | null): string {
  const text = spelled(plain(phone));
  const digits = text
    .replace(/^(\+[\d\s-]*)\(0\)/, "$1")
    .replace(/^\+/, "00")
    .replace(/[^\d*#]/g, "");
  return (digits.length >= LEAST && numbering?.(text)) || digits;
}

// Shorter ones are numbers of a town or an office, the same in every country.
const LEAST = 7;

/** Whether a text that was typed for a person can be a phone. */
export function isPhone(text: string): boolean {
  return /^[+(]*\d/.test(plain(text)) && digitsIn(plain(text)) >= 3;
}

/** Whether it can be one that a numbering knows. */
export function isLongPhone(text: string): boolean {
  return isPhone(text) && digitsIn(spelled(plain(text))) >= LEAST;
}

/** Reads a phone number; kept as written. Throws UsageError when it has too few digits to be one. */
export function readPhone(text: string): string {
  const phone = clean(text);
  if (digitsIn(plain(phone)) < 3) throw new UsageError(`"${text}" is not a phone number`, "write it as +44 20 7946 0018");
  return phone;
}

// Without marks of writing direction, with Western digits, and `+` where a country's code begins.
function plain(phone: string): string {
  return phone
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
    .trim()
    .replace(/^tel:/, "")
    .replace(/^\(?00/, "+");
}

function digitsIn(phone: string): number {
  return phone.replace(/\D/g, "").length;
}

const keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];

// 1-800-FLOWERS: letters stand for the keys they are on (ITU-T E.161). A word after a whole number is no part of it.
function spelled(phone: string): string {
  const isVanity = digitsIn(phone) < LEAST && /\d{3}[\s.-]*(?!ext)[a-z]{2}/.test(phone);
  return isVanity ? phone.replace(/[a-z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + 2)) : phone;
}

/** Reads a country's two letters. Throws UsageError. */
export function readCountry(text: string): string {
  const country = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) throw new UsageError(`"${text}" is not a country`, "write its two letters, as in GB or ID");
  return country;
}

/** Throws UsageError for a country without phones of its own. */
export async function checkCountry(country: string): Promise<void> {
  const { isSupportedCountry } = await import("libphonenumber-js/min");
  if (!isSupportedCountry(country))
    throw new UsageError(`no country is called ${country}`, "write its two letters, as in GB or ID");
}
