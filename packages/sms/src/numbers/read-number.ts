import { err, ok, PhoneNumber, type Result } from "@consentry/kernel";
// All metadata: the smaller sets do not tell a land line from a range that is new to them.
import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type NumberType,
} from "libphonenumber-js/max";

/** A number as it was understood. */
export interface ReadNumber {
  readonly number: PhoneNumber;
  /** ISO 3166-1, two letters; `null` where the number does not tell, as with satellite telephones. */
  readonly country: string | null;
  /**
   * `false` for what its country's plan gives to something else: land lines, services, calls that
   * are paid extra. A range that the plan on record does not know may be a new one, or one kept for
   * stories: it may be.
   */
  readonly mayBeMobile: boolean;
}

export type NumberProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly longest: number }
  | { readonly kind: "not-a-number" }
  /** Written as within a country, and nobody said which. */
  | { readonly kind: "no-country" }
  /** Too short or too long for its country. */
  | { readonly kind: "impossible" };

/** Fifteen digits with a space or a sign between any two, and a prefix of some words at most. */
const LONGEST = 40;

/** What people write a number with. Letters are no digits here, and an extension gets no text. */
const WRITTEN = /^[+(\d][\d\s().\-/\u00a0\u2010-\u2015\u202f]*$/;

/**
 * Reads a telephone number as people write it: `+33 6 39 98 00 01`, `0033639980001`, or
 * `06 39 98 00 01` with a country to read it in.
 *
 * @param country whose numbers need no prefix, ISO 3166-1; `null` if nobody said
 */
export function readNumber(
  text: string,
  country: string | null,
): Result<ReadNumber, NumberProblem> {
  const trimmed = text.trim();
  if (trimmed === "") return err({ kind: "empty" });
  if (trimmed.length > LONGEST) return err({ kind: "too-long", longest: LONGEST });
  if (!WRITTEN.test(trimmed)) return err({ kind: "not-a-number" });
  // Two zeros are how most of the world dials out; taken so where no country says otherwise.
  const written = country === null ? trimmed.replace(/^00/, "+") : trimmed;
  if (country === null && !written.startsWith("+")) return err({ kind: "no-country" });
  return understood(written, country);
}

function understood(written: string, country: string | null): Result<ReadNumber, NumberProblem> {
  const known = country !== null && isSupportedCountry(country) ? country : undefined;
  if (known === undefined && !written.startsWith("+")) return err({ kind: "no-country" });
  const options = { extract: false, ...(known === undefined ? {} : { defaultCountry: known }) };
  const parsed = parsePhoneNumberFromString(written, options);
  if (parsed === undefined) return err({ kind: "not-a-number" });
  const number = PhoneNumber.parse(parsed.number);
  if (!number.ok || !parsed.isPossible()) return err({ kind: "impossible" });
  const mayBeMobile = MAY_BE_MOBILE.has(parsed.getType());
  return ok({ number: number.value, country: countryOf(number.value), mayBeMobile });
}

const MAY_BE_MOBILE: ReadonlySet<NumberType> = new Set([
  "MOBILE",
  "FIXED_LINE_OR_MOBILE",
  undefined,
]);

/**
 * The country of a number; `null` where it does not tell. Some share a code, and of a range that is
 * not on record nobody knows whose it is.
 */
export function countryOf(number: PhoneNumber): string | null {
  const parsed = parsePhoneNumberFromString(number.reveal());
  const possible = parsed?.getPossibleCountries() ?? [];
  return parsed?.country ?? (possible.length === 1 ? (possible[0] ?? null) : null);
}
