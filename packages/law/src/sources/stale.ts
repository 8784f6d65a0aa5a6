import { addDays, type Day } from "@consentry/kernel";

import { listCitations, type Citation } from "./registry.ts";

const DAYS_A_REVIEW_LASTS = 365;

/** Clauses nobody has read again for a year: to be reported, never a reason to stop. */
export function staleCitations(on: Day): readonly Citation[] {
  const oldest = addDays(on, -DAYS_A_REVIEW_LASTS);
  return listCitations().filter(({ provision }) => provision.reviewedOn < oldest);
}
