import { localeOf } from "../../words/format.ts";
import type { PageLanguage } from "../../words/words.ts";

/** In thousandths of the currency's minor unit. */
export interface Cost {
  readonly thousandths: number;
  readonly currency: string;
}

/** Below this, in the currency itself, a rounded amount would say too little. */
const SMALL = 1;
const MOST_DIGITS = 4;

/** An amount in its currency; of a small one, also parts of a cent. */
export function formatCost({ thousandths, currency }: Cost, language: PageLanguage): string {
  const usual = new Intl.NumberFormat(localeOf(language), { style: "currency", currency });
  const digits = usual.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = thousandths / 1000 / 10 ** digits;
  if (amount >= SMALL || amount === 0) return usual.format(amount);
  return new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, MOST_DIGITS),
  }).format(amount);
}

/** One amount for each currency. */
export function sumByCurrency(costs: readonly Cost[]): readonly Cost[] {
  return [...Map.groupBy(costs, ({ currency }) => currency)].map(([currency, some]) => ({
    currency,
    thousandths: some.reduce((sum, { thousandths }) => sum + thousandths, 0),
  }));
}
