import { ok } from "@consentry/kernel";
import { Type } from "typebox";

import { CAMPAIGN_CHANNELS } from "../campaigns/campaign.ts";
import { route, type ApiRoute } from "../http/api/route.ts";
import { DayText, fields, Id, InstantText, named, nullable, oneOf } from "../http/api/shapes.ts";
import { answerNow } from "../kept-answers/answer-now.ts";
import { countMeasured } from "../measurement/overview/count-measured.ts";
import { findNeeds } from "./find-needs.ts";
import { firstSteps } from "./first-steps.ts";
import { lastCampaign } from "./last-campaign.ts";
import { NEED_KINDS } from "./need.ts";

const Count = nullable(Type.Integer());

const NeedFields = named("Need", {
  kind: oneOf(NEED_KINDS),
  about: Type.Union([fields({ id: Id, name: Type.String() }), Type.Null()], {
    description: "The one campaign, import or sender it is about.",
  }),
  count: nullable(Type.Integer({ description: "People, rows, entries or answers, by its kind." })),
  due: Type.Union([InstantText, DayText, Type.Null()], {
    description: "A moment of a campaign; otherwise a day.",
  }),
  because: nullable(Type.String({ description: "Of what stopped: a word or a code of why." })),
});

const LastFields = named("LastCampaign", {
  id: Id,
  name: Type.String(),
  channel: oneOf(CAMPAIGN_CHANNELS),
  finishedAt: InstantText,
  sent: Type.Integer(),
  bounced: Type.Integer(),
  measured: Type.Integer(),
  coverage: nullable(Type.Number({ description: "`measured` of `sent`." })),
  replied: Type.Integer(),
  left: Type.Integer(),
  complained: Type.Integer(),
});

const Home = named("Home", {
  needs: Type.Array(NeedFields),
  people: fields({
    all: Count,
    mayBeWrittenTo: nullable(
      Type.Integer({
        description: "May be sent a letter or an offer that says all it has to, today.",
      }),
    ),
    measured: nullable(
      Type.Integer({ description: "Of these, agreed to have their openings observed." }),
    ),
    countedAt: nullable(InstantText),
    isBeingCounted: Type.Boolean({ description: "Ask again in some seconds." }),
  }),
  lastCampaign: Type.Union([LastFields, Type.Null()]),
  steps: fields({
    source: Type.Boolean(),
    form: Type.Boolean(),
    people: Type.Boolean(),
    sender: Type.Boolean({ description: "One whose mails are signed." }),
    campaign: Type.Boolean({ description: "One that was started." }),
  }),
});

/** What a person who comes in looks at first. */
export const HOME_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showHome",
    method: "GET",
    path: "/home",
    topic: "Organisation",
    summary: "What waits for a person, and how things stand",
    description:
      "What waits comes in the order of whoever asks: for a data-protection officer what concerns people's data first. People are counted as law answers today; of very many the last count is given, made at most an hour before somebody asked.",
    needs: "read",
    answer: Home,
    async handle(call) {
      const { tx, organisation, role } = call;
      const counted = await answerNow(call, "measurement", countMeasured);
      const opens = counted.answer?.purposes.find(({ purpose }) => purpose === OPENS);
      return ok({
        needs: await findNeeds(call, role),
        people: {
          all: counted.answer?.people ?? null,
          mayBeWrittenTo: counted.answer?.writable ?? null,
          measured: opens?.agreed ?? null,
          countedAt: counted.answeredAt,
          isBeingCounted: counted.isBeingFound,
        },
        lastCampaign: await lastCampaign(tx, organisation.id),
        steps: await firstSteps(tx, organisation.id),
      });
    },
  }),
];

const OPENS = "track.open.individual";
