/** The same sentence in the two languages every decision speaks. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

export function said(en: string, fr: string): Text {
  return { en, fr };
}
