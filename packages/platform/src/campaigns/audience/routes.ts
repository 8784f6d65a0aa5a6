import { assertNever, err, ok } from "@consentry/kernel";
import { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
import { type TObject, Type } from "typebox";

import { cannotRead } from "../../contacts/segments/routes.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, named, nullable, oneOf } from "../../http/api/shapes.ts";
import type { AudienceFailure, AudienceGone } from "./audience-condition.ts";
import { audienceTable, LARGEST_SAMPLE, type AudienceTable } from "./audience-table.ts";
import { readCampaign } from "../store/read-campaign.ts";

const People = Type.Integer({ description: "How many people." });
const RULE = Type.String({ description: "The rule of law that says so, by its id." });

function levelsOf(levels: readonly string[]): TObject {
  const counts = levels.map((level) => [level, Type.Optional(Type.Integer())] as const);
  return fields(Object.fromEntries(counts));
}

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
    byBasis: Type.Array(
      fields({
        need: Type.String({ description: "What the mail rests on, such as consent." }),
        rule: RULE,
        people: People,
      }),
    ),
  }),
  heldBack: Type.Array(
    fields({
      by: oneOf(["suppression", "quarantine", "law"]),
      why: Type.String({ description: "The reason of the suppression, or the rule." }),
      people: People,
      sample: Type.Array(Id, { description: `At most ${LARGEST_SAMPLE} of them, to open.` }),
    }),
  ),
  open: fields({ levels: levelsOf(OPEN_LEVELS), coverage: COVERAGE }),
  click: fields({ levels: levelsOf(CLICK_LEVELS), coverage: COVERAGE }),
});

/** Who a campaign would reach, before it goes out. */
export const AUDIENCE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showAudience",
    method: "GET",
    path: "/campaigns/{id}/audience",
    topic: "Campaigns",
    summary: "Who would get a campaign now, who would not, and why",
    description:
      "Law is asked about everybody it is for. Nothing is kept and nothing begins; each is asked about again when their message is handed over.",
    needs: "read",
    params: BY_ID,
    answer: Audience,
    async handle({ tx, organisation, params, now }) {
      const campaign = await readCampaign(tx, organisation.id, params.id);
      if (campaign === null) return err({ kind: "not-found" });
      const table = await audienceTable(tx, organisation, campaign, now);
      return table.ok ? ok(audienceDocument(table.value)) : err(problemOf(table.error));
    },
  }),
];

function audienceDocument({ heldBack, ...table }: AudienceTable) {
  return {
    ...table,
    heldBack: heldBack.map(({ because, people, sample }) => ({
      by: because.by,
      why: because.by === "suppression" ? because.reason : because.rule,
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

function problemOf(failure: AudienceFailure): Problem {
  switch (failure.kind) {
    case "no-such-list":
    case "no-such-segment":
      return { kind: "not-possible", detail: GONE[failure.kind] };
    case "measurement-not-kept":
      return cannotRead(failure);
    default:
      return assertNever(failure);
  }
}
