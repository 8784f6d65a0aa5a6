import { dayOf, type Day } from "@consentry/kernel";
import type { Facts, Recipient, Relation } from "@consentry/law";
import { consentsForLaw, type ConsentStanding } from "@consentry/ledger";

import { holds } from "../../consent/suppressions/suppressed-condition.ts";
import { originForLaw, type OriginKind } from "../../contacts/sources/source.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Load } from "./record-loads.ts";
import type { Terms } from "./terms.ts";

/** Whom a message went to, and what is known of them now. */
export interface Reader {
  /** Contact id. */
  readonly contact: string;
  readonly country: string | null;
  readonly kind: Recipient;
  readonly relation: Relation;
  readonly facts: Partial<Facts>;
}

/**
 * The readers of these loads by their deliveries. Left out are those who were erased, whose message
 * is not known any more, and whose source holds them back from everything.
 */
export async function readersOf(
  tx: Tx,
  { organisation, now, campaigns }: Terms,
  loads: readonly Load[],
): Promise<ReadonlyMap<string, Reader>> {
  const campaignOf = new Map<string, string>();
  for (const { token } of loads) {
    if (token.delivery !== null && campaigns.has(token.campaign)) {
      campaignOf.set(token.delivery, token.campaign);
    }
  }
  const rows = await tx.rows(READERS, [
    organisation,
    [...campaignOf.values()],
    [...campaignOf.keys()],
    dayOf(now),
  ]);
  return new Map(rows.map((row) => [row.delivery, readerOf(row)]));
}

function readerOf(row: Row): Reader {
  const { contact, country, kind, relation } = row;
  return {
    contact,
    country,
    kind,
    relation,
    facts: {
      consents: consentsForLaw(row.standings),
      source: originForLaw({ kind: row.origin, namesUs: row.namesUs }),
      collectedAt: row.collectedOn,
      lastContactAt: row.lastContactOn ?? undefined,
      informedAt: row.informedOn ?? undefined,
      // Why an address is suppressed may be an objection or not: only where it is not, none is known.
      objectedAt: row.suppressed ? undefined : null,
      suppressed: row.suppressed,
    },
  };
}

interface Row {
  readonly delivery: string;
  readonly contact: string;
  readonly country: string | null;
  readonly kind: Recipient;
  readonly relation: Relation;
  readonly origin: OriginKind;
  readonly namesUs: boolean | null;
  readonly informedOn: Day | null;
  readonly collectedOn: Day;
  readonly lastContactOn: Day | null;
  readonly suppressed: boolean;
  readonly standings: readonly ConsentStanding[];
}

/** Moments as the ledger writes them: JSON would give the server's own form. */
function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

const SUPPRESSED = holds({
  organisation: "$1",
  addressKey: "contact.address_key",
  channel: "'email'",
  topic: "coalesce(campaign.list_id::text, '')",
  on: "$4::date",
});

const READERS = statement<Row>(
  "measure.readers",
  `select delivery.delivery_id as delivery, contact.contact_id as contact, contact.country,
          contact.kind, contact.relation, source.kind as origin, source.names_us as "namesUs",
          source.informed_on as "informedOn", contact.collected_on as "collectedOn",
          contact.last_contact_on as "lastContactOn",
          exists (select from suppressions where ${SUPPRESSED}) as suppressed,
          coalesce(
            (select json_agg(json_build_object(
                      'contact', encode(state.contact, 'hex'), 'purpose', state.purpose,
                      'channel', state.channel, 'askedAt', ${instant("state.asked_at")},
                      'answer', case when state.action is not null then json_build_object(
                        'action', state.action, 'at', ${instant("state.at")},
                        'alsoNames', state.also_names) end))
               from contact_keys as key
               join consent_states as state
                 on state.organisation_id = $1 and state.contact = key.pseudonym
              where key.organisation_id = $1 and key.contact_id = contact.contact_id),
            '[]'::json) as standings
     from unnest($2::uuid[], $3::uuid[]) as given (campaign_id, delivery_id)
     join deliveries as delivery
       on delivery.organisation_id = $1 and delivery.campaign_id = given.campaign_id
      and delivery.delivery_id = given.delivery_id
     join campaigns as campaign
       on campaign.organisation_id = $1 and campaign.campaign_id = delivery.campaign_id
     join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
     join sources as source
       on source.organisation_id = $1 and source.source_id = contact.source_id
    where contact.quarantined_by is null`,
);
