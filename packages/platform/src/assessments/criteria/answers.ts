import type { Instant } from "@consentry/kernel";
import type { CriterionId } from "@consentry/law";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What somebody said of a criterion; the last word counts. */
export interface CriterionAnswer {
  readonly criterion: CriterionId;
  readonly holds: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** The last answer of each criterion that was ever answered. */
export function lastAnswers(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly CriterionAnswer[]> {
  return tx.rows(LAST, [organisation]);
}

const LAST = statement<CriterionAnswer>(
  "criterion_answers.last",
  `select distinct on (criterion) criterion, holds, reason, said_by as by, said_at as at
     from criterion_answers where organisation_id = $1
    order by criterion, number desc`,
);

/** Keeps an answer beside those before it. */
export async function answerCriterion(
  tx: Tx,
  organisation: OrganisationId,
  { criterion, holds, reason, by, at }: CriterionAnswer,
): Promise<void> {
  await tx.lock(`criterion answers ${organisation}`);
  await tx.run(ANSWER, [organisation, criterion, holds, reason, by, at]);
}

const ANSWER = statement(
  "criterion_answers.insert",
  `insert into criterion_answers (organisation_id, criterion, number, holds, reason, said_by, said_at)
   select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6
     from criterion_answers where organisation_id = $1 and criterion = $2`,
);
