/** What the texts of an audience come to before any leaves. */
export interface CountedTexts {
  /** Messages that are paid for, all of them. */
  readonly segments: number;
  /** Of the longest text. */
  readonly longest: { readonly segments: number; readonly characters: number };
  /** How many of the texts need an alphabet in which fewer characters fit. */
  readonly wide: number;
  /** How many would not be written: they say nothing, or far too much. */
  readonly unwritable: number;
  /** The most first. */
  readonly countries: readonly CountedCountry[];
}

export interface CountedCountry {
  /** Whose numbers, ISO 3166-1; `null` where a number does not tell. */
  readonly country: string | null;
  readonly people: number;
  readonly segments: number;
  /** `null`: nobody said what texts there come from, and none is sent. */
  readonly sender: string | null;
  /** `null`: nobody said what they cost. */
  readonly cost: { readonly thousandths: number; readonly currency: string } | null;
}
