import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What a server or a person can answer to a message. No device is read for any of it. */
export const RESPONSE_KINDS = [
  "delivered",
  "bounced",
  "deferred",
  "replied",
  "unsubscribed",
  "complained",
] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

export interface MessageResponse {
  readonly campaign: string;
  readonly delivery: string;
  readonly kind: ResponseKind;
  readonly at: Instant;
  /** Of a bounce or a delay: its status code. */
  readonly code: string | null;
}

/**
 * Records what came back of a message. The first of each kind stays; again is the same as once. It
 * counts and does nothing else: what a bounce, a reply or a complaint means for the person is its
 * caller's to say.
 */
export async function recordResponse(
  tx: Tx,
  organisation: OrganisationId,
  { campaign, delivery, kind, at, code }: MessageResponse,
): Promise<Result<{ readonly isFirst: boolean }, "no-such-message">> {
  const [found] = await tx.rows(FIND, [organisation, campaign, delivery]);
  if (found === undefined) return err("no-such-message");
  const recorded = await tx.run(RECORD, [organisation, campaign, delivery, kind, at, code]);
  return ok({ isFirst: recorded === 1 });
}

/**
 * Counts somebody who left for the campaign whose message led them out. A link in any other mail
 * names no message, and one that is not this person's counts for nobody.
 */
export async function recordLeaving(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  { contact, delivery }: { readonly contact: string; readonly delivery: string | null },
): Promise<void> {
  if (delivery !== null) await tx.run(RECORD_LEAVING, [organisation.id, contact, delivery, now]);
}

const FIND = statement<{ readonly id: string }>(
  "deliveries.find",
  `select delivery_id as id from deliveries
    where organisation_id = $1 and campaign_id = $2 and delivery_id = $3`,
);

const RECORD = statement(
  "campaign_responses.record",
  `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at, code)
   values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
);

const RECORD_LEAVING = statement(
  "campaign_responses.record_leaving",
  `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at)
   select organisation_id, campaign_id, delivery_id, 'unsubscribed', $4 from deliveries
    where organisation_id = $1 and contact_id = $2 and delivery_id = $3
   on conflict do nothing`,
);
