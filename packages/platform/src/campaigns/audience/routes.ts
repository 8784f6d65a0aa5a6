import { assertNever, dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
import { type Static, type TObject, Type } from "typebox";

import { cannotRead } from "../../contacts/segments/routes.ts";
import { whyNoWinBack } from "../../hygiene/no-win-back.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import { fields, Id, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { FEWEST_PEOPLE } from "../reports/fewest-people.ts";
import { CountedTextsFields } from "../texting/estimate/counted-texts-fields.ts";
import { HELD_BACK_BY, whatHolds } from "../deciding/decided.ts";
import { readCampaign } from "../store/read-campaign.ts";
import type { AudienceFailure, AudienceGone } from "./audience-condition.ts";
import { LARGEST_SAMPLE, type AudienceTable } from "./audience-table.ts";
import { askForAudience, readAudience } from "./kept-audience.ts";

const People = Type.Integer({ description: "How many people." });
const RULE = Type.String({ description: "The rule of law that says so, by its id." });

function levelsOf(levels: readonly string[]): TObject {
  const counts = levels.map((level) => [level, Type.Optional(Type.Integer())] as const);
  return fields(Object.fromEntries(counts));
}

const SAMPLE = Type.Array(Id, { description: `At most ${LARGEST_SAMPLE} of them, to open.` });
const BASIS = {
  need: Type.String({ description: "What the mail rests on, such as consent." }),
  rule: RULE,
};

const COVERAGE = nullable(
  Type.Number({
    description:
      "The share of those who get it that agreed to be observed one by one; null: nobody gets it.",
  }),
);

const Audience = named("Audience", {
  people: Type.Integer({ description: "Everybody it is for." }),
  gets: fields({
    people: People,
    byBasis: Type.Array(fields({ ...BASIS, people: People })),
  }),
  resting: nullable(
    Type.Integer({
      description: `Of those who may get it: left out because their requested mail rests. Null: fewer than ${FEWEST_PEOPLE}, or none.`,
    }),
  ),
  heldBack: Type.Array(
    fields({
      by: oneOf(HELD_BACK_BY),
      why: Type.String({ description: "The reason, or the rule." }),
      people: People,
      sample: SAMPLE,
    }),
  ),
  variants: Type.Array(
    fields({
      ...BASIS,
      open: oneOf(OPEN_LEVELS),
      click: oneOf(CLICK_LEVELS),
      people: People,
      sample: SAMPLE,
    }),
    { description: "Those who get it, by basis and by what is measured of them." },
  ),
  countries: Type.Array(
    fields({
      country: nullable(Type.String({ description: "ISO 3166-1 alpha-2; null: not known." })),
      people: People,
      open: levelsOf(OPEN_LEVELS),
      click: levelsOf(CLICK_LEVELS),
    }),
    { description: "Those who get it, by where they are." },
  ),
  open: fields({ levels: levelsOf(OPEN_LEVELS), coverage: COVERAGE }),
  click: fields({ levels: levelsOf(CLICK_LEVELS), coverage: COVERAGE }),
  texts: nullable(CountedTextsFields),
});

const CountedAudience = named("CountedAudience", {
  state: oneOf(["not-asked", "counting", "counted", "not-possible"]),
  version: nullable(
    Type.Integer({ description: "The state of the campaign that was asked about." }),
  ),
  askedAt: nullable(InstantText),
  countedAt: nullable(InstantText),
  seen: Type.Integer({ description: "How many people were asked about already." }),
  of: nullable(Type.Integer({ description: "Of how many; null: not known yet." })),
  detail: nullable(Type.String({ description: "Why it cannot be counted, and what to do." })),
  audience: Type.Union([Audience, Type.Null()], {
    description: "While it is counted anew: the count before, if it was of the same version.",
  }),
});

/** Who a campaign would reach, before it goes out. */
export const AUDIENCE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showAudience",
    method: "GET",
    path: "/campaigns/{id}/audience",
    topic: "Campaigns",
    summary: "Who would get a campaign, who would not, and why, as it was last counted",
    description:
      "It is counted when somebody asks (`countAudience`), and kept for a day. Nothing begins by it; each person is asked about again when their message is handed over.",
    needs: "read",
    params: BY_ID,
    answer: CountedAudience,
    handle: asItStands,
  }),
  route({
    id: "countAudience",
    method: "POST",
    path: "/campaigns/{id}/audience",
    topic: "Campaigns",
    summary: "Have the audience of a campaign counted",
    description:
      "Law is asked about everybody it is for, behind the answer: ask `showAudience` how far it is. Asked again meanwhile, it changes nothing.",
    needs: "read",
    params: BY_ID,
    answer: CountedAudience,
    async handle(call) {
      const { tx, organisation, params, now } = call;
      const campaign = await readCampaign(tx, organisation.id, params.id);
      if (campaign === null) return err({ kind: "not-found" });
      await askForAudience(tx, organisation.id, campaign, now);
      return asItStands(call);
    },
  }),
];

async function asItStands({
  tx,
  organisation,
  params,
  now,
}: Call<Static<typeof BY_ID>>): Promise<Result<Given<Static<typeof CountedAudience>>, Problem>> {
  if ((await readCampaign(tx, organisation.id, params.id)) === null) {
    return err({ kind: "not-found" });
  }
  const kept = await readAudience(tx, organisation.id, params.id);
  if (kept === null) return ok(NOT_ASKED);
  const { table, failure, ...count } = kept;
  return ok({
    ...count,
    state: failure !== null ? "not-possible" : count.countedAt === null ? "counting" : "counted",
    detail: failure === null ? null : (problemOf(failureOf(failure, now)).detail ?? null),
    audience: table && audienceDocument(table),
  });
}

const NOT_ASKED = {
  state: "not-asked",
  version: null,
  askedAt: null,
  countedAt: null,
  seen: 0,
  of: null,
  detail: null,
  audience: null,
} as const;

function audienceDocument({ heldBack, texts, ...table }: AudienceTable) {
  return {
    ...table,
    texts: texts ?? null,
    heldBack: heldBack.map(({ because, people, sample }) => ({
      by: because.by,
      why: whatHolds(because),
      people,
      sample,
    })),
  };
}

/** What stands in the way, and what to do about it. */
export const GONE: Readonly<Record<AudienceGone["kind"], string>> = {
  "no-such-list": "The list it is for is gone: choose another.",
  "no-such-segment": "The segment it is for is gone: choose another.",
};

/** Of what was kept by its kind: the reason is law's, of the day. */
function failureOf(kind: AudienceFailure["kind"], now: Instant): AudienceFailure {
  return kind === "inactive-not-sought" ? { kind, reason: whyNoWinBack(dayOf(now)) } : { kind };
}

function problemOf(failure: AudienceFailure): Problem {
  switch (failure.kind) {
    case "no-such-list":
    case "no-such-segment":
      return { kind: "not-possible", detail: GONE[failure.kind] };
    case "measurement-not-kept":
    case "inactive-not-sought":
      return cannotRead(failure);
    default:
      return assertNever(failure);
  }
}
