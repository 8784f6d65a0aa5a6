import { dayOf, type Instant } from "@consentry/kernel";
import { parseQuestion, type Policy, type Question, type QuestionInput } from "@consentry/law";

import { questionForAll, type AudiencePurpose } from "../../contacts/contacts/ask-about-person.ts";
import type { WrittenBy } from "../../contacts/contacts/load-facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Load } from "./record-loads.ts";

/** What loads are decided by that is not one reader's own. */
export interface Terms {
  readonly organisation: OrganisationId;
  readonly now: Instant;
  /** Of the loads' campaigns those that are still there, by id. */
  readonly campaigns: ReadonlyMap<string, MeasuredCampaign>;
}

export interface MeasuredCampaign {
  readonly writtenBy: WrittenBy;
  /** The question to law that is the same for all its readers, but for what they are measured for. */
  readonly forAll: Question;
}

/** Reads what is to be known of the campaigns of these loads. */
export async function readTerms(
  tx: Tx,
  organisation: OrganisationId,
  loads: readonly Load[],
  now: Instant,
): Promise<Terms> {
  const on = dayOf(now);
  const rows = await tx.rows(READ, [organisation, campaignsOf(loads)]);
  const campaigns = rows.map(({ id, purpose, list, policy }): [string, MeasuredCampaign] => {
    const writtenBy = { channel: "email", list, on } as const;
    const question = questionForAll({ purpose, ...writtenBy, ...policyOf(policy, now) });
    return [id, { writtenBy, forAll: { ...question, act: "measure" } }];
  });
  return { organisation, now, campaigns: new Map(campaigns) };
}

/** A policy that law does not take says nothing, and then the strict readings apply. */
function policyOf(policy: GivenPolicy, now: Instant): { readonly policy?: Policy } {
  const parsed = parseQuestion({ act: "send", on: dayOf(now), policy });
  return parsed.ok ? { policy: parsed.value.policy } : {};
}

function campaignsOf(loads: readonly Load[]): readonly string[] {
  return [...new Set(loads.map(({ token }) => token.campaign))];
}

type GivenPolicy = NonNullable<QuestionInput["policy"]>;

interface Row {
  readonly id: string;
  readonly purpose: AudiencePurpose;
  readonly list: string | null;
  readonly policy: GivenPolicy;
}

const READ = statement<Row>(
  "measure.terms",
  `select campaign.campaign_id as id, campaign.purpose, campaign.list_id as list,
          organisation.policy
     from campaigns as campaign
     join organisations as organisation on organisation.organisation_id = $1
    where campaign.organisation_id = $1 and campaign.campaign_id = any($2::uuid[])`,
);
