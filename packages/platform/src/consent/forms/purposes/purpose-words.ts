import type { Purpose } from "@consentry/law";

import type { Language } from "../../../http/public/languages.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FR } from "./fr.ts";
import { NL } from "./nl.ts";

/** What people are asked for, in the order in which they are asked. */
export const ASKABLE_PURPOSES = [
  "send.newsletter",
  "send.commercial",
  "send.charity",
  "send.political",
  "track.open.individual",
  "track.click.individual",
  "track.open.aggregate",
  "track.click.aggregate",
  "hygiene.inactive",
  "frequency.performance",
  "personalise.by_opens",
  "personalise.by_clicks",
  "optimise.campaign",
  "profile.cross_channel",
  "share.partners",
] as const satisfies readonly Purpose[];
export type AskablePurpose = (typeof ASKABLE_PURPOSES)[number];

/** One purpose in plain words: its name, the question beside its box, what saying yes means. */
export interface PurposeWords {
  readonly name: string;
  readonly question: string;
  readonly explanation: string;
}

export type AllPurposeWords = Readonly<Record<AskablePurpose, PurposeWords>>;

const WORDS: Readonly<Record<Language, AllPurposeWords>> = { en: EN, fr: FR, nl: NL, de: DE };

/** Our own words for a purpose; an organisation's form may say it better. */
export function purposeWords(purpose: AskablePurpose, language: Language): PurposeWords {
  return WORDS[language][purpose];
}

export function isAskable(purpose: Purpose): purpose is AskablePurpose {
  return ASKABLE_PURPOSES.includes(purpose as AskablePurpose);
}
