import { acrossOrganisations } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import { isReportsLocalPart } from "../deliverability/reports/reports-address.ts";
import type { Installation } from "../installation.ts";
import { returnKeyOf } from "../organisations/keys.ts";
import { FEEDBACK_LOCAL_PART } from "./return-path/complaint-loop.ts";
import { isReturnLocalPart, readReturnAddress } from "./return-path/return-address.ts";

/** Whose address something came to. */
export interface Recipient {
  readonly organisation: OrganisationId;
  /** It names a message of ours, which nobody else could write. */
  readonly isSealed: boolean;
}

/**
 * Whose a mail to this address is: one of the addresses that name a message, at a return domain of
 * its organisation; the addresses for feedback and for reports of a return domain; the address of a sender, or where
 * answers to one go. An address of several organisations is nobody's: none of them may read the
 * others' mail.
 */
export async function findRecipient(
  { database, secret }: Pick<Installation, "database" | "secret">,
  address: string,
): Promise<Recipient | null> {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1).toLowerCase()];
  if (isReturnLocalPart(local)) {
    const read = readReturnAddress(address, (id) => returnKeyOf(secret, id));
    if (read === null) return null;
    const owners = await acrossOrganisations(database, (tx) => tx.rows(AT_DOMAIN, [domain]));
    const isKnown = owners.some(({ organisation }) => organisation === read.organisation);
    return isKnown ? { organisation: read.organisation, isSealed: true } : null;
  }
  const owners = await acrossOrganisations(database, (tx) =>
    local.toLowerCase() === FEEDBACK_LOCAL_PART || isReportsLocalPart(local)
      ? tx.rows(AT_DOMAIN, [domain])
      : tx.rows(AT_ADDRESS, [address.toLowerCase()]),
  );
  const [only, ...others] = owners;
  if (only === undefined || others.length > 0) return null;
  return { organisation: only.organisation, isSealed: false };
}

const AT_DOMAIN = statement<{ readonly organisation: OrganisationId }>(
  "sender_identities.at_return_domain",
  `select distinct organisation_id as organisation from sender_identities where return_domain = $1`,
);

const AT_ADDRESS = statement<{ readonly organisation: OrganisationId }>(
  "sender_identities.at_address",
  `select distinct organisation_id as organisation from sender_identities
    where lower(address) = $1 or lower(reply_to) = $1`,
);
