import { SECTORS, SEND_PURPOSES, type Facts } from "@consentry/law";
import { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
import { Type } from "typebox";

import type { AudiencePurpose } from "../../contacts/contacts/audience.ts";
import {
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
  optional,
} from "../../http/api/shapes.ts";
import { ASKABLE_PURPOSES } from "../../consent/forms/purposes/purpose-words.ts";
import { ERRAND_KINDS } from "../../transition/errands/errand.ts";
import { CAMPAIGN_CHANNELS, CAMPAIGN_STATES } from "../campaign.ts";
import { EVENT_PURPOSES } from "../event-purposes.ts";
import { WritingFields } from "../writing/writing-fields.ts";
import { FASTEST_PER_HOUR, LONGEST_CAMPAIGN_NAME, LONGEST_TRIAL_HOURS } from "./campaign-draft.ts";

/** As in a form: more are not understood one by one. */
const MOST_QUESTIONS = 8;

const PURPOSES = SEND_PURPOSES.filter(
  (purpose): purpose is AudiencePurpose => purpose !== "send.transactional",
);

const MeasuringFields = named("Measuring", {
  open: Type.Array(oneOf(OPEN_LEVELS.filter((level) => level !== "none")), {
    maxItems: OPEN_LEVELS.length,
    description: "Levels in order of preference; empty for none.",
  }),
  click: Type.Array(oneOf(CLICK_LEVELS.filter((level) => level !== "none")), {
    maxItems: CLICK_LEVELS.length,
    description: "Levels in order of preference; empty for none.",
  }),
  purposes: Type.Array(oneOf(EVENT_PURPOSES), {
    maxItems: EVENT_PURPOSES.length,
    description: "What events of one reader are for; each is asked for by itself.",
  }),
});

const TrialFields = named("Trial", {
  writing: WritingFields,
  share: Type.Integer({ minimum: 1, maximum: 100, description: "Of a hundred readers." }),
  judgedBy: oneOf(["replied", "unsubscribed", "consented-opens", "consented-clicks"]),
  hours: Type.Integer({ minimum: 1, maximum: LONGEST_TRIAL_HOURS }),
});

const OfferFields = Type.Unsafe<Partial<Facts["offer"]>>(
  fields(
    optional({
      analogous: Type.Boolean({ description: "Of what the reader has bought from you." }),
      sameLegalPerson: Type.Boolean(),
      relatedToProfession: Type.Boolean(),
      sector: nullable(
        oneOf(SECTORS, "Trades with a rule of their own; null says that it is none of them."),
      ),
    }),
  ),
);

const ErrandFields = named("Errand", {
  kind: oneOf(ERRAND_KINDS, "Asks for consent, or tells people that they are measured."),
  purposes: Type.Array(oneOf(ASKABLE_PURPOSES), {
    minItems: 1,
    maxItems: MOST_QUESTIONS,
    description: "What it asks for or tells of.",
  }),
});

/** Said once, when a campaign is made. */
export const CHANNEL_FIELD = oneOf(
  CAMPAIGN_CHANNELS,
  "By mail, or by text message: then of `writing` only `text` and `language` say something, nothing is measured, and the sender's name and time zone count.",
);

/** What somebody says of a campaign. */
export const DRAFT_FIELDS = {
  name: line(LONGEST_CAMPAIGN_NAME, "What it is called here; readers may see it."),
  purpose: oneOf(PURPOSES, "What it is sent for."),
  list: nullable(Id),
  segment: nullable(Id),
  identity: Id,
  writing: WritingFields,
  trial: nullable(TrialFields),
  measuring: MeasuringFields,
  offer: OfferFields,
  errand: nullable(ErrandFields),
  startsAt: nullable(InstantText),
  atLocalTime: Type.Boolean({
    description: "Whether `startsAt` is the hour in each reader's own zone, as far as it is known.",
  }),
  perHour: nullable(Type.Integer({ minimum: 1, maximum: FASTEST_PER_HOUR })),
};

const STATE_FIELDS = {
  id: Id,
  channel: CHANNEL_FIELD,
  version: Type.Integer({ description: "Counts every change of what is sent." }),
  state: oneOf(CAMPAIGN_STATES),
  gateVersion: nullable(Type.Integer({ description: "The version that passed the gate." })),
  gate: oneOf(["not-checked", "passed", "refused"], "What the gate said of it as it stands."),
  pausedBecause: nullable(Type.String()),
  madeAt: InstantText,
  plannedAt: nullable(InstantText),
  startedAt: nullable(InstantText),
  finishedAt: nullable(InstantText),
};

const Messages = Type.Integer({ description: "How many messages." });

const FiguresFields = named("CampaignFigures", {
  planned: Messages,
  waiting: Messages,
  inFlight: Messages,
  sent: Messages,
  bounced: Messages,
  skipped: Messages,
  cancelled: Messages,
  measured: Type.Integer({
    description: "Messages sent whose readers agreed to have openings observed for reports.",
  }),
});

/** A campaign as the interface gives it. */
export const CampaignFields = named("Campaign", { ...DRAFT_FIELDS, ...STATE_FIELDS });

const { writing: _writing, trial: _trial, ...LINE_FIELDS } = DRAFT_FIELDS;

/** Without what is written in it. */
export const CampaignLineFields = named("CampaignLine", {
  ...LINE_FIELDS,
  ...STATE_FIELDS,
  subject: Type.String({ description: "Of a text message: how it begins." }),
  audience: nullable(
    Type.Integer({ description: "How many it is for; null: not counted of late as it stands." }),
  ),
  figures: Type.Union([FiguresFields, Type.Null()], {
    description: "What came of its messages; null: none was planned.",
  }),
});
