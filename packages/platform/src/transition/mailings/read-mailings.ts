import type { Instant } from "@consentry/kernel";

import type { Campaign } from "../../campaigns/campaign.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Errand } from "../errands/errand.ts";

/** A mailing that asked or told, and what came of it. */
export interface Mailing extends Pick<Campaign, "id" | "name" | "state"> {
  readonly kind: Errand["kind"];
  readonly purposes: Errand["purposes"];
  readonly startedAt: Instant | null;
  /** Questions put, or people told, once for each purpose. */
  readonly put: number;
  /** Of these, answered since, as their last word: with a yes; with a no. */
  readonly yes: number;
  readonly no: number;
}

/** Somebody asks some dozen times, not thousands. */
const MOST_TOLD = 50;

/** The latest mailings that asked or told people, the latest first. */
export function readMailings(tx: Tx, organisation: OrganisationId): Promise<readonly Mailing[]> {
  return tx.rows(READ, [organisation, MOST_TOLD]);
}

/** What was put is found by the index of such acts; an answer before it is none to it. */
const READ = statement<Mailing>(
  "transition.mailings",
  `select campaign.campaign_id as id, campaign.name, campaign.state,
          campaign.errand ->> 'kind' as kind, campaign.errand -> 'purposes' as purposes,
          campaign.started_at as "startedAt", answered.put, answered.yes, answered.no
     from (select * from campaigns
            where organisation_id = $1 and errand is not null
            order by campaign_id desc
            limit $2) as campaign
     cross join lateral (
       select count(*)::int as put,
              count(*) filter (where state.at > event.at and state.action = 'given')::int as yes,
              count(*) filter (where state.at > event.at
                and state.action in ('refused', 'withdrawn', 'objected'))::int as no
         from consent_events as event
         left join consent_states as state
           on state.organisation_id = $1 and state.contact = event.contact
             and state.purpose = event.purpose and state.channel = event.channel
        where event.organisation_id = $1 and event.place = 'campaign:' || campaign.campaign_id::text
          and event.action in ('requested', 'legacy-informed')) as answered
    order by campaign.campaign_id desc`,
);
