import type { CountedText } from "./counted-text.ts";

/** What one message costs, as carriers state it: in fractions of a cent. */
export interface TextPrice {
  /** ISO 4217. */
  readonly currency: string;
  /** Thousandths of the currency's minor unit: 4.5 cents are 4500. */
  readonly thousandthsPerSegment: number;
}

export interface TextCost {
  readonly currency: string;
  /** Minor units, whole. */
  readonly minor: number;
}

/**
 * What a text costs, every message it is cut into being paid for; rounded up once, after it was
 * multiplied.
 *
 * @param recipients how many it goes to
 */
export function costOf(
  { segments }: Pick<CountedText, "segments">,
  { currency, thousandthsPerSegment }: TextPrice,
  recipients = 1,
): TextCost {
  return { currency, minor: Math.ceil((segments * thousandthsPerSegment * recipients) / 1000) };
}
