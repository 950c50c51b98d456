// Phone numbers of one country as E.164 (ITU-T E.164), so that 020 7946 0018 in London is +44 20 7946 0018.
import { UsageError } from "./errors.js";

/** What a number as it is dialled within a country is abroad: digits from the country's code on; null for no number. */
export type Numbering = (phone: string) => string | null;

/** The numbering of a country by its two letters (ISO 3166-1). The tables of all countries load only now. */
export async function numberingOf(country: string): Promise<Numbering> {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  return (phone) => {
    const parsed = parsePhoneNumberFromString(phone, country as never);
    return parsed?.isPossible() ? parsed.number.slice(1) : null;
  };
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
