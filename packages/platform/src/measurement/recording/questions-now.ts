import type { Day } from "@consentry/kernel";

import {
  questionUnder,
  type CampaignQuestion,
} from "../../campaigns/deciding/campaign-question.ts";
import { storedPolicy } from "../../organisations/policy.ts";
import type { SentCampaign } from "./known-campaigns.ts";
import type { Standing } from "./read-standing.ts";

/**
 * What law is asked about a campaign, under what was read of the organisation at this moment. While
 * that, the day and the campaign are the same, so is the question: what law said to it holds.
 */
export class QuestionsNow {
  readonly #known = new WeakMap<SentCampaign, Known>();

  of(sent: SentCampaign, { country, policy, switchedOff }: Standing, on: Day): CampaignQuestion {
    const under = `${on} ${country} ${switchedOff.join()} ${policy}`;
    const known = this.#known.get(sent);
    if (known?.under === under) return known.question;
    const stands = { country, policy: storedPolicy(JSON.parse(policy)), switchedOff, on };
    const question = questionUnder(sent.campaign, stands);
    this.#known.set(sent, { under, question });
    return question;
  }
}

interface Known {
  readonly under: string;
  readonly question: CampaignQuestion;
}
