import type { Instant } from "@consentry/kernel";

import type { WebhookKind } from "../webhook-event.ts";

/** What somebody says of a program that is to be told. */
export interface EndpointDraft {
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly WebhookKind[];
  /** Why it needs to be told addresses of people; `null`: it is told none. */
  readonly addressWhy: string | null;
  readonly isOn: boolean;
}

/** A program that is told of what happens. */
export interface Endpoint extends EndpointDraft {
  readonly id: string;
  /** Who said that it may have addresses, and when; `null` where it may not. */
  readonly addressBy: string | null;
  readonly addressSince: Instant | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** Since when it took nothing; `null` while it takes what comes. */
  readonly failingSince: Instant | null;
  readonly lastFailure: string | null;
  /** When we stopped trying by ourselves; switching it on goes on. */
  readonly pausedAt: Instant | null;
  /** How much waits to be told. */
  readonly waiting: number;
}
