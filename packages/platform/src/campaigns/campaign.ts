import type { Instant } from "@consentry/kernel";
import type { Facts, MeasurePurpose } from "@consentry/law";
import type { ClickLevel, OpenLevel, Writing } from "@consentry/mail";

import type { AudiencePurpose } from "../contacts/contacts/audience.ts";
import type { Errand } from "../transition/errands/errand.ts";

export const CAMPAIGN_STATES = [
  "draft",
  "planning",
  "scheduled",
  "sending",
  "paused",
  "finished",
  "cancelled",
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/**
 * What a campaign would measure. Each reader gets the first level of each signal that law permits
 * for them, and `none` where it permits none.
 */
export interface Measuring {
  readonly open: readonly Exclude<OpenLevel, "none">[];
  readonly click: readonly Exclude<ClickLevel, "none">[];
  /** What individual events would be used for; each is asked for by itself. */
  readonly purposes: readonly EventPurpose[];
}

/** What an event of one reader may be collected for. */
export type EventPurpose = Extract<
  MeasurePurpose,
  | "track.open.individual"
  | "track.click.individual"
  | "personalise.by_opens"
  | "personalise.by_clicks"
  | "frequency.performance"
  | "optimise.campaign"
  | "profile.cross_channel"
>;

/** Another writing sent to a part of the audience, and what tells which is better. */
export interface Trial {
  /** Differs from the campaign's own in subject or content. */
  readonly writing: Writing;
  /** Of a hundred readers, how many get either in the trial; the rest wait for its end. */
  readonly share: number;
  readonly judgedBy: "replied" | "unsubscribed" | "consented-opens" | "consented-clicks";
  /** How long answers are waited for. */
  readonly hours: number;
}

/** How a campaign reaches people. */
export const CAMPAIGN_CHANNELS = ["email", "sms"] as const;
export type CampaignChannel = (typeof CAMPAIGN_CHANNELS)[number];

/** One writing to many people. */
export interface Campaign {
  readonly id: string;
  /** Stays as it was made: another channel is another writing to other people. */
  readonly channel: CampaignChannel;
  readonly name: string;
  readonly purpose: AudiencePurpose;
  /** Who it is for: a list, a segment, those on both; `null` for no bound by that. */
  readonly list: string | null;
  readonly segment: string | null;
  readonly identity: string;
  /** Of a text message `text` and `language` alone; see `texting/text-writing.ts`. */
  readonly writing: Writing;
  readonly trial: Trial | null;
  readonly measuring: Measuring;
  readonly offer: Partial<Facts["offer"]>;
  /** What it does instead of promoting something; `null`: nothing of the kind. */
  readonly errand: Errand | null;
  /** Counts every change of what is sent. */
  readonly version: number;
  readonly state: CampaignState;
  /** The version that passed the gate; `null` when none did. */
  readonly gateVersion: number | null;
  /** What the gate said of it as it stands. */
  readonly gate: "not-checked" | "passed" | "refused";
  readonly startsAt: Instant | null;
  readonly atLocalTime: boolean;
  readonly perHour: number | null;
  readonly pausedBecause: string | null;
  readonly madeAt: Instant;
  readonly plannedAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
}
