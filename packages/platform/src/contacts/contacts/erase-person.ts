import { err, ok, type Instant, type Result } from "@consentry/kernel";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { statement } from "../../database/statement.ts";
import { forgetRequestsOf } from "../../rights/store/change-request.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import { FORGET_MESSAGES_OF_ADDRESS } from "../../transactional/retention/forget-address.ts";
import type { Whose } from "./add-contact.ts";

export type EraseFailure = { readonly kind: "no-such-contact" };

/**
 * Erases one person, all in the caller's transaction: the row with everything that goes with it,
 * and the key that tied them to the ledger. What stays names nobody: ledger entries under a
 * pseudonym that nobody can compute again, evidence that nobody can open, and the keyed hash that
 * keeps the address from coming back. A complaint that stood stays as it was said.
 *
 * Bytes of a removed row stay in the database's files until they are rewritten: `Database.scrub`.
 *
 * @param by `contact`, `member:ID`, `system`
 */
export async function erasePerson(
  tx: Tx,
  { id: organisation }: Pick<Whose, "id">,
  contact: string,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<null, EraseFailure>> {
  const [row] = await tx.rows(LOCK, [organisation, contact]);
  if (row === undefined) return err({ kind: "no-such-contact" });
  await suppress(tx, organisation, [
    {
      addressKey: row.address_key,
      channel: "all",
      topic: null,
      reason: "erased",
      since: at,
      until: null,
      saidBy: by,
    },
  ]);
  await forgetRequestsOf(tx, organisation, { contact, addressKey: row.address_key }, { by, at });
  await tx.run(ERASE, [organisation, contact]);
  for (const waiting of WAITING) await tx.run(waiting, [organisation, row.address_key]);
  await noteWebhookEvent(tx, organisation, { kind: "contact.erased", at, about: { contact } });
  return ok(null);
}

const LOCK = statement<{ readonly address_key: Uint8Array }>(
  "contacts.lock_for_erasure",
  `select address_key from contacts
    where organisation_id = $1 and contact_id = $2
      for update`,
);

/** Keys, lists and facts go with it, by foreign keys that cascade. */
const ERASE = statement(
  "contacts.erase",
  "delete from contacts where organisation_id = $1 and contact_id = $2",
);

/** What is known of the address itself and waits for it, and is nobody's any more. */
const WAITING = [
  "delete from asks where organisation_id = $1 and address_key = $2",
  "delete from service_mails where organisation_id = $1 and address_key = $2",
  "delete from resting_questions where organisation_id = $1 and address_key = $2",
  ...FORGET_MESSAGES_OF_ADDRESS,
  "delete from incoming_mails where organisation_id = $1 and address_key = $2",
] as const;
