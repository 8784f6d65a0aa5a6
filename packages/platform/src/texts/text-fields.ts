import { TRANSACTIONAL_KINDS } from "@consentry/law";
import { Type } from "typebox";

import { PhoneText } from "../contacts/contacts/contact-document.ts";
import {
  CountryCode,
  DayText,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import { ReasonOfMessage } from "../transactional/reason-fields.ts";
import { GIVEN_DATA } from "../transactional/templates/template-fields.ts";
import {
  FURTHEST_AHEAD_DAYS,
  LONGEST_REFERENCE,
  LONGEST_TEMPLATE_NAME,
  LONGEST_TEXT,
  LONGEST_VALID_SECONDS,
  MOST_SEGMENTS,
  SHORTEST_VALID_SECONDS,
} from "./accept/limits.ts";
import { TEXT_EVENTS, TEXT_STATES } from "./text.ts";

export const TextDraftFields = named("TextDraft", {
  kind: oneOf(
    TRANSACTIONAL_KINDS.map(({ kind }) => kind),
    "What the text is. What is none of these is a campaign.",
  ),
  to: fields({
    phone: PhoneText,
    country: Type.Optional({
      ...CountryCode,
      description: "Where a number without its country’s code is dialled.",
    }),
    locale: Type.Optional(
      Type.String({
        maxLength: 50,
        description: "BCP 47, such as `fr-CH`: chooses the words of a template.",
      }),
    ),
  }),
  text: Type.Optional(
    Type.String({
      maxLength: LONGEST_TEXT,
      description: `Words that are ready: at most ${MOST_SEGMENTS} messages, each of which is paid for. Either these, or a template.`,
    }),
  ),
  template: Type.Optional(
    line(
      LONGEST_TEMPLATE_NAME,
      "The name or id of what it is written by, in place of ready words.",
    ),
  ),
  version: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1_000_000,
      description: "Of the template; left out: the newest that is published.",
    }),
  ),
  data: Type.Optional(GIVEN_DATA),
  sendAt: Type.Optional({
    ...InstantText,
    description: `When it is to leave, at most ${FURTHEST_AHEAD_DAYS} days ahead; left out, or over: at once. Law, the number and its sender are asked about then.`,
  }),
  validForSeconds: Type.Optional(
    Type.Integer({
      minimum: SHORTEST_VALID_SECONDS,
      maximum: LONGEST_VALID_SECONDS,
      description:
        "How long it says something, from `sendAt` on: later it is not sent. A login’s: 15 minutes.",
    }),
  ),
  reference: Type.Optional(
    line(LONGEST_REFERENCE, "What you call it: an order number. No personal data."),
  ),
});

export const TextStateWord = oneOf(
  TEXT_STATES,
  "`sent`: the carrier has it. `delivered`: the carrier says that the telephone has all of it. `unknown`: it was handed over and no answer came, nor when it was handed over once more. `held-back`: law, or its time, kept it from leaving.",
);

const LINE = {
  id: Id,
  kind: Type.String(),
  state: TextStateWord,
  phone: nullable(Type.String({ description: "Null when its person was erased." })),
  contact: nullable(Id),
  country: nullable(Type.String()),
  sender: Type.String(),
  segments: Type.Integer({ description: "Messages that it is cut into." }),
  costThousandths: nullable(
    Type.Integer({ description: "All of it, in thousandths of the currency’s minor unit." }),
  ),
  currency: nullable(Type.String()),
  reference: nullable(Type.String()),
  template: nullable(
    Type.String({ description: "The name of what it was written by; null: it came ready." }),
  ),
  acceptedAt: InstantText,
  sendAt: nullable({ ...InstantText, description: "When it was to leave, where somebody said." }),
  sentAt: nullable(InstantText),
  deliveredAt: nullable(InstantText),
  reason: nullable(
    Type.String({ description: "What held it back, or the code that the carrier said." }),
  ),
};

export const TextLineFields = named("TextLine", LINE);

export const TextFields = named("Text", {
  ...LINE,
  templateVersion: nullable(Type.Integer()),
  templateLocale: nullable(Type.String()),
  expiresAt: InstantText,
  acceptedBy: Type.String({ description: "`api-key:ID`, `member:ID` or `system`." }),
  attempts: Type.Integer(),
  carrier: nullable(Type.String()),
  possibleDuplicates: Type.Integer({
    description:
      "How often its worker died with it under way, or its answer was lost: so often it may have arrived once more.",
  }),
  decision: nullable(
    fields({
      outcome: oneOf(["permitted", "refused", "contested"]),
      need: Type.String(),
      jurisdictions: Type.Array(Type.String()),
      rules: Type.Array(Type.String()),
      rulesVersion: Type.String(),
      on: DayText,
    }),
  ),
  findings: Type.Array(ReasonOfMessage, { description: "What the gate noticed and let pass." }),
  keepUntil: DayText,
  text: nullable(
    Type.String({ description: "Null once that is gone, and always of a login’s kinds." }),
  ),
  events: Type.Array(
    fields({ kind: oneOf(TEXT_EVENTS), at: InstantText, code: nullable(Type.String()) }),
  ),
});

export const OverviewFields = named("TextOverview", {
  endsHere: Type.Boolean({
    description: "No carrier is named: texts end in the local inbox, and nothing leaves.",
  }),
  states: Type.Array(fields({ state: TextStateWord, texts: Type.Integer() }), {
    description: "Of texts to one person in the last thirty days.",
  }),
  costs: Type.Array(fields({ currency: Type.String(), thousandths: Type.Integer() }), {
    description: "Of what was handed over, in thousandths of the minor unit.",
  }),
  waiting: Type.Integer({ description: "Answers that nobody here has seen to." }),
});
