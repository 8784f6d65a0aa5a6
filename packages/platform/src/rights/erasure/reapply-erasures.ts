import { EmailAddress } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { forget } from "./forget.ts";

interface Whose {
  readonly id: OrganisationId;
  readonly keys: OrganisationKeys;
}

/**
 * Erases again whoever came back with a backup and had been erased since it was made: by the
 * journal, which must be the newest there is. Nobody is told anything, and whoever came back by
 * their own hand after their erasure stays.
 *
 * @returns how many of those that were erased had something
 */
export async function reapplyErasures(tx: Tx, whose: Whose): Promise<number> {
  const erased = await tx.rows(ERASED, [whose.id]);
  if (erased.length === 0) return 0;
  const inInbox = await inboxAddresses(tx, whose);
  let found = 0;
  for (const { id, addressKey, contact, address } of erased) {
    const known = address ?? inInbox.get(hexOf(addressKey)) ?? "";
    const removed = await forget(tx, whose.id, { contact, addressKey, address: known });
    if (Object.keys(removed).length === 0) continue;
    found += 1;
    await tx.run(BEGIN_ANEW, [whose.id, id]);
  }
  await tx.run(FORGET_NUMBERS, [whose.id]);
  // Whose numbers they name cannot be told by a hash of them; whoever asks has it counted anew.
  await tx.run("delete from campaign_audiences where organisation_id = $1", [whose.id]);
  // Texts of the local inbox stand beside a number alone, and are a trial.
  await tx.run("delete from inbox_texts where organisation_id = $1", [whose.id]);
  return found;
}

const ERASED = statement<{
  readonly id: string;
  readonly addressKey: Uint8Array;
  readonly contact: string | null;
  readonly address: string | null;
}>(
  "erasures.came_back",
  `select erasure.erasure_id as id, erasure.address_key as "addressKey",
          contact.contact_id as contact, contact.email as address
     from erasures as erasure
     left join contacts as contact
       on contact.organisation_id = $1 and contact.address_key = erasure.address_key
    where erasure.organisation_id = $1
      and (contact.contact_id is null or contact.made_at <= erasure.at)
    order by erasure.erasure_id`,
);

/** Mails of the local inbox stand beside no key: their addresses, by the keys they would have. */
async function inboxAddresses(tx: Tx, { id, keys }: Whose): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows(INBOX, [id]);
  return new Map(
    rows.flatMap(({ address }) => {
      const parsed = EmailAddress.parse(address);
      return parsed.ok ? [[hexOf(keys.addressKey(parsed.value)), address] as const] : [];
    }),
  );
}

const INBOX = statement<{ readonly address: string }>(
  "erasures.inbox_addresses",
  `select recipient as address from inbox_mails where organisation_id = $1
    union select sender from inbox_mails where organisation_id = $1`,
);

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

const FORGET_NUMBERS = statement(
  "erasures.forget_numbers",
  `delete from api_creations
    where organisation_id = $1 and sha256(convert_to(made_id, 'UTF8')) in
          (select contact_hash from erasures where organisation_id = $1)`,
);

/** What the restored files and pages hold of them is to be reached once more. */
const BEGIN_ANEW = statement(
  "erasures.begin_anew",
  `update erasures set files_at = null, scrubbed_at = null, scrub_failure = null
    where organisation_id = $1 and erasure_id = $2`,
);
