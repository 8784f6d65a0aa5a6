import type { Language, PlatformMatch } from "@consentry/audit";

import type { Words } from "../words/words.ts";
import { countryName } from "./local.ts";

/** The sending platform with its maker, home and group; empty when none was recognised. */
export function platformLine(
  platform: PlatformMatch | null,
  words: Words,
  language: Language,
): string {
  if (platform === null) return "";
  const home = platform.country === null ? "" : countryName(platform.country, language);
  const parentHome =
    platform.parentCountry === null ? "" : `, ${countryName(platform.parentCountry, language)}`;
  const maker = platform.company === platform.name ? null : platform.company;
  return [
    platform.name,
    [maker ?? "", home].filter((part) => part !== "").join(", "),
    platform.parent === null ? "" : words.partOf(`${platform.parent}${parentHome}`),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
