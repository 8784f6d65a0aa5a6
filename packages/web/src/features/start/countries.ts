import { nameCountry } from "../../words/format.ts";
import type { PageLanguage } from "../../words/words.ts";

/** ISO 3166-1: those whose law is known here best come first by being close; the rest by name alike. */
const COUNTRIES =
  "AD AE AL AM AR AT AU BA BE BG BR BY CA CH CL CN CO CY CZ DE DK DZ EE EG ES FI FR GB GE GR HK HR HU ID IE IL IN IS IT JP KE KR LI LT LU LV MA MC MD ME MK MT MX MY NG NL NO NZ PE PH PK PL PT RO RS SA SE SG SI SK SM SN TH TN TR TW UA US UY VA VN XK ZA".split(
    " ",
  );

/** Countries an organisation may sit in, by name. */
export function countryOptions(
  language: PageLanguage,
): readonly { readonly id: string; readonly label: string }[] {
  return COUNTRIES.map((id) => ({ id, label: nameCountry(id, language) })).toSorted((one, two) =>
    one.label.localeCompare(two.label, language),
  );
}
