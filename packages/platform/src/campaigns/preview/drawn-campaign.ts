import { err, ok, type Instant, type Result } from "@consentry/kernel";
import type { VariantLevels, Writing } from "@consentry/mail";

import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { readIdentity } from "../identities/identities.ts";
import type { SenderIdentity } from "../identities/identity.ts";
import { readCampaign } from "../store/read-campaign.ts";
import type { WritingFault } from "../writing/faults.ts";
import { fixedData } from "../writing/fixed-data.ts";
import { drawFor, type DrawnWriting } from "./drawn-writing.ts";

/** Which copy of a campaign is looked at. */
export interface DrawnCopy {
  readonly of: "writing" | "trial";
  readonly levels: VariantLevels;
  /** Somebody whose data fill it in; `null`: nobody's. */
  readonly contact: string | null;
  /** What its author has before them and did not save; `null`: what is kept. */
  readonly unsaved: Writing | null;
}

export type DrawFailure =
  | { readonly kind: "no-such-campaign" }
  | { readonly kind: "no-such-contact" }
  | { readonly kind: "no-trial" }
  /** It is a text message, which is shown in another way. */
  | { readonly kind: "not-a-mail" }
  | { readonly kind: "bad-writing"; readonly faults: readonly WritingFault[] };

/** A copy drawn, with what it was drawn from. */
export interface DrawnCampaign extends DrawnWriting {
  readonly campaign: Campaign;
  readonly identity: SenderIdentity;
}

/** Draws a copy of a campaign. It is no mail, and whom it is drawn for is asked nothing. */
export async function drawCampaign(
  tx: Tx,
  organisation: Organisation,
  id: string,
  { of, levels, contact, unsaved }: DrawnCopy,
  now: Instant,
): Promise<Result<DrawnCampaign, DrawFailure>> {
  const campaign = await readCampaign(tx, organisation.id, id);
  const identity = campaign && (await readIdentity(tx, organisation.id, campaign.identity));
  if (campaign === null || identity === null) return err({ kind: "no-such-campaign" });
  if (campaign.channel !== "email") return err({ kind: "not-a-mail" });
  const writing = unsaved ?? (of === "trial" ? campaign.trial?.writing : campaign.writing);
  if (writing === undefined) return err({ kind: "no-trial" });
  const fixed = fixedData(organisation, identity, campaign);
  const drawn = await drawFor(tx, organisation, { writing, fixed, levels, contact }, now);
  if (drawn.ok) return ok({ campaign, identity, ...drawn.value });
  const failure = drawn.error;
  if (failure.kind === "no-such-contact") return err(failure);
  const faults = failure.problems.map((problem) => ({ of, ...problem }));
  return err({ kind: "bad-writing", faults });
}
