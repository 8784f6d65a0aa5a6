import type { Instant } from "@consentry/kernel";
import { PROVIDER_IDS } from "@consentry/mail";

import type { Settled } from "../../campaigns/delivery/delivery.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { domainOf } from "./domain-of.ts";
import { OTHER, type Provider, type Providers } from "./providers.ts";
import { noteSlowed, type Slowed } from "./rests.ts";
import type { Sending } from "./rules.ts";
import { slotOf } from "./slots.ts";

/** What became of mails at one provider. */
export interface Outcomes {
  readonly sent: number;
  readonly bounced: number;
  readonly refused: number;
  readonly deferred: number;
}

/**
 * Adds what became of messages in hand to the counts of their campaign and provider, and lets
 * providers rest that asked for fewer. What was not handed over counts for nothing.
 */
export async function recordOutcomes(
  tx: Tx,
  sending: Sending,
  providers: Providers,
  settled: readonly Settled[],
  now: Instant,
): Promise<void> {
  const counts = new Map<Provider, Record<keyof Outcomes, number>>();
  const slowed: Slowed[] = [];
  for (const { delivery, outcome } of settled) {
    const kind = kindOf(outcome);
    if (kind === null) continue;
    const provider = providers.of(domainOf(delivery.reader.email));
    const count = counts.get(provider) ?? { sent: 0, bounced: 0, refused: 0, deferred: 0 };
    count[kind] += 1;
    counts.set(provider, count);
    if (outcome.kind === "later" && outcome.failure.asksToSlow === true) {
      slowed.push({ domain: sending.domain, provider, code: outcome.failure.code });
    }
  }
  if (counts.size === 0) return;
  const rows = [...counts];
  await tx.run(ADD, [
    sending.organisation,
    sending.campaign,
    sending.domain,
    slotOf(now),
    [...PROVIDER_IDS],
    rows.map(([provider]) => provider),
    rows.map(([, { sent }]) => sent),
    rows.map(([, { bounced }]) => bounced),
    rows.map(([, { refused }]) => refused),
    rows.map(([, { deferred }]) => deferred),
  ]);
  await noteSlowed(tx, sending.organisation, slowed, now);
}

function kindOf(outcome: Settled["outcome"]): keyof Outcomes | null {
  if (outcome.kind === "sent") return "sent";
  if (outcome.kind === "later") return "deferred";
  if (outcome.kind !== "bounced") return null;
  return outcome.failure.about === "policy" ? "refused" : "bounced";
}

/** In the order of the key: workers that add to the same rows wait for each other in one way. */
const ADD = statement(
  "delivery_outcomes.add",
  `insert into delivery_outcomes as known (organisation_id, campaign_id, sending_domain, slot,
     provider, sent, bounced, refused, deferred)
   select $1, $2, $3, $4, label, sum(sent), sum(bounced), sum(refused), sum(deferred)
     from (select case when given.provider = any($5::text[])
                         or exists (select from pace_limits
                                     where organisation_id = $1 and sending_domain = $3
                                       and provider = given.provider)
                       then given.provider else '${OTHER}' end as label,
                  given.sent, given.bounced, given.refused, given.deferred
             from unnest($6::text[], $7::int[], $8::int[], $9::int[], $10::int[])
               as given (provider, sent, bounced, refused, deferred)) as labelled
    group by label
    order by label
   on conflict (organisation_id, campaign_id, provider, slot) do update
      set sent = known.sent + excluded.sent, bounced = known.bounced + excluded.bounced,
          refused = known.refused + excluded.refused,
          deferred = known.deferred + excluded.deferred`,
);
