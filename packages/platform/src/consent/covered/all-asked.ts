import { PURPOSES, type Purpose } from "@consentry/law";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { CoverageCount } from "./count-coverage.ts";

/** Whatever anybody was asked for, and what forms that are open ask for; as law lists them. */
export async function allAsked(
  tx: Tx,
  organisation: OrganisationId,
  { purposes }: CoverageCount,
): Promise<readonly Purpose[]> {
  const known = new Set(purposes.map(({ purpose }) => purpose));
  for (const { purpose } of await tx.rows(IN_FORMS, [organisation])) known.add(purpose);
  return PURPOSES.filter((purpose) => known.has(purpose));
}

const IN_FORMS = statement<{ readonly purpose: Purpose }>(
  "coverage.purposes_in_forms",
  `select distinct box ->> 'purpose' as purpose
     from forms, jsonb_array_elements(definition -> 'boxes') as box
    where organisation_id = $1 and is_open`,
);
