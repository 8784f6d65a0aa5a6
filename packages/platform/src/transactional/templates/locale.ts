import { WRITING_LANGUAGES, type WritingLanguage } from "@consentry/mail";

/** A language, perhaps its script, perhaps a region (RFC 5646 §2.1, without its rarer parts). */
export const LOCALE_PATTERN = "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$";

/**
 * Which of some locales a reader gets: theirs, then what it is a part of (`fr-CH` → `fr`), then the
 * template's own (RFC 4647 §3.4). Upper and lower case are the same, and so are `-` and `_`.
 *
 * @param wanted as the reader's program said it; `null`: not known
 */
export function localeFor(
  wanted: string | null,
  known: readonly string[],
  standard: string,
): string {
  const parts = (wanted ?? "").replaceAll("_", "-").toLowerCase().split("-");
  for (let length = parts.length; length > 0; length--) {
    const tried = parts.slice(0, length).join("-");
    const found = known.find((locale) => locale.toLowerCase() === tried);
    if (found !== undefined) return found;
  }
  return standard;
}

/** In which language our own words and dates are written; English where we have none of its own. */
export function languageOf(locale: string): WritingLanguage {
  const [base] = locale.split("-", 1);
  return WRITING_LANGUAGES.find((language) => language === base) ?? "en";
}
