import type { Result } from "@consentry/kernel";

import type { Campaign } from "../../campaigns/campaign.ts";
import type { CampaignDraft } from "../../campaigns/store/campaign-draft.ts";
import { makeCampaign, type CampaignFailure } from "../../campaigns/store/keep-campaign.ts";
import { textWriting } from "../../campaigns/texting/text-writing.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Sending, SendingStep } from "../definition.ts";

/** Which message of which version a campaign is. */
export interface StepOf {
  readonly automation: string;
  readonly version: number;
  readonly step: SendingStep;
  readonly sending: Sending & { readonly identity: string };
}

/**
 * Makes the campaign of a message, as a draft to nobody: people come to it one by one, once its
 * automation is active. It is shown in no list of campaigns.
 */
export async function makeStepCampaign(
  tx: Tx,
  organisation: Organisation,
  { automation, version, step, sending }: StepOf,
): Promise<Result<Campaign, CampaignFailure>> {
  const { purpose, list, identity, offer } = sending;
  const made = await makeCampaign(tx, organisation, {
    ...whatItSends(step),
    purpose,
    list,
    identity,
    offer,
    segment: null,
    trial: null,
    startsAt: null,
    atLocalTime: false,
    perHour: null,
  });
  if (made.ok) {
    await tx.run(BELONG, [organisation.id, made.value.id, automation, version, step.id]);
  }
  return made;
}

function whatItSends(
  step: SendingStep,
): Pick<CampaignDraft, "name" | "channel" | "writing" | "measuring"> {
  const { name } = step;
  if (step.kind === "message") {
    const { writing, measuring } = step;
    return { name, channel: "email", writing, measuring };
  }
  const writing = textWriting(step.text, step.language);
  return { name, channel: "sms", writing, measuring: { open: [], click: [], purposes: [] } };
}

/** Removes the campaigns of a version that was never activated. */
export async function dropDrafts(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
): Promise<void> {
  await tx.run(DROP, [organisation, automation]);
}

/** One campaign of an automation. */
export interface StepCampaign {
  readonly id: string;
  readonly version: number;
  readonly step: string;
  readonly state: Campaign["state"];
  /** Why it does not go on, as a code. */
  readonly pausedBecause: string | null;
  readonly relayTrouble: string | null;
}

/** The campaigns of all versions of an automation, drafts too. */
export function stepCampaigns(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
): Promise<readonly StepCampaign[]> {
  return tx.rows(ALL, [organisation, automation]);
}

const BELONG = statement(
  "campaigns.belong_to_step",
  `update campaigns set automation_id = $3, automation_version = $4, step_id = $5
    where organisation_id = $1 and campaign_id = $2`,
);

const DROP = statement(
  "campaigns.drop_drafts_of_automation",
  `delete from campaigns
    where organisation_id = $1 and automation_id = $2 and state = 'draft'`,
);

const ALL = statement<StepCampaign>(
  "campaigns.of_automation",
  `select campaign_id as id, automation_version as version, step_id as step, state,
          paused_because as "pausedBecause", relay_trouble as "relayTrouble"
     from campaigns
    where organisation_id = $1 and automation_id = $2
    order by automation_version, campaign_id`,
);
