import type { Campaign, Measuring, Writing } from "@consentry/client";

import type { Filter, MeasurePurpose, Purpose } from "../segments/filter.ts";

/** What an automation does, as the interface takes and gives it. */
export type Definition = {
  readonly trigger: Trigger;
  /** After how many days somebody may come in again; `null` never. */
  readonly againAfterDays: number | null;
  readonly sending: Sending;
  /** Whoever one of these is true of leaves. */
  readonly leaveWhen: readonly Goal[];
  readonly steps: readonly Step[];
};

export interface Sending {
  readonly purpose: Campaign["purpose"];
  readonly list: string | null;
  /** `null` while nobody was chosen. */
  readonly identity: string | null;
  readonly offer: Campaign["offer"];
}

export type Trigger =
  | { readonly kind: "joined-list"; readonly list: string }
  | { readonly kind: "gave-consent"; readonly purpose: Purpose }
  | { readonly kind: "bought" }
  | {
      readonly kind: "date-attribute";
      readonly attribute: string;
      /** Negative: before the day. */
      readonly offsetDays: number;
      readonly at: string;
      readonly yearly: boolean;
    }
  | { readonly kind: "inactive"; readonly days: number; readonly by: readonly LifeSign[] }
  | { readonly kind: "by-hand" };

export type TriggerKind = Trigger["kind"];
export type TriggerOf<Kind extends TriggerKind> = Extract<Trigger, { readonly kind: Kind }>;

/** Facts that come from a person without anything being read on a device. */
export const LIFE_SIGNS = ["replied", "purchased", "login", "document-request"] as const;
export type LifeSign = (typeof LIFE_SIGNS)[number];
export type Goal = "replied" | "bought" | "left-list";

export type Step =
  | Of<"wait", { readonly for: number; readonly unit: "hours" | "days" }>
  | Of<"wait-until", { readonly at: string; readonly weekday: number | null }>
  | Branch
  | Of<
      "message",
      { readonly name: string; readonly writing: Writing; readonly measuring: Measuring }
    >
  | Of<
      "text",
      { readonly name: string; readonly text: string; readonly language: Writing["language"] }
    >
  | Of<"set-attribute", { readonly name: string; readonly value: AttributeValue | null }>
  | Of<"add-tag", { readonly tag: string }>
  | Of<"remove-tag", { readonly tag: string }>
  | Of<"join-list", { readonly list: string }>
  | Of<"leave-list", { readonly list: string }>
  | Of<"webhook", { readonly name: string }>
  | Of<"stop", object>;

export type Branch = Of<
  "condition",
  {
    readonly filter: Filter;
    /** What it reads openings or clicks for; `null` where it reads none. */
    readonly purpose: MeasurePurpose | null;
    /** Which way those go of whom nothing may be read; named exactly where a purpose is. */
    readonly otherwise: Side | null;
    readonly yes: readonly Step[];
    readonly no: readonly Step[];
  }
>;

export type Side = "yes" | "no";
export type StepKind = Step["kind"];
export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>;

type Of<Kind extends string, Rest> = { readonly kind: Kind; readonly id: string } & Rest;

export type AttributeValue = string | number | boolean | readonly string[];

/** A definition as the interface gives it: only one that it reads itself is kept there. */
export function definitionIn(read: object): Definition {
  return read as Definition;
}

/** The same of a trigger alone, as a list of automations tells it. */
export function triggerIn(read: object): Trigger {
  return read as Trigger;
}

/** The server takes no more. */
export const MOST_STEPS = 50;
/** Lists within lists. */
export const DEEPEST_STEPS = 5;
export const LONGEST_WAIT_DAYS = 730;
export const LONGEST_STEP_NAME = 120;
