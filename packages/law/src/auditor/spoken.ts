/**
 * A sentence in every language the auditor speaks. Decisions speak two (`Text`); what stands in an
 * audit is read by people who cannot be expected to read either of them.
 */
export interface Spoken {
  readonly en: string;
  readonly fr: string;
  readonly nl: string;
  readonly de: string;
}

export function spoken(en: string, fr: string, nl: string, de: string): Spoken {
  return { en, fr, nl, de };
}

/** Several sentences one after the other. */
export function together(sentences: readonly Spoken[]): Spoken {
  const of = (language: keyof Spoken): string =>
    sentences.map((sentence) => sentence[language]).join(" ");
  return { en: of("en"), fr: of("fr"), nl: of("nl"), de: of("de") };
}
