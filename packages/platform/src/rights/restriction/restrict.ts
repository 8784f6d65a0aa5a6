import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import { dayIn, sendLetter } from "../letters/send-letter.ts";
import { findRequest } from "../store/read-requests.ts";
import { noteStep } from "../store/steps.ts";

/** A person is told before their data are used again, so that they can still say something. */
const DAYS_OF_NOTICE = 7;

/** Since when somebody's data are kept and not used, and the day that ends it where it is set. */
export interface Restriction {
  readonly since: Instant;
  readonly until: Day | null;
}

/** `null`: they are used as everybody's, or there is no such person. */
export async function restrictionOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
  today: Day,
): Promise<Restriction | null> {
  const [row] = await tx.rows(READ, [organisation, contact, today]);
  return row ?? null;
}

/**
 * Keeps a person's data and uses them no more: nothing is sent, nothing measured, nobody counts
 * them. Again is the same as once.
 */
export async function restrict({ tx, organisation, now }: Own, contact: string): Promise<void> {
  await tx.run(RESTRICT, [organisation.id, contact, now]);
  const event = { kind: "contact.restricted", at: now, about: { contact } } as const;
  await noteWebhookEvent(tx, organisation.id, event);
}

/**
 * Sets the day from which a person's data are used again, and tells them before.
 *
 * @returns `null` when they are not restricted, or their day is set already
 */
export async function liftRestriction(own: Own, contact: string, by: string): Promise<Day | null> {
  const { tx, organisation, now } = own;
  const on = addDays(dayOf(now), DAYS_OF_NOTICE);
  if ((await tx.run(LIFT, [organisation.id, contact, on])) === 0) return null;
  const event = { kind: "contact.released", at: now, about: { contact, on } } as const;
  await noteWebhookEvent(tx, organisation.id, event);
  const [asked] = await tx.rows(ASKED, [organisation.id, contact]);
  const request = asked === undefined ? null : await findRequest(tx, organisation.id, asked.id);
  if (request === null) return on;
  await noteStep(tx, organisation.id, request.id, { at: now, by, kind: "lifted", about: { on } });
  await sendLetter(own, request, by, (language) => ({
    letter: "lifted",
    on: dayIn(language, on),
  }));
  return on;
}

const READ = statement<Restriction>(
  "contacts.restriction",
  `select restricted_at as since, restricted_until as until from contacts
    where organisation_id = $1 and contact_id = $2 and restricted_at is not null
      and (restricted_until is null or restricted_until > $3)`,
);

const RESTRICT = statement(
  "contacts.restrict",
  `update contacts set restricted_at = $3, restricted_until = null
    where organisation_id = $1 and contact_id = $2
      and (restricted_at is null or restricted_until is not null)`,
);

const LIFT = statement(
  "contacts.lift_restriction",
  `update contacts set restricted_until = $3
    where organisation_id = $1 and contact_id = $2 and restricted_at is not null
      and restricted_until is null`,
);

/** The one that it began with. */
const ASKED = statement<{ readonly id: string }>(
  "rights_requests.that_restricted",
  `select request_id as id from rights_requests
    where organisation_id = $1 and contact_id = $2 and kind = 'restriction' and state = 'done'
    order by settled_at desc
    limit 1`,
);
