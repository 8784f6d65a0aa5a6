import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Step, StepKind } from "../request.ts";

/** Who does what to a request, and when. */
export interface NewStep {
  readonly at: Instant;
  /** `contact`, `member:ID`, `api-key:ID`, `system`. */
  readonly by: string;
  readonly kind: StepKind;
  readonly about?: Step["about"];
}

/** Writes a step behind those that are there. What is written is never changed. */
export async function noteStep(
  tx: Tx,
  organisation: OrganisationId,
  request: string,
  { at, by, kind, about = {} }: NewStep,
): Promise<void> {
  await tx.run(NOTE, [organisation, request, at, by, kind, about]);
}

/** Every step of a request, in order. */
export function stepsOf(
  tx: Tx,
  organisation: OrganisationId,
  request: string,
): Promise<readonly Step[]> {
  return tx.rows(ALL, [organisation, request]);
}

/** Whoever writes holds the request's row, or has just made it: two never get one number. */
const NOTE = statement(
  "rights_steps.note",
  `insert into rights_steps (organisation_id, request_id, step, at, by, kind, about)
   select $1, $2, coalesce(max(step), 0) + 1, $3, $4, $5, $6
     from rights_steps where organisation_id = $1 and request_id = $2`,
);

const ALL = statement<Step>(
  "rights_steps.of_request",
  `select step, at, by, kind, about from rights_steps
    where organisation_id = $1 and request_id = $2
    order by step`,
);
