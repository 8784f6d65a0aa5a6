import { dayOf, type Day, type Instant } from "@consentry/kernel";
import type { MeasurePurpose, Policy, Question, Reason } from "@consentry/law";

import {
  judgeOnce,
  questionForAll,
  type AudienceQuestion,
  type MailSays,
} from "../../contacts/contacts/ask-about-person.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { Tx } from "../../database/transaction.ts";
import { readSwitchedOff } from "../../measurement/switches/switches.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Errand } from "../../transition/errands/errand.ts";
import { readPolicy } from "../../organisations/policy.ts";
import type { Campaign, CampaignChannel } from "../campaign.ts";
import { mailSays } from "./mail-says.ts";

/** What of a campaign its decisions depend on, kept with them. */
export interface Asked {
  readonly purpose: Campaign["purpose"];
  readonly channel: CampaignChannel;
  readonly list: string | null;
  readonly says: MailSays;
  readonly measuring: Campaign["measuring"];
  readonly policy: Policy;
  /** What the organisation measures for nobody, whatever a campaign or a person says. */
  readonly switchedOff: readonly MeasurePurpose[];
  /** Left out where the campaign has none, as in decisions kept before there were errands. */
  readonly errand?: Errand;
}

/** Everything about a campaign that law is asked with, the same for all its people. */
export interface CampaignQuestion {
  readonly asked: Asked;
  readonly on: Day;
  /** Which suppressions count. */
  readonly way: Pick<AudienceQuestion, "channel" | "list" | "on">;
  readonly send: Question;
  /** What law holds against everybody from a person's source. */
  readonly quarantineOf: (person: PersonFacts) => Reason | null;
}

/** Puts a campaign into words for law, under the policy and the switches that stand now. */
export async function questionOf(
  tx: Tx,
  organisation: Organisation,
  campaign: Campaign,
  now: Instant,
): Promise<CampaignQuestion> {
  const policy = await readPolicy(tx, organisation.id);
  const switchedOff = await readSwitchedOff(tx, organisation.id);
  const { country } = organisation;
  return questionUnder(campaign, { policy, switchedOff, country, on: dayOf(now) });
}

/** What of an organisation and of the day a campaign's question depends on. */
export interface Stands extends Pick<Organisation, "country"> {
  readonly policy: Policy;
  readonly switchedOff: readonly MeasurePurpose[];
  readonly on: Day;
}

/** What of a campaign its question depends on. */
export type AskedCampaign = Pick<Campaign, "purpose" | "list" | "measuring" | "offer" | "trial"> & {
  readonly errand?: Errand | null;
  /** Left out: email. */
  readonly channel?: CampaignChannel;
  readonly writing: Pick<Campaign["writing"], "format" | "source">;
};

/** Puts a campaign into words for law, under what was read of its organisation. */
export function questionUnder(
  campaign: AskedCampaign,
  { policy, switchedOff, country, on }: Stands,
): CampaignQuestion {
  const { purpose, list, measuring, channel = "email" } = campaign;
  const says = mailSays(campaign);
  const errand = campaign.errand ?? null;
  const asked = { purpose, channel, list, says, measuring, policy, switchedOff };
  return questionAgain({ ...asked, ...(errand !== null && { errand }) }, { country, on });
}

/** The question that these words ask, whether of a campaign that is there or of none. */
export function questionAgain(
  asked: Asked,
  { country, on }: Pick<Stands, "country" | "on">,
): CampaignQuestion {
  const { purpose, channel, list, says, policy, errand } = asked;
  const way = { channel, list, on };
  const send = questionForAll({ ...way, purpose, message: says, policy });
  return {
    asked,
    on,
    way,
    // Both errands go only where something else could: law's bars on asking hold for telling too.
    send: errand === undefined ? send : { ...send, message: "consent-request" },
    quarantineOf: judgeOnce(country, on),
  };
}
