import type { CriterionId } from "@consentry/law";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { lastAnswers } from "./answers.ts";

/** The criteria of which somebody said that they hold. */
export async function holdingCriteria(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly CriterionId[]> {
  const said = await lastAnswers(tx, organisation);
  return said.filter(({ holds }) => holds).map(({ criterion }) => criterion);
}
