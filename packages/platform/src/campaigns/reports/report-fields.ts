import { Type, type TSchema } from "typebox";

import { fields, Id, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { CAMPAIGN_STATES } from "../campaign.ts";
import { BOUNCE_CLASSES } from "./server-facts/bounce-class.ts";
import { TextFactsFields } from "../texting/report/text-facts-fields.ts";

const Messages = Type.Integer({ description: "How many messages." });
const Told = nullable(
  Type.Integer({
    description:
      "null: fewer than `fewestPeople`, or it would tell of so few beside the other numbers.",
  }),
);
const Readers = Type.Integer({ description: "How many people; never fewer than `fewestPeople`." });
const Domain = nullable(Type.String({ description: "null: all others together." }));
const LINK = {
  link: nullable(Type.Integer({ description: "Its number; null: all others together." })),
  url: nullable(Type.String()),
};
const SPAN = { from: InstantText, to: InstantText };

const People = fields({
  measured: Type.Integer({
    description: "Messages sent whose readers agreed to be observed for reports.",
  }),
  coverage: nullable(
    Type.Number({ description: "Their share of all messages sent; null: none was." }),
  ),
  readers: Told,
  events: Told,
  machines: fields({ onlyMachines: Told, events: Told }),
  byHour: Type.Array(fields({ ...SPAN, readers: Readers, events: Type.Integer() }), {
    description: "Each reader in the hour of their first time; hours of few are put together.",
  }),
  byLink: Type.Array(fields({ ...LINK, readers: Readers, events: Type.Integer() }), {
    description: "Each reader at the first link they followed.",
  }),
  byDomain: Type.Array(fields({ domain: Domain, measured: Messages, readers: Readers })),
});

const Loads = Type.Integer({ description: "How often it was loaded; nobody knows by how many." });

const Counted = fields({
  messages: Messages,
  loads: Told,
  machines: Told,
  byHour: Type.Array(fields({ ...SPAN, loads: Loads })),
  byLink: Type.Array(fields({ ...LINK, loads: Loads })),
});

const Signal = named("SignalReport", { people: People, counted: Counted });

const Trial = fields({
  parts: Type.Array(
    fields({
      part: Type.Integer({ description: "0 the campaign's own writing, 1 the one on trial." }),
      sent: Messages,
      replied: Messages,
      unsubscribed: Messages,
    }),
  ),
  waiting: Messages,
  result: nullable(
    fields({
      judgedBy: oneOf(["replied", "unsubscribed", "consented-opens", "consented-clicks"]),
      at: InstantText,
      winner: oneOfNumbers([0, 1]),
      because: oneOf(["better", "perhaps-chance", "equal", "too-few"]),
      judgedOn: pair(Type.Integer()),
      answers: pair(Told),
    }),
  ),
});

/** What became of a campaign, as the interface gives it. */
export const ReportFields = named("CampaignReport", {
  campaign: fields({
    id: Id,
    name: Type.String(),
    state: oneOf(CAMPAIGN_STATES),
    startedAt: nullable(InstantText),
    finishedAt: nullable(InstantText),
  }),
  at: InstantText,
  fewestPeople: Type.Integer(),
  sending: fields({
    planned: Messages,
    waiting: Messages,
    inFlight: Messages,
    sent: Messages,
    bounced: Messages,
    skipped: Messages,
    cancelled: Messages,
    possibleDuplicates: Messages,
    bouncedBecause: Type.Array(fields({ what: oneOf(BOUNCE_CLASSES), messages: Messages })),
    skippedBecause: Type.Array(fields({ reason: Type.String(), messages: Messages })),
  }),
  responses: fields({
    delivered: Messages,
    deferred: Messages,
    bouncedLater: Messages,
    replied: Messages,
    unsubscribed: Messages,
    complained: Messages,
  }),
  domains: Type.Array(fields({ domain: Domain, sent: Messages, bounced: Messages })),
  trial: nullable(Trial),
  opens: Signal,
  clicks: Signal,
  kept: Type.Array(
    named("KeptStatistics", {
      sentBefore: nullable({
        ...InstantText,
        description:
          "Of messages sent before it and in no earlier entry; null: of all, and `opens` and `clicks` say the same.",
      }),
      keptAt: InstantText,
      opens: People,
      clicks: People,
    }),
    { description: "Counted of readers before the events went that it was counted from." },
  ),
  texts: nullable(TextFactsFields),
});

function pair(schema: TSchema) {
  return Type.Unsafe<readonly [number | null, number | null]>({
    type: "array",
    items: schema,
    minItems: 2,
    maxItems: 2,
  });
}

function oneOfNumbers<const Numbers extends readonly number[]>(numbers: Numbers) {
  return Type.Unsafe<Numbers[number]>({ type: "integer", enum: [...numbers] });
}
