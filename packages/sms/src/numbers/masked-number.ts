import type { PhoneNumber } from "@consentry/kernel";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** The digits at its end by which people know a number again. */
const SHOWN = 2;

/**
 * A number as it is shown to people who need not know it: `+33 6 ·· ·· ·· 01`. The country code, the
 * first digit after it and the last two.
 */
export function maskedNumber(number: PhoneNumber): string {
  const parsed = parsePhoneNumberFromString(number.reveal());
  const written = parsed?.formatInternational() ?? number.reveal();
  const first = (parsed?.countryCallingCode.length ?? 0) + 1;
  const digits = written.replaceAll(/\D/g, "").length;
  let seen = 0;
  return written.replaceAll(/\d/g, (digit) => {
    seen += 1;
    return seen <= first || seen > digits - SHOWN ? digit : "·";
  });
}
