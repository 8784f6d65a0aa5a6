import { countText } from "@consentry/sms/text";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { TextRates } from "../../../texts/countries/rates.ts";
import type { ReaderRow } from "../../delivery/delivery.ts";
import { MOST_SEGMENTS } from "../limits.ts";
import { textReadersOf } from "../sending/text-readers.ts";
import { textFor, type TextParts } from "../sending/text-writer.ts";
import type { CountedCountry, CountedTexts } from "./counted-texts.ts";

/**
 * Fills in the text of each reader and counts what it comes to. Nothing of anybody is kept but the
 * sums by country.
 */
export class TextCounter {
  readonly #parts: Omit<TextParts, "hours" | "hasStopped">;
  readonly #countries = new Map<string | null, { people: number; segments: number }>();
  #longest: CountedTexts["longest"] = { segments: 0, characters: 0 };
  #wide = 0;
  #unwritable = 0;

  constructor(parts: Omit<TextParts, "hours" | "hasStopped">) {
    this.#parts = parts;
  }

  /** @param contacts ids, at most as many as are read at once */
  async add(tx: Tx, organisation: OrganisationId, contacts: readonly string[]): Promise<void> {
    for (const reader of (await textReadersOf(tx, organisation, contacts)).values()) {
      this.#count(reader);
    }
  }

  counted(): CountedTexts {
    const countries = [...this.#countries]
      .map(([country, { people, segments }]) => this.#inCountry(country, people, segments))
      .toSorted((one, other) => other.people - one.people);
    return {
      segments: countries.reduce((sum, { segments }) => sum + segments, 0),
      longest: this.#longest,
      wide: this.#wide,
      unwritable: this.#unwritable,
      countries,
    };
  }

  #count(reader: ReaderRow): void {
    const filled = textFor(this.#parts, reader);
    const counted = filled.ok ? countText(filled.value) : null;
    if (!filled.ok || counted === null || counted.segments > MOST_SEGMENTS) {
      this.#unwritable += 1;
      return;
    }
    const { segments, encoding } = counted;
    const characters = filled.value.length;
    const longest = this.#longest;
    if (
      segments > longest.segments ||
      (segments === longest.segments && characters > longest.characters)
    ) {
      this.#longest = { segments, characters };
    }
    if (encoding === "ucs-2") this.#wide += 1;
    const country = reader.telephone?.country ?? null;
    const known = this.#countries.get(country) ?? { people: 0, segments: 0 };
    known.people += 1;
    known.segments += segments;
    this.#countries.set(country, known);
  }

  #inCountry(country: string | null, people: number, segments: number): CountedCountry {
    const { sender, price } = this.#rates.rateFor(country);
    const cost =
      price === null
        ? null
        : { thousandths: segments * price.thousandthsPerSegment, currency: price.currency };
    return { country, people, segments, sender, cost };
  }

  get #rates(): TextRates {
    return this.#parts.rates;
  }
}
