import type { Day, Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Definition } from "../definition.ts";
import type { Flow } from "../flow.ts";

/** One person on the way through one version. */
export interface Run {
  readonly id: string;
  /** Contact id. */
  readonly contact: string;
  readonly enteredAt: Instant;
  readonly enteredOn: Day;
  /** Where they are. */
  readonly step: string;
  readonly since: Instant;
  /** Whether the step has begun for them. */
  readonly hasBegun: boolean;
}

/** What steps are taken with: one transaction, one version. */
export interface Walk {
  readonly tx: Tx;
  readonly organisation: OrganisationId;
  readonly automation: string;
  readonly version: number;
  readonly definition: Definition;
  readonly flow: Flow;
  readonly now: Instant;
}

/** What a step did with one person. */
export type Taken =
  | { readonly kind: "on"; readonly outcome: Outcome; readonly way?: "yes" | "no" }
  /** They go on, and nothing is said of this step. */
  | { readonly kind: "pass" }
  /** They are looked at again then. */
  | { readonly kind: "stay"; readonly until: Instant }
  | { readonly kind: "leave"; readonly reason: string }
  /** They are through, and nothing is said of this step. */
  | { readonly kind: "end" };

/**
 * `unread`: nobody may be read for the purpose of that condition. `withheld`: it may not be sent to
 * them by its channel; something may by another.
 */
export const OUTCOMES = [
  "waited",
  "sent",
  "withheld",
  "yes",
  "no",
  "unread",
  "done",
  "failed",
] as const;
export type Outcome = (typeof OUTCOMES)[number];
