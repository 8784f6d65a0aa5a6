import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { countDecision } from "../../operating/metrics/count-decision.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { decidePeople, type ExplainedPerson } from "./decide-people.ts";
import { whatHolds, type HeldBack } from "./decided.ts";

/** Decides about these people and keeps why: what a message goes out on. */
export async function decideAndKeep(
  tx: Tx,
  organisation: Organisation,
  campaign: Campaign,
  contacts: readonly string[],
  now: Instant,
): Promise<readonly ExplainedPerson[]> {
  const people = await decidePeople(tx, organisation, campaign, contacts, now);
  await keepDecisions(tx, organisation.id, campaign.id, people);
  for (const { send } of people) {
    const decided = send.may ? send : { ...send, reason: reasonOf(send.heldBack) };
    countDecision("campaign", campaign.channel, decided);
  }
  return people;
}

function reasonOf(heldBack: HeldBack): string {
  return `${heldBack.by}:${whatHolds(heldBack)}`;
}

/**
 * Keeps why these people are treated as they are, once for all of whom the same is known. What is
 * kept stays: a row is never changed, and naming it again adds nothing.
 */
export async function keepDecisions(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  people: readonly Pick<ExplainedPerson, "explanation">[],
): Promise<void> {
  const explanations = [...new Set(people.map(({ explanation }) => explanation))];
  if (explanations.length === 0) return;
  await tx.run(KEEP, [
    organisation,
    campaign,
    explanations.map(({ id }) => id),
    explanations.map(({ facts }) => JSON.stringify(facts)),
    explanations.map(({ decided }) => JSON.stringify(decided)),
    explanations.map(({ on }) => on),
    explanations.map(({ rulesVersion }) => rulesVersion),
  ]);
}

const KEEP = statement(
  "campaign_decisions.keep",
  `insert into campaign_decisions
     (organisation_id, campaign_id, decision_id, facts, decided, decided_on, rules_version)
   select $1, $2, decision_id, facts::jsonb, decided::jsonb, decided_on, rules_version
     from unnest($3::bytea[], $4::text[], $5::text[], $6::date[], $7::text[])
       as given (decision_id, facts, decided, decided_on, rules_version)
    order by decision_id
   on conflict do nothing`,
);
