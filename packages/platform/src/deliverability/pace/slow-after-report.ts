import { asksToSlow, type DeliveryReport } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import type { About } from "../../incoming/about.ts";
import { Providers } from "./providers.ts";
import { noteSlowed } from "./rests.ts";

/** Reports are few: the table of well-known ones is enough, and any other is its own. */
const WELL_KNOWN = new Providers(null);

/**
 * Lets a provider rest when a relay, which took our mail long before, reports that it is put off
 * there and asked for fewer. Every one of them counts, not only the first of a message.
 */
export async function slowAfterReport(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  { campaign, contact }: Pick<About, "campaign" | "contact">,
  { status, diagnostic }: Pick<DeliveryReport, "status" | "diagnostic">,
): Promise<void> {
  if (campaign === null || contact === null || status === null) return;
  if (!asksToSlow(status, diagnostic ?? "")) return;
  const [row] = await tx.rows(DOMAINS, [organisation.id, campaign, contact]);
  if (row === undefined) return;
  const provider = WELL_KNOWN.of(row.to);
  await noteSlowed(tx, organisation.id, [{ domain: row.from, provider, code: status }], now);
}

const DOMAINS = statement<{ readonly from: string; readonly to: string }>(
  "campaigns.domains_of_report",
  `select lower(split_part(identity.address, '@', 2)) as from,
          lower(split_part(contact.email, '@', 2)) as to
     from campaigns as campaign
     join sender_identities as identity
       on identity.organisation_id = $1 and identity.identity_id = campaign.identity_id
     join contacts as contact on contact.organisation_id = $1 and contact.contact_id = $3
    where campaign.organisation_id = $1 and campaign.campaign_id = $2`,
);
