import type { Decision, MeasurementPermit, SendPermit } from "@consentry/law";

import type { SuppressionReason } from "../../consent/suppressions/suppressions.ts";
import type { NO_NUMBER } from "../../contacts/contacts/no-number.ts";
import type { Spared } from "../../transition/errands/errand.ts";
import type { EventPurpose } from "../campaign.ts";

/** What one reader may be sent, and what may be observed of them, at one moment. */
export interface DecidedPerson {
  /** Contact id. */
  readonly contact: string;
  /** SHA-256 of the facts of their class, the day and the version of the rules. */
  readonly decisionId: Uint8Array;
  readonly send: MaySend;
  readonly open: MayObserve<"aggregate" | "day" | "individual">;
  readonly click: MayObserve<"aggregate" | "individual">;
}

export type MaySend =
  | { readonly may: true; readonly permit: SendPermit; readonly decision: Decision }
  | { readonly may: false; readonly heldBack: HeldBack; readonly decision: Decision };

/** Why somebody is not written to: the first of these that holds. */
export type HeldBack =
  | { readonly by: "suppression"; readonly reason: SuppressionReason }
  | { readonly by: "quarantine"; readonly rule: string }
  | { readonly by: "law"; readonly rule: string }
  /** Nothing of theirs is known that the channel reaches. */
  | { readonly by: "reach"; readonly reason: typeof NO_NUMBER }
  /** It may be sent, and what the campaign is for spares them. */
  | { readonly by: "errand"; readonly reason: Spared };

export type MayObserve<Level extends string> =
  | {
      readonly level: "none";
      /** What law said to each level that was asked for, in that order. */
      readonly refused: readonly { readonly level: Level; readonly decision: Decision }[];
    }
  | {
      readonly level: Level;
      readonly permit: MeasurementPermit;
      /** What events may be used for; empty at every level but `individual`. */
      readonly purposes: readonly EventPurpose[];
    };

/** What holds somebody back, as one word: the reason, or the id of the rule. */
export function whatHolds(heldBack: HeldBack): string {
  return "reason" in heldBack ? heldBack.reason : heldBack.rule;
}

export const HELD_BACK_BY = ["suppression", "quarantine", "reach", "law", "errand"] as const;
