import type { Day } from "@consentry/kernel";
import type { Purpose, Recipient } from "@consentry/law";
import type { ConsentAction } from "@consentry/ledger";

import { holds, rank } from "../../consent/suppressions/suppressed-condition.ts";
import type { SuppressionReason } from "../../consent/suppressions/suppressions.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { ContactFields } from "./contact.ts";

/** What a list shows of a person. The address stands open in it. */
export interface ContactLine {
  readonly id: string;
  readonly email: string;
  /** From the attributes, where one of them is called as names are. */
  readonly name: string | null;
  readonly locale: string | null;
  readonly country: string | null;
  readonly kind: Recipient;
  readonly relation: ContactFields["relation"];
  readonly tags: readonly string[];
  readonly source: { readonly id: string; readonly name: string };
  readonly collectedOn: Day;
  readonly lastContactOn: Day | null;
  readonly keepUntil: Day;
  readonly quarantinedBy: string | null;
  /** The firmest reason not to write to the address by e-mail, whatever for. */
  readonly suppressed: SuppressionReason | null;
  /** What was last said about e-mail, one a purpose; who was never asked has none. */
  readonly consents: readonly { readonly purpose: Purpose; readonly state: ConsentAction }[];
}

/** The lines of these people, in the order given; who is gone is left out. */
export function contactLines(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
  on: Day,
): Promise<readonly ContactLine[]> {
  return contacts.length === 0 ? Promise.resolve([]) : tx.rows(LINES, [organisation, contacts, on]);
}

const LINES = statement<ContactLine>(
  "contacts.lines",
  `select contact.contact_id as id, contact.email, contact_name(contact.attributes) as name,
          contact.locale, contact.country, contact.kind, contact.relation, contact.tags,
          jsonb_build_object('id', source.source_id, 'name', source.name) as source,
          contact.collected_on as "collectedOn", contact.last_contact_on as "lastContactOn",
          contact.keep_until as "keepUntil", contact.quarantined_by as "quarantinedBy",
          (select suppressions.reason from suppressions
            where ${holds({
              organisation: "$1",
              addressKey: "contact.address_key",
              channel: "'email'",
              topic: "''",
              on: "$3::date",
            })}
            order by ${rank("suppressions.reason")}
            limit 1) as suppressed,
          (select coalesce(jsonb_agg(jsonb_build_object('purpose', state.purpose,
                    'state', coalesce(state.action, 'requested')) order by state.purpose), '[]')
             from contact_keys as key
             join consent_states as state
               on state.organisation_id = $1 and state.contact = key.pseudonym
            where key.organisation_id = $1 and key.contact_id = contact.contact_id
              and state.channel = 'email') as consents
     from unnest($2::uuid[]) with ordinality as wanted (contact_id, place)
     join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = wanted.contact_id
     join sources as source
       on source.organisation_id = $1 and source.source_id = contact.source_id
    order by wanted.place`,
);
