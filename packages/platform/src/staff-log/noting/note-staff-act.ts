import { dayOf, type Instant } from "@consentry/kernel";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx, Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { staffActStaysUntil } from "../retention/staff-act-stays.ts";
import type { StaffNote } from "../staff-note.ts";

export interface NotedFor {
  readonly organisation: OrganisationId;
  readonly keys: Pick<OrganisationKeys, "staffLogKey">;
  readonly now: Instant;
}

/**
 * Writes down what somebody who works here did, in the transaction in which it is done: there is
 * no act without its note, and no note without its act. It is chained some seconds later.
 */
export async function noteStaffAct(
  tx: Tx,
  { organisation, keys, now }: NotedFor,
  { actor, deed, operation, contact, about, people }: StaffNote,
): Promise<void> {
  const hashed = contact === null ? about : Buffer.from(keys.staffLogKey(contact)).toString("hex");
  const until = staffActStaysUntil(dayOf(now));
  const act = [organisation, newId(), actor, deed, operation, hashed, people, now, until];
  await tx.run(NOTE, [...act, contact]);
}

/**
 * The same of somebody who comes in, before anything of the organisation is open to them.
 */
export async function noteComingIn(
  tx: SystemTx,
  { organisation, now }: Omit<NotedFor, "keys">,
  { actor, operation }: Pick<StaffNote, "actor" | "operation">,
): Promise<void> {
  const until = staffActStaysUntil(dayOf(now));
  const act = [organisation, newId(), actor, "came-in", operation, null, null, now, until];
  await tx.run(NOTE_COMING_IN, act);
}

const COLUMNS = `organisation_id, act_id, actor, deed, operation, about, people, at, keep_until`;

/** Whoever was looked at may be gone before the note of it is written. */
const NOTE = statement(
  "staff_acts.note",
  `insert into staff_acts (${COLUMNS}, contact_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
     (select contact_id from contacts where organisation_id = $1 and contact_id = $10))`,
);

const NOTE_COMING_IN = statement(
  "staff_acts.note_coming_in",
  `insert into staff_acts (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
