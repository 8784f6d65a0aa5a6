/** The same sentence in the two languages every decision speaks. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

export function said(en: string, fr: string): Text {
  return { en, fr };
}

/** The same sentence to be used inside another: without its full stop. */
export function inner({ en, fr }: Text): Text {
  return { en: withoutStop(en), fr: withoutStop(fr) };
}

function withoutStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}
