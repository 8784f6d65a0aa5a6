import type { Instant } from "@consentry/kernel";

export const TEXT_STATES = [
  "waiting",
  "in-flight",
  "sent",
  "delivered",
  "failed",
  "unknown",
  "held-back",
  "cancelled",
] as const;

/**
 * Where a text stands. `sent`: the carrier has it. `delivered`: the carrier says that the telephone
 * has it. `unknown`: it was handed over and no answer came, nor when it was handed over once
 * more, so that it may have been sent. `held-back`: law kept it from leaving, or its time was over.
 */
export type TextState = (typeof TEXT_STATES)[number];

export const TEXT_EVENTS = [
  "accepted",
  "handed-over",
  "deferred",
  "refused",
  "failed",
  "unknown",
  "delivered",
  "cancelled",
] as const;
export type TextEventKind = (typeof TEXT_EVENTS)[number];

/** What happened to a text: facts of carriers, none of which reads anything on a telephone. */
export interface TextEvent {
  readonly kind: TextEventKind;
  readonly at: Instant;
  /** Of a carrier or a reason: `ESME_RINVDSTADR`, `law:X-SUPPRESS`. */
  readonly code: string | null;
}

/** Kinds that no program can ask for: what answers somebody who wrote to us. */
export const ANSWERING_KINDS = ["stop-confirmation", "help-answer"] as const;
export type AnsweringKind = (typeof ANSWERING_KINDS)[number];

/** A copy of a campaign's text, which a member sends to a number of their own. */
export const CAMPAIGN_TEST = "campaign-test";

/** A copy of a template, filled with its test data, which a member sends to a number of their own. */
export const TEMPLATE_TEST = "template-test";
