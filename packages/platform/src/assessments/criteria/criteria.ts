import {
  assessmentDuty,
  CRITERIA,
  LARGE_SCALE_ASKED_FROM,
  type AssessmentDuty,
  type CriterionId,
  type MeasurePurpose,
} from "@consentry/law";

import { statement } from "../../database/statement.ts";
import { measuredPurposes } from "../../register/activities/measured-purposes.ts";
import { readAnswers } from "../../register/answers/answers.ts";
import type { Configuration } from "../../register/configuration/configuration.ts";
import { readConfiguration } from "../../register/configuration/read-configuration.ts";
import type { RegisterOwn } from "../../register/own.ts";
import { lastAnswers, type CriterionAnswer } from "./answers.ts";

/** One sign of a high risk, as it stands. */
export interface CriterionNow {
  readonly id: CriterionId;
  /** What the configuration shows; `null`: only people know. */
  readonly shown: boolean | null;
  readonly answer: CriterionAnswer | null;
  /** Answered so, else shown so. */
  readonly holds: boolean;
}

export interface CriteriaNow {
  readonly criteria: readonly CriterionNow[];
  readonly holding: readonly CriterionId[];
  readonly duty: AssessmentDuty;
}

/** Which signs of a high risk there are, and what follows from them. */
export async function criteriaNow(own: RegisterOwn): Promise<CriteriaNow> {
  const { tx, organisation } = own;
  const configuration = await readConfiguration(own);
  const { answers } = await readAnswers(tx, organisation.id);
  const [people] = await tx.rows(PEOPLE, [organisation.id, LARGE_SCALE_ASKED_FROM]);
  const shown = shownBy(configuration, {
    isSensitive: answers.sensitive?.isHeld ?? null,
    isLarge: (people?.count ?? 0) >= LARGE_SCALE_ASKED_FROM,
  });
  const said = await lastAnswers(tx, organisation.id);
  const criteria = CRITERIA.map(({ id }) => {
    const answer = said.find(({ criterion }) => criterion === id) ?? null;
    const isShown = shown[id] ?? null;
    return { id, shown: isShown, answer, holds: answer?.holds ?? isShown === true };
  });
  const holding = criteria.filter(({ holds }) => holds).map(({ id }) => id);
  return { criteria, holding, duty: assessmentDuty(holding) };
}

/** No further than it takes to know. */
const PEOPLE = statement<{ readonly count: number }>(
  "contacts.as_many_as",
  `select count(*)::int as count
     from (select from contacts where organisation_id = $1 limit $2) as counted`,
);

/** What makes something of a person out of what they do. */
const EVALUATING: ReadonlySet<MeasurePurpose> = new Set([
  "personalise.by_opens",
  "personalise.by_clicks",
  "frequency.performance",
  "profile.cross_channel",
]);

/** Sources other than the person, whose data meet those of another. */
const FROM_OTHERS: ReadonlySet<string> = new Set([
  "partner",
  "purchased",
  "public",
  "scraped",
  "guessed",
]);

type Shown = Readonly<Partial<Record<CriterionId, boolean>>>;

function shownBy(
  configuration: Configuration,
  { isSensitive, isLarge }: { readonly isSensitive: boolean | null; readonly isLarge: boolean },
): Shown {
  const measured = measuredPurposes(configuration);
  const kinds = new Set(configuration.sources.map(({ kind }) => kind));
  const isPolitical = configuration.sentFor.includes("send.political");
  const isMatched =
    measured.some(({ purpose }) => purpose === "profile.cross_channel") ||
    (kinds.size > 1 && [...kinds].some((kind) => FROM_OTHERS.has(kind)));
  return {
    evaluation: measured.some(({ purpose }) => EVALUATING.has(purpose)),
    monitoring: measured.some(({ level }) => level === "individual"),
    "large-scale": isLarge,
    matching: isMatched,
    ...(isPolitical || isSensitive !== null
      ? { sensitive: isPolitical || isSensitive === true }
      : {}),
  };
}
