import { MEASURE_PURPOSES, PURPOSES } from "@consentry/law";
import { WRITING_LANGUAGES } from "@consentry/mail";
import { Type, type TSchema } from "typebox";

import { DRAFT_FIELDS } from "../campaigns/store/campaign-fields.ts";
import { WritingFields } from "../campaigns/writing/writing-fields.ts";
import { LONGEST_ATTRIBUTE_NAME, LONGEST_TAG } from "../contacts/contacts/attributes.ts";
import { fields, Id, line, nullable, oneOf } from "../http/api/shapes.ts";
import {
  GOALS,
  LIFE_SIGNS,
  LONGEST_STEP_NAME,
  LONGEST_WAIT_DAYS,
  MOST_STEPS,
  type Step,
  type Trigger,
} from "./definition.ts";

const HOURS_A_DAY = 24;

/** With its Liquid; what it says to a reader is bounded by what a text may be cut into. */
const LONGEST_TEXT_SOURCE = 10_000;

const ClockTime = Type.String({
  pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
  description: "`09:00`, by the clock of the sender.",
});

const Days = Type.Integer({ minimum: 1, maximum: LONGEST_WAIT_DAYS });

/** A text that filters, trees or steps are looked for in is read by a reader of its own. */
const Unread = Type.Unsafe<unknown>({});
const Steps = Type.Array(Type.Unsafe<unknown>({}), { maxItems: MOST_STEPS });

/** What stands beside `kind` in a trigger of each kind. */
export const TRIGGER_FIELDS: Readonly<Record<Trigger["kind"], TSchema>> = {
  "joined-list": fields({ kind: Unread, list: Id }),
  "gave-consent": fields({ kind: Unread, purpose: oneOf(PURPOSES) }),
  bought: fields({ kind: Unread }),
  "date-attribute": fields({
    kind: Unread,
    attribute: line(LONGEST_ATTRIBUTE_NAME, "Its name."),
    offsetDays: Type.Integer({ minimum: -LONGEST_WAIT_DAYS, maximum: LONGEST_WAIT_DAYS }),
    at: ClockTime,
    yearly: Type.Boolean(),
  }),
  inactive: fields({
    kind: Unread,
    days: Days,
    by: Type.Array(oneOf(LIFE_SIGNS), { minItems: 1, maxItems: LIFE_SIGNS.length }),
  }),
  "by-hand": fields({ kind: Unread }),
};

const STEP = { kind: Unread, id: Id };

/** What stands in a step of each kind; the lists and the filter of a condition are read by themselves. */
export const STEP_FIELDS: Readonly<Record<Step["kind"], TSchema>> = {
  wait: fields({
    ...STEP,
    for: Type.Integer({ minimum: 1, maximum: LONGEST_WAIT_DAYS * HOURS_A_DAY }),
    unit: oneOf(["hours", "days"]),
  }),
  "wait-until": fields({
    ...STEP,
    at: ClockTime,
    weekday: nullable(Type.Integer({ minimum: 1, maximum: 7 })),
  }),
  condition: fields({
    ...STEP,
    filter: Unread,
    purpose: nullable(oneOf(MEASURE_PURPOSES)),
    otherwise: nullable(oneOf(["yes", "no"])),
    yes: Steps,
    no: Steps,
  }),
  message: fields({
    ...STEP,
    name: line(LONGEST_STEP_NAME, "What it is called here; readers may see it."),
    writing: WritingFields,
    measuring: DRAFT_FIELDS.measuring,
  }),
  text: fields({
    ...STEP,
    name: line(LONGEST_STEP_NAME, "What it is called here; readers may see it."),
    text: Type.String({ maxLength: LONGEST_TEXT_SOURCE }),
    language: oneOf(WRITING_LANGUAGES),
  }),
  "set-attribute": fields({
    ...STEP,
    name: line(LONGEST_ATTRIBUTE_NAME, "Its name."),
    value: Unread,
  }),
  "add-tag": fields({ ...STEP, tag: line(LONGEST_TAG, "A tag.") }),
  "remove-tag": fields({ ...STEP, tag: line(LONGEST_TAG, "A tag.") }),
  "join-list": fields({ ...STEP, list: Id }),
  "leave-list": fields({ ...STEP, list: Id }),
  webhook: fields({ ...STEP, name: line(LONGEST_STEP_NAME, "What receivers know it by.") }),
  stop: fields(STEP),
};

/** The definition as a whole; triggers and steps are read one by one. */
export const DEFINITION_FIELDS = fields({
  trigger: Unread,
  againAfterDays: nullable(Days),
  sending: fields({
    purpose: DRAFT_FIELDS.purpose,
    list: nullable(Id),
    identity: nullable(Id),
    offer: DRAFT_FIELDS.offer,
  }),
  leaveWhen: Type.Array(oneOf(GOALS), { maxItems: GOALS.length }),
  steps: Steps,
});
