import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { ReadTx } from "../../../database/transaction.ts";
import { FEWEST_PEOPLE } from "../fewest-people.ts";
import type { DomainFacts } from "../report.ts";

/** Whoever has more has them in the list of messages. */
export const MOST_DOMAINS = 50;

/**
 * What became of messages by the domain of their mailboxes. A domain of few people may be somebody's
 * own and is not named.
 */
export function domainFacts(
  tx: ReadTx,
  organisation: OrganisationId,
  campaign: string,
): Promise<readonly DomainFacts[]> {
  return tx.rows(DOMAINS, [organisation, campaign, FEWEST_PEOPLE, MOST_DOMAINS]);
}

/** Of a row of `contacts`; `null` when the person was erased. */
export const DOMAIN = "lower(split_part(contact.email, '@', 2))";

const DOMAINS = statement<DomainFacts>(
  "reports.domains",
  `with by_domain as (
     select ${DOMAIN} as domain, count(*) filter (where delivery.state = 'sent') as sent,
            count(*) filter (where delivery.state = 'bounced') as bounced
       from deliveries as delivery
       left join contacts as contact
         on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
      where delivery.organisation_id = $1 and delivery.campaign_id = $2
        and delivery.state in ('sent', 'bounced')
      group by 1),
   ranked as (
     select *, row_number() over (order by domain is null, sent + bounced desc, domain) as place
       from by_domain)
   select case when place <= $4 and sent + bounced >= $3 then domain end as domain,
          sum(sent)::int as sent, sum(bounced)::int as bounced
     from ranked
    group by 1
    order by 1 is null, sum(sent + bounced) desc, 1`,
);
