import type { AskablePurpose } from "../../consent/forms/purposes/purpose-words.ts";

export const ERRAND_KINDS = ["consent-request", "information"] as const;

/**
 * What a campaign does instead of promoting something. `consent-request`: it asks, with one question
 * for each purpose. `information`: it tells people that they are measured, and that they may object.
 */
export interface Errand {
  readonly kind: (typeof ERRAND_KINDS)[number];
  readonly purposes: readonly AskablePurpose[];
}

/**
 * Why somebody gets no mail of an errand though one may be sent to them. To be asked: they agreed
 * already; they said no, or nothing, within six months; they objected, and are not asked again. To
 * be informed: no transition concerns them, they were told already, or it is too late for it.
 */
const SPARED = [
  "agreed",
  "said-no",
  "not-answered",
  "objected",
  "not-concerned",
  "informed",
  "too-late",
] as const;
export type Spared = (typeof SPARED)[number];
