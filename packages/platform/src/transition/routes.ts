import { assertNever, dayOf, err, ok } from "@consentry/kernel";
import {
  INFORMATION_LANGUAGES,
  INFORMING,
  MEASURE_PURPOSES,
  SEND_PURPOSES,
  transitionDates,
} from "@consentry/law";
import { Type, type Static } from "typebox";

import { CAMPAIGN_STATES } from "../campaigns/campaign.ts";
import { LONGEST_CAMPAIGN_NAME } from "../campaigns/store/campaign-draft.ts";
import { CampaignFields } from "../campaigns/store/campaign-fields.ts";
import { readCampaign } from "../campaigns/store/read-campaign.ts";
import { campaignProblem } from "../campaigns/store/routes.ts";
import { ASKABLE_PURPOSES } from "../consent/forms/purposes/purpose-words.ts";
import type { AudiencePurpose } from "../contacts/contacts/audience.ts";
import type { Problem } from "../http/api/problem.ts";
import { creatingRoute, route, type ApiRoute, type Call, type Given } from "../http/api/route.ts";
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
import { LANGUAGES } from "../http/public/languages.ts";
import { answerNow } from "../kept-answers/answer-now.ts";
import { readPolicy } from "../organisations/policy.ts";
import { ERRAND_KINDS } from "./errands/errand.ts";
import { countForecast } from "./forecast/count-forecast.ts";
import { FORECASTS } from "./forecast/forecast-person.ts";
import {
  listInformings,
  recordInforming,
  type Informing,
  type InformingFailure,
} from "./informings/informings.ts";
import { prepareMailing, type MailingFailure } from "./mailings/prepare-mailing.ts";
import { readMailings } from "./mailings/read-mailings.ts";

const People = Type.Integer();

const PurposeForecastFields = named("PurposeForecast", {
  purpose: oneOf(MEASURE_PURPOSES),
  cells: Type.Array(
    fields({
      as: oneOf(FORECASTS),
      because: nullable(
        Type.String({
          description:
            "The rule that allows it or stands against it; `suppression:…` or `errand:…` where a person’s own word does. Null: their yes.",
        }),
      ),
      people: People,
    }),
    { description: "Each person in exactly one; the most people first." },
  ),
  askedAgain: Type.Array(fields({ month: Type.String(), people: People }), {
    description: "When those who are left in peace may be asked again.",
  }),
});

const TransitionFields = named("Transition", {
  countedAt: nullable(InstantText),
  isBeingCounted: Type.Boolean({
    description: "A newer count is under way: ask again in some seconds.",
  }),
  people: nullable(People),
  ofOld: nullable(
    Type.Integer({ description: "Of that country, whose address is older than its transition." }),
  ),
  informed: nullable(Type.Integer({ description: "Of these: were told in time." })),
  countries: Type.Array(
    fields({
      country: nullable(CountryCode),
      people: People,
      purposes: Type.Array(PurposeForecastFields),
    }),
  ),
  dates: Type.Array(
    fields({
      jurisdiction: CountryCode,
      on: DayText,
      isOver: Type.Boolean(),
      what: Type.String({ description: "In English." }),
      whatFr: Type.String({ description: "In French." }),
      source: nullable(Type.String({ description: "Null: the organisation's own policy." })),
    }),
  ),
  window: fields({
    jurisdiction: { ...CountryCode, description: "Of the people it is about." },
    collectedBefore: DayText,
    informedBy: DayText,
    isOpen: Type.Boolean({ description: "Whether people can still be told instead of asked." }),
  }),
});

const MailingFields = named("TransitionMailing", {
  id: Id,
  name: Type.String(),
  state: oneOf(CAMPAIGN_STATES),
  kind: oneOf(ERRAND_KINDS),
  purposes: Type.Array(oneOf(ASKABLE_PURPOSES)),
  startedAt: nullable(InstantText),
  put: Type.Integer({ description: "Questions put, or people told, once for each purpose." }),
  yes: Type.Integer({ description: "Answered since with a yes, as their last word." }),
  no: Type.Integer({ description: "Answered since with a no, as their last word." }),
});

