import type { Instant } from "@consentry/kernel";

import type { Settled } from "../../campaigns/delivery/delivery.ts";
import type { Ailment } from "../../campaigns/delivery/sending/health.ts";
import type { Tx } from "../../database/transaction.ts";
import { holdBack, type Candidate, type PutOff } from "./hold-back.ts";
import { judgeCampaign } from "./judge-campaign.ts";
import { recordOutcomes } from "./outcomes.ts";
import type { Providers } from "./providers.ts";
import type { Sending } from "./rules.ts";

/** What the sending of a campaign asks of the pace, each within the transaction of its step. */
export interface CampaignPace {
  /** Which of those whose turn it is must wait, and until when; asked at each claim. */
  holdBack(tx: Tx, candidates: readonly Candidate[], now: Instant): Promise<readonly PutOff[]>;
  /** Counts what became of those in hand; what is wrong with the campaign, if anything. */
  record(tx: Tx, settled: readonly Settled[], now: Instant): Promise<Ailment | null>;
}

/** The pace of one campaign's mails, shared by whoever sends them. */
export function campaignPace(sending: Sending, providers: Providers): CampaignPace {
  return {
    holdBack: (tx, candidates, now) => holdBack(tx, sending, providers, candidates, now),
    async record(tx, settled, now) {
      await recordOutcomes(tx, sending, providers, settled, now);
      return judgeCampaign(tx, sending, now);
    },
  };
}
