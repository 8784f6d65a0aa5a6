import { localeOf } from "../../words/format.ts";
import type { PageLanguage } from "../../words/words.ts";

/**
 * A sum that is kept in thousandths of its currency's minor unit, as people write it; of a price a
 * message that is less than a cent, its fractions too.
 */
export function formatThousandths(
  thousandths: number,
  currency: string,
  language: PageLanguage,
): string {
  const minor = minorDigits(currency);
  const value = thousandths / 1_000 / 10 ** minor;
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency,
    minimumFractionDigits: minor,
    maximumFractionDigits: minor + 3,
  }).format(value);
}

/** Two for euros, none for yen. */
function minorDigits(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  return maximumFractionDigits;
}
