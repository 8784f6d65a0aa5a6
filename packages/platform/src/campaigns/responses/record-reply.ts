import { ok, type Instant, type Result } from "@consentry/kernel";

import { recordFacts } from "../../contacts/contacts/facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { recordResponse } from "./responses.ts";

/** A person answered a message. */
export interface Reply {
  readonly campaign: string;
  readonly delivery: string;
  readonly at: Instant;
}

/** Counts a reply for its campaign once, and keeps it as a fact of the person if they are there. */
export async function recordReply(
  tx: Tx,
  organisation: OrganisationId,
  { campaign, delivery, at }: Reply,
  now: Instant,
): Promise<Result<null, "no-such-message">> {
  const response = { campaign, delivery, kind: "replied", at, code: null } as const;
  const recorded = await recordResponse(tx, organisation, response);
  if (!recorded.ok) return recorded;
  const [to] = await tx.rows(WHOM, [organisation, campaign, delivery]);
  if (recorded.value.isFirst && to !== undefined) {
    await recordFacts(tx, organisation, [{ contact: to.contact, kind: "replied", at }], now);
  }
  return ok(null);
}

const WHOM = statement<{ readonly contact: string }>(
  "deliveries.whom",
  `select contact_id as contact from deliveries
    where organisation_id = $1 and campaign_id = $2 and delivery_id = $3
      and contact_id is not null`,
);
