import type { MeasurePurpose, Purpose } from "@consentry/law";
import type { Writing, WritingLanguage } from "@consentry/mail";

import type { Campaign, CampaignChannel, Measuring } from "../campaigns/campaign.ts";
import type { AttributeValue } from "../contacts/contacts/attributes.ts";
import type { Filter } from "../contacts/segments/filter.ts";

/**
 * What an automation does: who comes into it, and what happens to them one step after the other.
 * A condition holds two lists of its own, after which everybody goes on with what comes next. No
 * step names another, so that nobody can go round in it for ever.
 */
export interface Definition {
  readonly trigger: Trigger;
  /** After how many days somebody may come in again, counted from the last time; `null` for never. */
  readonly againAfterDays: number | null;
  readonly sending: Sending;
  /** Whoever one of these is true of leaves; asked before each of their steps. */
  readonly leaveWhen: readonly Goal[];
  readonly steps: readonly Step[];
}

/** What law and readers are told of all its messages. */
export interface Sending {
  readonly purpose: Campaign["purpose"];
  /** What a reader leaves by unsubscribing; `null`: all mail of this purpose. */
  readonly list: string | null;
  /** Who writes, and in whose time zone hours are meant; `null` while nobody was chosen. */
  readonly identity: string | null;
  readonly offer: Campaign["offer"];
}

/** How people come in, from the day on which it is activated. */
export type Trigger =
  | { readonly kind: "joined-list"; readonly list: string }
  /** By whatever channel the consent was for. */
  | { readonly kind: "gave-consent"; readonly purpose: Purpose }
  | { readonly kind: "bought" }
  | DateTrigger
  | InactiveTrigger
  /** Only by a member, or a program over the interface; both may enrol somebody in any other, too. */
  | { readonly kind: "by-hand" };

/** On the day that an attribute such as `2026-05-02` names, or some days before or after it. */
export interface DateTrigger {
  readonly kind: "date-attribute";
  readonly attribute: string;
  /** Negative: before the day. */
  readonly offsetDays: number;
  /** `09:00`, by the clock of the sender. */
  readonly at: string;
  /** Each year on that day, whatever year the attribute names; born on 29 February: on the 28th. */
  readonly yearly: boolean;
}

/** So many days after the last sign of life that a server saw. What a device was read for is none. */
export interface InactiveTrigger {
  readonly kind: "inactive";
  readonly days: number;
  readonly by: readonly LifeSign[];
}

/** Facts that come from a person without anything being read on a device. */
export const LIFE_SIGNS = ["replied", "purchased", "login", "document-request"] as const;
export type LifeSign = (typeof LIFE_SIGNS)[number];

/** Since they came in, except for the list. */
export const GOALS = ["replied", "bought", "left-list"] as const;
/** `left-list`: they are not on the list of `sending` any more. */
export type Goal = (typeof GOALS)[number];

export type Step =
  | WaitStep
  | WaitUntilStep
  | ConditionStep
  | MessageStep
  | TextStep
  | AttributeStep
  | TagStep
  | ListStep
  | WebhookStep
  | StopStep;

interface OfStep<Kind extends string> {
  readonly kind: Kind;
  /** A UUID, its own in the whole definition; what is counted of a step is counted under it. */
  readonly id: string;
}

/** Days are of 24 hours. */
export interface WaitStep extends OfStep<"wait"> {
  readonly for: number;
  readonly unit: "hours" | "days";
}

/** To the next time at which the sender's clock shows this, on that day of the week where one is named. */
export interface WaitUntilStep extends OfStep<"wait-until"> {
  /** `09:00` */
  readonly at: string;
  /** 1 Monday to 7 Sunday; `null` any. */
  readonly weekday: number | null;
}

/** A question to each, as segments ask it. */
export interface ConditionStep extends OfStep<"condition"> {
  readonly filter: Filter;
  /** What it reads openings or clicks for; `null` where it reads none. */
  readonly purpose: MeasurePurpose | null;
  /**
   * Which way those go of whom nothing may be read for that purpose: nothing is concluded from their
   * not agreeing. Named exactly where a purpose is.
   */
  readonly otherwise: "yes" | "no" | null;
  readonly yes: readonly Step[];
  readonly no: readonly Step[];
}

/** A mail, which goes on only as law permits for each reader at the moment of sending. */
export interface MessageStep extends OfStep<"message"> {
  /** What it is called here; readers may see it. */
  readonly name: string;
  readonly writing: Writing;
  readonly measuring: Measuring;
}

/** A text message, under the same conditions; within the hours in which texts may go. */
export interface TextStep extends OfStep<"text"> {
  /** What it is called here; readers may see it. */
  readonly name: string;
  /** Liquid may stand in it. */
  readonly text: string;
  readonly language: WritingLanguage;
}

/** A step that goes to a person, as a campaign of its own. */
export type SendingStep = MessageStep | TextStep;

/** `null` takes the attribute away. */
export interface AttributeStep extends OfStep<"set-attribute"> {
  readonly name: string;
  readonly value: AttributeValue | null;
}

export interface TagStep extends OfStep<"add-tag" | "remove-tag"> {
  readonly tag: string;
}

/** Being on a list is no consent, and leaving one no withdrawal. */
export interface ListStep extends OfStep<"join-list" | "leave-list"> {
  readonly list: string;
}

/** Tells the organisation's own programs that somebody came here, by their number alone. */
export interface WebhookStep extends OfStep<"webhook"> {
  /** What its receivers know it by. */
  readonly name: string;
}

/** They are through. */
export type StopStep = OfStep<"stop">;

/** As many as a drawing can show. */
export const MOST_STEPS = 50;
/** Lists within lists. */
export const DEEPEST_STEPS = 5;
/** Longer than anybody plans a sequence for, and than people are kept who never answer. */
export const LONGEST_WAIT_DAYS = 730;
export const LONGEST_STEP_NAME = 120;

/** All steps, those on the ways of conditions too, in the order of a page. */
export function allSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) =>
    step.kind === "condition" ? [step, ...allSteps(step.yes), ...allSteps(step.no)] : [step],
  );
}

/** Its mails and texts, in the order of a page. */
export function messagesOf({ steps }: Pick<Definition, "steps">): readonly SendingStep[] {
  return allSteps(steps).filter((step) => step.kind === "message" || step.kind === "text");
}

/** By which channels it sends; empty where it sends nothing. Who comes in is decided on these. */
export function channelsOf(definition: Pick<Definition, "steps">): readonly CampaignChannel[] {
  return [...new Set(messagesOf(definition).map(channelOf))];
}

export function channelOf({ kind }: Pick<SendingStep, "kind">): CampaignChannel {
  return kind === "text" ? "sms" : "email";
}
