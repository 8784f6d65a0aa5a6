import type { Day } from "@consentry/kernel";

import type { Consent } from "../question/question.ts";
import type { Channel, Purpose } from "../question/vocabulary.ts";

/** How a consent stands on a day. `ended` covers refusal, withdrawal, expiry and objection. */
export type ConsentStanding =
  | { readonly kind: "given"; readonly at: string; readonly joint: boolean }
  | { readonly kind: "ended"; readonly how: Consent["state"]; readonly at: string | null }
  | { readonly kind: "none" };

export interface Wanted {
  readonly purpose: Purpose;
  /** `null`: the purpose has no channel of its own (a measurement). */
  readonly channel: Channel | null;
  readonly on: Day;
  /** Whether a consent given to another purpose in the same box may count for this one. */
  readonly mayBeJoint: boolean;
}

const NONE: ConsentStanding = { kind: "none" };

/**
 * Says how one consent stands on a day. Whatever ended it counts unless a consent was surely given
 * after it, so an undated withdrawal, or one of the same day, wins. Later events are not seen.
 *
 * @param consents in any order
 * @source gdpr:7(3)
 */
export function consentOn(consents: readonly Consent[], wanted: Wanted): ConsentStanding {
  let given: Consent | undefined;
  let ending: Consent | undefined;
  for (const consent of consents) {
    if (consent.state === "requested" || !isSeen(consent, wanted.on)) continue;
    if (consent.state === "given") {
      if (covers(consent, wanted) && isLater(consent, given, wanted)) given = consent;
    } else if (ends(consent, wanted) && isLaterEnding(consent, ending)) {
      ending = consent;
    }
  }
  if (ending && !(given && isSurelyBefore(ending, given))) {
    return { kind: "ended", how: ending.state, at: ending.at ?? null };
  }
  if (given?.at === undefined) return NONE;
  return { kind: "given", at: given.at, joint: given.purpose !== wanted.purpose };
}

function isSeen({ at }: Consent, on: Day): boolean {
  return at === undefined || at <= on || at.slice(0, 10) <= on;
}

function covers(consent: Consent, { purpose, channel, mayBeJoint }: Wanted): boolean {
  if (consent.at === undefined) return false;
  if (channel !== null && consent.channel !== channel) return false;
  return consent.purpose === purpose || (mayBeJoint && consent.alsoNames.includes(purpose));
}

function ends(consent: Consent, { purpose, channel }: Wanted): boolean {
  const isSameChannel = channel === null || consent.channel === undefined;
  if (!isSameChannel && consent.channel !== channel) return false;
  return consent.purpose === purpose || consent.alsoNames.includes(purpose);
}

function isLater(consent: Consent, than: Consent | undefined, { purpose }: Wanted): boolean {
  if (than?.at === undefined) return true;
  if (consent.at === than.at) return consent.purpose === purpose;
  return (consent.at ?? "") > than.at;
}

/** An undated ending can never be shown to be over, so none is later than it. */
function isLaterEnding(consent: Consent, than: Consent | undefined): boolean {
  if (!than) return true;
  const key = consent.at === undefined ? UNDATED : sortKeyOfEnding(consent.at);
  const other = than.at === undefined ? UNDATED : sortKeyOfEnding(than.at);
  return key === other ? consent.state < than.state : key > other;
}

const UNDATED = "~";

/** An ending known by its day may have come at that day's last second. */
function sortKeyOfEnding(at: string): string {
  return at.length === 10 ? `${at}~` : at;
}

function isSurelyBefore(ending: Consent, given: Consent): boolean {
  if (ending.at === undefined || given.at === undefined) return false;
  return sortKeyOfEnding(ending.at) < given.at;
}
