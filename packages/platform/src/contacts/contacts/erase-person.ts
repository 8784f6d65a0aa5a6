import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { forget } from "../../rights/erasure/forget.ts";
import { noteErasure } from "../../rights/erasure/journal.ts";
import { forgetRequestsOf } from "../../rights/store/change-request.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import type { Whose } from "./add-contact.ts";

export type EraseFailure =
  | { readonly kind: "no-such-contact" }
  /** Kept for a legal claim, by name: somebody must end the hold first. */
  | { readonly kind: "held" };

export interface ErasedPerson {
  /** The number of the erasure in its journal, which tells what it has reached. */
  readonly erasure: string;
}

/**
 * Erases one person, all in the caller's transaction: the row with everything that goes with it,
 * and the key that tied them to the ledger. What stays names nobody: ledger entries under a
 * pseudonym that nobody can compute again, evidence that nobody can open, and the keyed hash that
 * keeps the address, and the number, from coming back. A complaint that stood stays as it was said.
 *
 * What a transaction does not reach is worked off behind it, and told by the journal until then:
 * rows of files that wait, bytes in the database's files, backups (`rights/erasure/`).
 *
 * @param by `contact`, `member:ID`, `system`
 */
export async function erasePerson(
  tx: Tx,
  { id: organisation }: Pick<Whose, "id">,
  contact: string,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<ErasedPerson, EraseFailure>> {
  const [row] = await tx.rows(LOCK, [organisation, contact]);
  if (row === undefined) return err({ kind: "no-such-contact" });
  const { addressKey, numberKey, address } = row;
  if ((await tx.rows(HELD, [organisation, contact, dayOf(at)])).length > 0) {
    return err({ kind: "held" });
  }
  const keys = numberKey === null ? [addressKey] : [addressKey, numberKey];
  await suppress(
    tx,
    organisation,
    keys.map((key) => ({
      addressKey: key,
      channel: "all",
      topic: null,
      reason: "erased",
      since: at,
      until: null,
      saidBy: by,
    })),
  );
  await forgetRequestsOf(tx, organisation, { contact, addressKey }, { by, at });
  const removed = await forget(tx, organisation, { contact, addressKey, address });
  const noted = { contact, addressKey, by, at, removed };
  const erasure = await noteErasure(tx, organisation, noted);
  await noteWebhookEvent(tx, organisation, { kind: "contact.erased", at, about: { contact } });
  return ok({ erasure });
}

/** What holds a whole source or a campaign back is no reason to refuse one of its people. */
const HELD = statement<object>(
  "contacts.held_by_name",
  `select from retention_holds
    where organisation_id = $1 and contact_id = $2 and until >= $3
    limit 1`,
);

const LOCK = statement<{
  readonly addressKey: Uint8Array;
  readonly numberKey: Uint8Array | null;
  readonly address: string;
}>(
  "contacts.lock_for_erasure",
  `select address_key as "addressKey", email as address,
          (select number_key from contact_numbers
            where organisation_id = $1 and contact_id = $2) as "numberKey"
     from contacts
    where organisation_id = $1 and contact_id = $2
      for update`,
);
