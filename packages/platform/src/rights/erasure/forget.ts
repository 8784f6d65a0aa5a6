import { releasing } from "../../database/distribution/outliving.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SqlValue, Tx } from "../../database/transaction.ts";
import { FORGET_MESSAGES_OF_ADDRESS } from "../../transactional/retention/forget-address.ts";
import { FORGET_TEXTS_OF_CONTACT } from "../../texts/retention/forget-texts.ts";
import { OF_ADDRESS } from "../copy/parts/mails.ts";

/** Whom to forget: by whatever they are known. */
export interface Forgotten {
  /** `null`: they are no contact. */
  readonly contact: string | null;
  readonly addressKey: Uint8Array;
  /** As it was written. */
  readonly address: string;
}

/** How many rows, by table. */
export type Removed = Readonly<Record<string, number>>;

/**
 * Removes everything that is held of somebody, in the caller's transaction; what must stay to be
 * counted is made nobody's. It suppresses nothing, notes nothing and tells nobody, so a restored
 * backup is brought up to date by it, too.
 *
 * Not by it: rows of files that wait to be applied, which are sealed and need the organisation's
 * keys (`clear-imports.ts`), and requests about their data, which keep what followed.
 */
export async function forget(
  tx: Tx,
  organisation: OrganisationId,
  { contact, addressKey, address }: Forgotten,
): Promise<Removed> {
  const removed: Record<string, number> = {};
  const run = async (steps: readonly Step[], value: SqlValue): Promise<void> => {
    for (const [table, text] of steps) {
      const rows = await tx.run(text, [organisation, value]);
      if (rows > 0) removed[table] = (removed[table] ?? 0) + rows;
    }
  };
  await run(OF_KEY, addressKey);
  if (contact !== null) await run(FORGET_TEXTS_OF_CONTACT, contact);
  await run(OF_TEXT, address);
  if (contact !== null) await run(OF_CONTACT, contact);
  return removed;
}

type Step = readonly [table: string, text: string];

/** What is known of the address, whoever reads it: `$2` is its key. */
const OF_KEY: readonly Step[] = [
  ["asks", "delete from asks where organisation_id = $1 and address_key = $2"],
  ["service_mails", "delete from service_mails where organisation_id = $1 and address_key = $2"],
  [
    "resting_questions",
    "delete from resting_questions where organisation_id = $1 and address_key = $2",
  ],
  // What programs are told of a message quotes its sender's own word for it. Before the message
  // loses its address: it is found by that.
  [
    "webhook_events",
    // Where there are no messages, no event is looked at: there may be a million.
    `with own as materialized (
       select message_id::text as number from messages
        where organisation_id = $1 and address_key = $2)
     delete from webhook_events
      where organisation_id = $1 and exists (select from own)
        and about ->> 'message' in (select number from own)`,
  ],
  ...FORGET_MESSAGES_OF_ADDRESS.map((text) => ["messages", text] as const),
  ["incoming_mails", "delete from incoming_mails where organisation_id = $1 and address_key = $2"],
];

/** Where no key stands beside the address: `$2` is the address. */
const OF_TEXT: readonly Step[] = [
  ["inbox_mails", `delete from inbox_mails where organisation_id = $1 and ${OF_ADDRESS}`],
];

/** What knows the contact by number and has no foreign key that cascades: `$2` is the number. */
const OF_CONTACT: readonly Step[] = [
  ["api_creations", "delete from api_creations where organisation_id = $1 and made_id = $2"],
  // It names some of each kind; whoever asks has it counted anew.
  [
    "campaign_audiences",
    `delete from campaign_audiences
      where organisation_id = $1 and strpos(audience::text, $2::uuid::text) > 0`,
  ],
  // Keys, lists, facts and events go with it, by foreign keys that cascade.
  [
    "contacts",
    `${releasing("$2")} delete from contacts where organisation_id = $1 and contact_id = $2`,
  ],
];
