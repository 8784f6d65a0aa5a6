/** The languages people are spoken to in. */
export const LANGUAGES = ["en", "fr", "nl", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.includes(text as Language);
}

/** The language of a locale (`nl-BE` → `nl`); `null` when it is none of ours. */
export function languageOf(locale: string | null | undefined): Language | null {
  const primary = locale?.split("-", 1)[0]?.toLowerCase();
  return isLanguage(primary) ? primary : null;
}

/** A header longer than this is no list of languages. */
const LONGEST_HEADER = 500;

/**
 * The language to answer in: what the address asks for, else what the browser prefers, else the
 * other one.
 *
 * @source RFC 9110 §12.5.4
 */
export function chooseLanguage(
  asked: unknown,
  acceptLanguage: string | undefined,
  otherwise: Language,
): Language {
  if (isLanguage(asked)) return asked;
  const wanted = (acceptLanguage ?? "")
    .slice(0, LONGEST_HEADER)
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.split(";").map((text) => text.trim());
      const weight = parameters.find((text) => text.startsWith("q="))?.slice(2);
      return { language: languageOf(range), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return wanted[0]?.language ?? otherwise;
}