const InformingFields = named("Informing", {
  id: Id,
  informedOn: DayText,
  mailText: Type.String(),
  evidence: Type.String(),
  list: Id,
  people: Type.Integer({ description: "Of how many it was recorded." }),
  leftOut: Type.Integer({
    description:
      "Of those on the list: no transition concerned them, or they had answered already.",
  }),
  saidBy: Type.String(),
  saidAt: InstantText,
});

const AUDIENCE_PURPOSES = SEND_PURPOSES.filter(
  (purpose): purpose is AudiencePurpose => purpose !== "send.transactional",
);

/** As in a form: more questions at once are not understood one by one. */
const MOST_QUESTIONS = 8;

/** From where an organisation stands to what it may ask and tell. */
export const TRANSITION_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showTransition",
    method: "GET",
    path: "/transition",
    topic: "Transition",
    summary: "Who may be measured today, who not and why, and who could be asked or told",
    description:
      "Law is asked about everybody, by country and purpose, as for a mail that says all it has to; each person is in one place of each purpose. Of very many people the last count is given, made at most an hour before somebody asked.",
    needs: "read",
    answer: TransitionFields,
    handle: async (call) => ok(await transitionOf(call)),
  }),
  route({
    id: "listTransitionMailings",
    method: "GET",
    path: "/transition/mailings",
    topic: "Transition",
    summary: "Mailings that asked for consent or told people, and what came of them",
    description: "The latest fifty. Who said nothing is neither a yes nor a no.",
    needs: "read",
    answer: fields({ items: Type.Array(MailingFields) }),
    handle: async ({ tx, organisation }) => ok({ items: await readMailings(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "prepareTransitionMailing",
    method: "POST",
    path: "/transition/mailings",
    topic: "Transition",
    summary: "Write the mail that asks for consent, or tells people, as a draft",
    description:
      "A campaign like any other, without any measuring: the gate looks at it, its audience is counted, and it is started by hand. It spares who agreed, who said no or nothing within six months, and who objected. Telling instead of asking is refused when its months are over.",
    needs: "write",
    deed: "sent",
    body: named("NewTransitionMailing", {
      kind: oneOf(ERRAND_KINDS),
      name: line(LONGEST_CAMPAIGN_NAME, "What it is called here; readers may see it."),
      language: oneOf(INFORMATION_LANGUAGES, "Italian is there to tell, and not yet to ask."),
      purposes: Type.Optional(
        Type.Array(oneOf(ASKABLE_PURPOSES), {
          maxItems: MOST_QUESTIONS,
          description: "What is asked for, one question each. Left out where people are told.",
        }),
      ),
      purpose: Type.Optional(
        oneOf(AUDIENCE_PURPOSES, "The mail they get otherwise; the newsletter when left out."),
      ),
      identity: Id,
      list: Type.Optional(nullable(Id)),
      segment: Type.Optional(nullable(Id)),
    }),
    answer: CampaignFields,
    async create({ tx, organisation, body, now }) {
      const { purposes = [], purpose = "send.newsletter", list = null, segment = null } = body;
      const wanted = { ...body, purposes, purpose, list, segment };
      const made = await prepareMailing(tx, organisation, wanted, now);
      return made.ok ? ok(made.value.id) : err(mailingProblem(made.error));
    },
    read: ({ tx, organisation }, id) => readCampaign(tx, organisation.id, id),
  }),
  route({
    id: "listInformings",
    method: "GET",
    path: "/transition/informings",
    topic: "Transition",
    summary: "What the organisation says that it told people before, and what shows it",
    needs: "read",
    answer: fields({ items: Type.Array(InformingFields) }),
    handle: async ({ tx, organisation }) =>
      ok({ items: await listInformings(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "recordInforming",
    method: "POST",
    path: "/transition/informings",
    topic: "Transition",
    summary: "Record that the people of a list were told in time, with what shows it",
    description:
      "Being told is no consent and covers no answer. Whoever records it says that the mail named every use and carried a way to object; without that it counts for nothing and is refused.",
    needs: "own",
    body: named("NewInforming", {
      informedOn: DayText,
      mailText: Type.String({ minLength: 1, maxLength: 20_000, description: "Its very words." }),
      evidence: Type.String({
        minLength: 1,
        maxLength: 2_000,
        description: "Where the proof lies: a file, a report, a number of another tool.",
      }),
      list: { ...Id, description: "Who got it." },
      language: oneOf(LANGUAGES),
      namedEveryUse: Type.Boolean({ description: "It named what was measured, and each use." }),
      hadAWayToObject: Type.Boolean({
        description: "It carried a link, or a plain way, to say no.",
      }),
    }),
    answer: InformingFields,
    async create({ tx, organisation, keys, body, by, now }) {
      const { namedEveryUse, hadAWayToObject, ...informing } = body;
      if (!namedEveryUse) return err(countsForNothing("namedEveryUse"));
      if (!hadAWayToObject) return err(countsForNothing("hadAWayToObject"));
      const whose = { id: organisation.id, keys };
      const recorded = await recordInforming(tx, whose, informing, { by, at: now });
      return recorded.ok ? ok(recorded.value.id) : err(informingProblem(recorded.error));
    },
    async read({ tx, organisation }, id): Promise<Informing | null> {
      const known = await listInformings(tx, organisation.id);
      return known.find((one) => one.id === id) ?? null;
    },
  }),
];

async function transitionOf(
  call: Pick<Call, "tx" | "organisation" | "now" | "by">,
): Promise<Given<Static<typeof TransitionFields>>> {
  const { tx, organisation, now } = call;
  const today = dayOf(now);
  const policy = await readPolicy(tx, organisation.id);
  const { answer, answeredAt, isBeingFound } = await answerNow(call, "transition", countForecast);
  return {
    countedAt: answeredAt,
    isBeingCounted: isBeingFound,
    people: answer?.people ?? null,
    ofOld: answer?.ofOld ?? null,
    informed: answer?.informed ?? null,
    countries: answer?.countries ?? [],
    dates: transitionDates(policy).map(({ what, on, ...date }) => ({
      ...date,
      on,
      isOver: on < today,
      what: what.en,
      whatFr: what.fr,
    })),
    window: { ...INFORMING, isOpen: today <= INFORMING.informedBy },
  };
}

function countsForNothing(path: string): Problem {
  const expected = "true: a mail without it counts for nothing";
  return { kind: "bad-fields", fields: [{ path, expected }] };
}

function mailingProblem(failure: MailingFailure): Problem {
  switch (failure.kind) {
    case "window-closed":
      return {
        kind: "not-possible",
        detail: `People of older addresses could be told instead of asked until ${INFORMING.informedBy}. It is too late for that now: ask them for their consent.`,
      };
    case "nothing-asked":
      return {
        kind: "bad-fields",
        fields: [{ path: "purposes", expected: "what is asked for, at least one" }],
      };
    case "no-such-language":
      return {
        kind: "bad-fields",
        fields: [{ path: "language", expected: `to ask, one of ${LANGUAGES.join(", ")}` }],
      };
    case "bad-fields":
    case "bad-writing":
    case "no-such-campaign":
    case "not-a-draft":
    default:
      return campaignProblem(failure);
  }
}

function informingProblem(failure: InformingFailure): Problem {
  switch (failure.kind) {
    case "not-in-time":
      return {
        kind: "bad-fields",
        fields: [
          { path: "informedOn", expected: `${failure.by} at the latest: later is too late` },
        ],
      };
    case "in-the-future":
      return {
        kind: "bad-fields",
        fields: [{ path: "informedOn", expected: "a day that has been" }],
      };
    case "no-such-list":
      return { kind: "bad-fields", fields: [{ path: "list", expected: "a list with people" }] };
    case "too-many":
      return {
        kind: "bad-fields",
        fields: [{ path: "list", expected: `a list of at most ${failure.most} people: divide it` }],
      };
    default:
      return assertNever(failure);
  }
}
