import type { Instant } from "@consentry/kernel";
import type { CheckedDomain } from "@consentry/mail";

import { later } from "../../campaigns/delivery/moments.ts";
import type { Own } from "../../consent/asking/own.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import { tellOfDomain } from "../telling/tell-members.ts";
import { changesSince, isAlarming, knownFrom, type Change, type KnownStates } from "./changes.ts";

/** Longer nobody asks how a record came about; removed with the look that finds them. */
const DAYS_OF_HISTORY = 400;

/**
 * Keeps what was found of a domain, writes down what changed, and lets its people know: programs of
 * every change, those who answer for the organisation of what is wrong and was not.
 *
 * @param lookAt when it is looked at next
 */
export async function keepLook(own: Own, checked: CheckedDomain, lookAt: Instant): Promise<void> {
  const { tx, organisation, now } = own;
  const { domain, state, checks } = checked;
  const [row] = await tx.rows(KNOWN, [organisation.id, domain]);
  if (row === undefined) return;
  const changes = changesSince(row.known, checks);
  const known = knownFrom(row.known, checks);
  await tx.run(KEEP, [organisation.id, domain, lookAt, now, checked, state, known]);
  if (changes.length === 0) return;
  await noteChanges(tx, organisation.id, domain, changes, now);
  const about = {
    domain,
    changes: changes.map(({ name, about, before, after }) => ({
      check: name,
      about,
      before,
      after,
    })),
  };
  await noteWebhookEvent(tx, organisation.id, { kind: "domain.changed", at: now, about });
  const alarming = changes.filter(isAlarming);
  if (alarming.length > 0) await tellOfDomain(own, domain, alarming);
}

async function noteChanges(
  tx: Tx,
  organisation: OrganisationId,
  domain: string,
  changes: readonly Change[],
  at: Instant,
): Promise<void> {
  for (const { name, about, before, after, remarks } of changes) {
    const values = [organisation, domain, newId(), at, name, about, before, after];
    await tx.run(NOTE, [...values, JSON.stringify(remarks)]);
  }
  await tx.run(FORGET_OLD, [organisation, domain, later(at, -DAYS_OF_HISTORY * 86_400)]);
}

/** A change as it was written down. */
export interface NotedChange extends Change {
  readonly at: Instant;
}

/** No more are shown. */
const MOST_SHOWN = 100;

/** What changed of a domain, the latest first. */
export function listChanges(
  tx: Tx,
  organisation: OrganisationId,
  domain: string,
): Promise<readonly NotedChange[]> {
  return tx.rows(CHANGES, [organisation, domain]);
}

const KNOWN = statement<{ readonly known: KnownStates }>(
  "sending_domains.known",
  "select known from sending_domains where organisation_id = $1 and domain = $2 for update",
);

const KEEP = statement(
  "sending_domains.keep_look",
  `update sending_domains
      set look_at = $3, in_hand_until = null, looked_at = $4, report = $5, state = $6, known = $7
    where organisation_id = $1 and domain = $2`,
);

const NOTE = statement(
  "domain_changes.note",
  `insert into domain_changes (organisation_id, domain, change_id, at, check_name, about,
     state_before, state_after, remarks)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)`,
);

const FORGET_OLD = statement(
  "domain_changes.forget_old",
  "delete from domain_changes where organisation_id = $1 and domain = $2 and at < $3",
);

const CHANGES = statement<NotedChange>(
  "domain_changes.of_domain",
  `select check_name as name, about, state_before as before, state_after as after, remarks, at
     from domain_changes
    where organisation_id = $1 and domain = $2
    order by at desc, change_id desc
    limit ${MOST_SHOWN}`,
);
