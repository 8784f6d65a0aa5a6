import { dayOf, type Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { ALL, type Provider, type Providers } from "./providers.ts";
import type { Sending } from "./rules.ts";
import { slotOf } from "./slots.ts";

/** Mails of a sending domain that a provider was handed, and those under way there. */
export interface Used {
  readonly slot: number;
  readonly hour: number;
  readonly day: number;
  readonly underWay: number;
}

export const UNUSED: Used = { slot: 0, hour: 0, day: 0, underWay: 0 };

/**
 * What of each pace is used, by all workers and campaigns, before or after whatever crash: what was
 * handed over is counted when it is settled, and until then it is in somebody's hand.
 */
export async function usedPace(
  tx: Tx,
  { organisation, domain }: Pick<Sending, "organisation" | "domain">,
  providers: Providers,
  now: Instant,
): Promise<ReadonlyMap<Provider, Used>> {
  const used = new Map<Provider, Used>();
  const add = (provider: Provider, more: Partial<Used>): void => {
    for (const key of [provider, ALL]) {
      const { slot, hour, day, underWay } = used.get(key) ?? UNUSED;
      used.set(key, {
        slot: slot + (more.slot ?? 0),
        hour: hour + (more.hour ?? 0),
        day: day + (more.day ?? 0),
        underWay: underWay + (more.underWay ?? 0),
      });
    }
  };
  const counted = await tx.rows(COUNTED, [organisation, domain, now, slotOf(now), dayOf(now)]);
  for (const { provider, ...more } of counted) add(provider, more);
  for (const { mailDomain, underWay } of await tx.rows(UNDER_WAY, [organisation, domain])) {
    add(providers.of(mailDomain), { underWay });
  }
  return used;
}

/** A slot that begins within the hour counts whole: too many and never too few. */
const COUNTED = statement<{
  readonly provider: Provider;
  readonly slot: number;
  readonly hour: number;
  readonly day: number;
}>(
  "delivery_outcomes.used_pace",
  `select provider,
          coalesce(sum(mails) filter (where slot >= $4), 0)::int as slot,
          coalesce(sum(mails) filter (where slot > $3::timestamptz - interval '65 minutes'), 0)::int
            as hour,
          coalesce(sum(mails) filter (where slot >= $5::date::timestamp at time zone 'UTC'), 0)::int
            as day
     from (select provider, slot, sent + bounced + refused + deferred as mails
             from delivery_outcomes
            where organisation_id = $1 and sending_domain = $2
              and slot >= least($3::timestamptz - interval '65 minutes',
                                $5::date::timestamp at time zone 'UTC')) as outcome
    group by provider`,
);

const UNDER_WAY = statement<{ readonly mailDomain: string; readonly underWay: number }>(
  "deliveries.under_way_by_domain",
  `select lower(split_part(contact.email, '@', 2)) as "mailDomain", count(*)::int as "underWay"
     from deliveries as delivery
     join campaigns as campaign
       on campaign.organisation_id = $1 and campaign.campaign_id = delivery.campaign_id
     join sender_identities as identity
       on identity.organisation_id = $1 and identity.identity_id = campaign.identity_id
     join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
    where delivery.organisation_id = $1 and delivery.state = 'in-flight'
      and campaign.channel = 'email' and lower(split_part(identity.address, '@', 2)) = $2
    group by 1`,
);
