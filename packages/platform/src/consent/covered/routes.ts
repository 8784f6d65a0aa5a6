import { addDays, dayOf, err, ok, type Result } from "@consentry/kernel";
import { PURPOSES, type Purpose } from "@consentry/law";
import { Type } from "typebox";

import type { Tx } from "../../database/transaction.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Problem } from "../../http/api/problem.ts";
import { route, type ApiRoute } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  HashText,
  InstantText,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { answerNow } from "../../kept-answers/answer-now.ts";
import { wordingsOf } from "../wordings/wordings.ts";
import { allAsked } from "./all-asked.ts";
import { countCoverage, type CoverageCount } from "./count-coverage.ts";
import { coverageOf, MOST_POINTS, pointsOf, STEPS, type CoverageTime } from "./coverage.ts";

const People = Type.Integer();

const COVERAGE = {
  yes: People,
  no: Type.Integer({ description: "Asked, and said no." }),
  withdrawn: Type.Integer({ description: "Said yes, and took it back; or objected." }),
  ended: Type.Integer({ description: "A yes that ended by itself, or that did not hold." }),
  waiting: Type.Integer({ description: "Asked or informed, and has not answered." }),
  neverAsked: People,
};

const Wording = fields({
  hash: HashText,
  language: Type.String(),
  question: Type.String(),
  explanation: Type.String(),
  acts: Type.Integer({ description: "How many acts in the ledger name it." }),
  first: DayText,
  last: DayText,
});

const PurposeFields = named("PurposeCoverage", {
  purpose: oneOf(PURPOSES),
  now: fields(COVERAGE),
  series: Type.Array(fields({ day: DayText, ...COVERAGE }), {
    description: "How it stood at the end of each of these days.",
  }),
  wordings: Type.Array(Wording, { description: "What people were shown, the most used first." }),
});

const ConsentCoverage = named("ConsentCoverage", {
  countedAt: nullable(InstantText),
  isBeingCounted: Type.Boolean({
    description: "A newer count is under way: ask again in some seconds.",
  }),
  people: People,
  purposes: Type.Array(PurposeFields),
});

const Query = fields({
  purpose: Type.Optional(oneOf(PURPOSES, "All that were ever asked for, when left out.")),
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
  by: Type.Optional(oneOf(STEPS, "`month` when left out.")),
});

/** How many people said what, now and over time. */
export const COVERAGE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showCoverage",
    method: "GET",
    path: "/consent/coverage",
    topic: "Consent",
    summary: "How many people said yes, no, or were never asked, for each purpose and over time",
    description:
      "Of the people there are now, by e-mail, from the acts in the ledger: an act counts from its own moment, also where it was entered later. Small numbers are told: who may ask may also open each person. Of very many people the last count is given, made at most an hour before somebody asked.",
    needs: "read",
    query: Query,
    answer: ConsentCoverage,
    async handle(call) {
      const { tx, organisation, now, query } = call;
      const today = dayOf(now);
      const time = timeAsked(query, today);
      if (!time.ok) return time;
      const points = pointsOf(time.value);
      const { answer, answeredAt, isBeingFound } = await answerNow(call, "coverage", countCoverage);
      const shown = { countedAt: answeredAt, isBeingCounted: isBeingFound };
      if (answer === null) return ok({ ...shown, people: 0, purposes: [] });
      const asked = query.purpose;
      const purposes = asked === undefined ? await allAsked(tx, organisation.id, answer) : [asked];
      const words = await wordsIn(tx, organisation.id, answer, purposes);
      return ok({
        ...shown,
        people: answer.people.reduce((sum, [, change]) => sum + change, 0),
        purposes: purposes.map((purpose) => ({
          ...coverageOf(answer, purpose, { points, today }),
          wordings: words.get(purpose) ?? [],
        })),
      });
    },
  }),
];

/** A year of months unless asked otherwise. */
function timeAsked(
  { from, to, by = "month" }: Partial<CoverageTime>,
  today: CoverageTime["to"],
): Result<CoverageTime, Problem> {
  const end = to ?? today;
  const time = { from: from ?? addDays(end, -364), to: end, by };
  if (time.from > end) return refuse("from", "a day before `to`");
  return pointsOf(time).length > MOST_POINTS
    ? refuse("by", `a longer step: a series has at most ${MOST_POINTS} points`)
    : ok(time);
}

function refuse(path: string, expected: string): Result<CoverageTime, Problem> {
  return err({ kind: "bad-fields", fields: [{ path, expected }] });
}

async function wordsIn(
  tx: Tx,
  organisation: OrganisationId,
  { wordings }: CoverageCount,
  purposes: readonly Purpose[],
) {
  const used = wordings.filter(({ purpose }) => purposes.includes(purpose));
  const texts = await wordingsOf(
    tx,
    organisation,
    used.map(({ hash }) => hash),
  );
  const shown = used.flatMap(({ purpose, ...use }) => {
    const text = texts.get(use.hash);
    if (text === undefined) return [];
    const { language, question, explanation } = text;
    return [{ purpose, shown: { ...use, language, question, explanation } }];
  });
  return new Map(
    [...Map.groupBy(shown, ({ purpose }) => purpose)].map(([purpose, own]) => [
      purpose,
      own.map((one) => one.shown),
    ]),
  );
}
