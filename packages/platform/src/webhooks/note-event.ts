import { plainArray, textArray } from "../database/array-text.ts";
import { newId, type OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** How long an event can be told again; a receiver that was away longer reads what is there. */
export const DAYS_KEPT = 30;

/**
 * Writes down that something happened, for whoever listens, in the transaction in which it happens:
 * neither is there without the other. Where nobody listens nothing is kept.
 */
export function noteWebhookEvent(
  tx: Tx,
  organisation: OrganisationId,
  event: WebhookEvent,
): Promise<void> {
  return noteWebhookEvents(tx, organisation, [event]);
}

/** The same for many at once, for whoever works through thousands. */
export async function noteWebhookEvents(
  tx: Tx,
  organisation: OrganisationId,
  events: readonly WebhookEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.run(NOTE, [
    organisation,
    plainArray(events.map(() => newId())),
    textArray(events.map(({ kind }) => kind)),
    plainArray(events.map(({ at }) => at)),
    plainArray(events.map(goesWith)),
    textArray(events.map(({ about }) => JSON.stringify(about))),
    `${DAYS_KEPT} days`,
  ]);
}

/** What is told of an erasure outlives the person: it holds a number that leads nowhere. */
function goesWith({ kind, about }: WebhookEvent): string | null {
  return kind !== "contact.erased" && "contact" in about ? about.contact : null;
}

/**
 * A moment that a report of a stranger names may lie ahead; what it is about is told now. Of a
 * person who was erased at this very moment nothing is told any more.
 */
const NOTE = statement(
  "webhooks.note",
  `with listening as (
     select endpoint_id, kinds from webhook_endpoints where organisation_id = $1 and is_on),
   heard as (
     select * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[], $6::jsonb[])
       as given (event_id, kind, at, contact_id, about)
      where exists (select from listening where given.kind = any (kinds))),
   present as (
     select contact_id from contacts
      where organisation_id = $1 and contact_id in (select contact_id from heard)
        for key share),
   told as (
     select * from heard
      where contact_id is null or contact_id in (select contact_id from present)),
   noted as (
     insert into webhook_events (organisation_id, event_id, kind, at, contact_id, about, keep_until)
     select $1, event_id, kind, at, contact_id, about, least(at, now()) + $7::interval from told)
   insert into webhook_deliveries (organisation_id, endpoint_id, event_id, due_at)
   select $1, endpoint_id, event_id, least(at, now())
     from told join listening on told.kind = any (kinds)`,
);
