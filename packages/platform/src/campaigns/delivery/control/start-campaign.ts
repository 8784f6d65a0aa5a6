import { err, ok, type Instant, type Result } from "@consentry/kernel";
import { makeSigner, type ReadWriting, type SignerProblem } from "@consentry/mail";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { OrganisationKeys } from "../../../organisations/keys.ts";
import { readOrganisation } from "../../../organisations/organisation.ts";
import { audienceParts, type AudienceGone } from "../../audience/audience-condition.ts";
import type { Campaign } from "../../campaign.ts";
import { readIdentity } from "../../identities/identities.ts";
import { readSigningKey } from "../../identities/signing-keys.ts";
import { readCampaign } from "../../store/read-campaign.ts";
import { readText } from "../../texting/read-text.ts";
import { fixedData } from "../../writing/fixed-data.ts";
import { readWritings } from "../open-run.ts";
import { linksBefore } from "../writing/campaign-writer.ts";
import {
  hasStoppedEverything,
  lockOwnState,
  lockState,
  type ControlFailure,
} from "./change-state.ts";

export type StartFailure =
  | ControlFailure
  /** The gate did not pass it as it is written now. */
  | { readonly kind: "not-checked" }
  | AudienceGone
  | { readonly kind: "no-identity" }
  | { readonly kind: "no-signing-key" }
  | { readonly kind: "bad-signing-key"; readonly problem: SignerProblem }
  | { readonly kind: "bad-writing" };

/**
 * Freezes a campaign and sets it going: a worker plans who gets it, then waits for the hour that its
 * draft names. Refused unless the gate passed this very version, whom it is for can be told, and it
 * can be signed: nothing is sent to everybody or unsigned instead.
 */
export async function startCampaign(
  tx: Tx,
  { id, keys }: { readonly id: OrganisationId; readonly keys: OrganisationKeys },
  campaign: string,
): Promise<Result<null, StartFailure>> {
  const state = await lockOwnState(tx, id, campaign);
  if (state === null) return err({ kind: "no-such-campaign" });
  if (state !== "draft") return err({ kind: "wrong-state", state });
  if (await hasStoppedEverything(tx, id)) return err({ kind: "everything-stopped" });
  const checked = await checkSendable(tx, id, keys, campaign);
  if (!checked.ok) return checked;
  const { measuring } = checked.value.campaign;
  if (measuring.click.length > 0) await keepLinks(tx, id, campaign, checked.value.writings);
  await tx.run(START, [id, campaign]);
  return ok(null);
}

/**
 * Sets the campaign of an automation's message going, under the same conditions: it has no audience
 * to plan, people come to it one by one.
 */
export async function startStep(
  tx: Tx,
  { id, keys }: { readonly id: OrganisationId; readonly keys: OrganisationKeys },
  campaign: string,
  now: Instant,
): Promise<Result<null, StartFailure>> {
  const state = await lockState(tx, id, campaign);
  if (state === null) return err({ kind: "no-such-campaign" });
  if (state !== "draft") return err({ kind: "wrong-state", state });
  const checked = await checkSendable(tx, id, keys, campaign);
  if (!checked.ok) return checked;
  const { measuring } = checked.value.campaign;
  if (measuring.click.length > 0) await keepLinks(tx, id, campaign, checked.value.writings);
  await tx.run(START_STEP, [id, campaign, now]);
  return ok(null);
}

async function checkSendable(
  tx: Tx,
  id: OrganisationId,
  keys: OrganisationKeys,
  campaignId: string,
): Promise<
  Result<{ readonly campaign: Campaign; readonly writings: readonly ReadWriting[] }, StartFailure>
> {
  const organisation = await readOrganisation(tx, id);
  const campaign = await readCampaign(tx, id, campaignId);
  if (organisation === null || campaign === null) return err({ kind: "no-such-campaign" });
  if (campaign.gateVersion !== campaign.version) return err({ kind: "not-checked" });
  const audience = await audienceParts(tx, id, campaign);
  if (!audience.ok) return audience;
  const identity = await readIdentity(tx, id, campaign.identity);
  if (identity === null) return err({ kind: "no-identity" });
  if (campaign.channel === "sms") {
    const read = readText(campaign.writing, fixedData(organisation, identity, campaign));
    return read.ok ? ok({ campaign, writings: [] }) : err({ kind: "bad-writing" });
  }
  const signing = await readSigningKey(tx, id, campaign.identity, keys);
  if (signing === null) return err({ kind: "no-signing-key" });
  const signer = makeSigner(signing);
  if (!signer.ok) return err({ kind: "bad-signing-key", problem: signer.error });
  const writings = await readWritings(tx, { organisation, campaign, identity });
  return writings === null ? err({ kind: "bad-writing" }) : ok({ campaign, writings });
}

/** What its measured links may lead to, by the numbers that stand in them: through all writings. */
async function keepLinks(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  writings: readonly ReadWriting[],
): Promise<void> {
  const links = writings.flatMap((writing, part) =>
    writing.links.map(({ number, url }) => ({ number: number + linksBefore(writings, part), url })),
  );
  await tx.run(KEEP_LINKS, [
    organisation,
    campaign,
    links.map(({ number }) => number),
    links.map(({ url }) => url),
  ]);
}

const START = statement(
  "campaigns.start",
  `update campaigns set state = 'planning'
    where organisation_id = $1 and campaign_id = $2`,
);

const START_STEP = statement(
  "campaigns.start_step",
  `update campaigns set state = 'sending', planned_at = $3, started_at = $3
    where organisation_id = $1 and campaign_id = $2 and automation_id is not null`,
);

const KEEP_LINKS = statement(
  "campaign_links.keep",
  `insert into campaign_links (organisation_id, campaign_id, number, url)
   select $1, $2, number, url from unnest($3::int[], $4::text[]) as given (number, url)
   on conflict do nothing`,
);
