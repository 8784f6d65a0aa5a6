import { Bug, type Instant } from "@consentry/kernel";
import {
  emptyChain,
  linkActs,
  STAFF_CHAIN,
  type ChainHead,
  type StaffAct,
} from "@consentry/ledger";

import { nativeSha256 } from "../../consent/ledger/append.ts";
import { bytesOf } from "../../consent/ledger/event-rows.ts";
import { hexArray, plainArray, textArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** In one transaction no more than that: whoever reads the log meanwhile waits for nobody. */
export const MOST_CHAINED_AT_ONCE = 1_000;

/** An act that waited, as it went into the log. */
export interface ChainedAct extends StaffAct {
  readonly contact: string | null;
}

interface WaitingAct extends ChainedAct {
  readonly id: string;
  readonly keepUntil: string;
}

/**
 * Writes acts that wait at the end of the organisation's log, the oldest first, and ties each to
 * the one before. Two at once wait for each other.
 *
 * @returns those that were written; as many as `MOST_CHAINED_AT_ONCE` where more may wait
 */
export async function appendStaffActs(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly ChainedAct[]> {
  const before = await lockHead(tx, organisation);
  const waiting = await tx.rows(TAKE, [organisation, MOST_CHAINED_AT_ONCE]);
  if (waiting.length === 0) return [];
  const { entries, head } = linkActs(
    STAFF_CHAIN,
    waiting.map(actOf),
    organisation,
    before,
    nativeSha256,
  );
  await tx.run(INSERT, [
    organisation,
    plainArray(entries.map(({ event }) => event.sequence)),
    hexArray(entries.map(({ event }) => event.previous)),
    hexArray(entries.map(({ hash }) => hash)),
    textArray(waiting.map(({ actor }) => actor)),
    textArray(waiting.map(({ deed }) => deed)),
    textArray(waiting.map(({ operation }) => operation)),
    textArray(waiting.map(({ about }) => about)),
    plainArray(waiting.map(({ people }) => people)),
    plainArray(waiting.map(({ at }) => at)),
    plainArray(waiting.map(({ keepUntil }) => keepUntil)),
  ]);
  await tx.run(INSERT_PEOPLE, [
    organisation,
    plainArray(entries.map(({ event }) => event.sequence)),
    plainArray(waiting.map(({ contact }) => contact)),
  ]);
  await tx.run(REMOVE, [organisation, plainArray(waiting.map(({ id }) => id))]);
  await tx.run(MOVE_HEAD, [organisation, head.sequence, bytesOf(head.hash)]);
  return waiting;
}

function actOf({ actor, deed, operation, about, people, at }: WaitingAct): StaffAct {
  return { actor, deed, operation, about, people, at };
}

async function lockHead(tx: Tx, organisation: OrganisationId): Promise<ChainHead> {
  const { hash } = emptyChain(STAFF_CHAIN, organisation, nativeSha256);
  await tx.run(BEGIN, [organisation, bytesOf(hash)]);
  const [head] = await tx.rows(LOCK_HEAD, [organisation]);
  if (head === undefined) throw new Bug("a log of staff has no head");
  return head;
}

const BEGIN = statement(
  "staff_log_heads.begin",
  `insert into staff_log_heads (organisation_id, sequence, hash) values ($1, 0, $2)
   on conflict do nothing`,
);

const LOCK_HEAD = statement<ChainHead>(
  "staff_log_heads.lock",
  `select sequence, encode(hash, 'hex') as hash from staff_log_heads
    where organisation_id = $1 for update`,
);

/** Moments are to the second; within one the numbers of acts are in the order of time. */
const TAKE = statement<WaitingAct & { readonly at: Instant }>(
  "staff_acts.take",
  `select act_id as id, actor, deed, operation, about, people, contact_id as contact, at,
          keep_until as "keepUntil"
     from staff_acts where organisation_id = $1
    order by at, act_id
    limit $2`,
);

const INSERT = statement(
  "staff_log.insert",
  `insert into staff_log (organisation_id, sequence, previous, hash, actor, deed, operation, about,
     people, at, keep_until)
   select $1, given.*
     from unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::text[], $6::text[], $7::text[],
                 $8::text[], $9::integer[], $10::timestamptz[], $11::date[]) as given`,
);

/** Whoever went meanwhile is not tied to it any more. */
const INSERT_PEOPLE = statement(
  "staff_log_people.insert",
  `insert into staff_log_people (organisation_id, sequence, contact_id)
   select $1, given.sequence, given.contact_id
     from unnest($2::bigint[], $3::uuid[]) as given (sequence, contact_id)
     join contacts on contacts.organisation_id = $1 and contacts.contact_id = given.contact_id
      for key share of contacts`,
);

const REMOVE = statement(
  "staff_acts.remove",
  "delete from staff_acts where organisation_id = $1 and act_id = any ($2::uuid[])",
);

const MOVE_HEAD = statement(
  "staff_log_heads.move",
  "update staff_log_heads set sequence = $2, hash = $3 where organisation_id = $1",
);
