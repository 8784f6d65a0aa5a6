import type { Tx } from "../../../database/transaction.ts";
import type { Organisation } from "../../../organisations/organisation.ts";
import { readRates } from "../../../texts/countries/rates.ts";
import type { Campaign } from "../../campaign.ts";
import { readIdentity } from "../../identities/identities.ts";
import { fixedData } from "../../writing/fixed-data.ts";
import { readText } from "../read-text.ts";
import { TextCounter } from "./text-counter.ts";

/** What counts the texts of a campaign; `null` where it has none, or one that cannot be read. */
export async function textCounterFor(
  tx: Tx,
  organisation: Organisation,
  campaign: Campaign,
): Promise<TextCounter | null> {
  if (campaign.channel !== "sms") return null;
  const identity = await readIdentity(tx, organisation.id, campaign.identity);
  if (identity === null) return null;
  const read = readText(campaign.writing, fixedData(organisation, identity, campaign));
  if (!read.ok) return null;
  const rates = await readRates(tx, organisation.id);
  return new TextCounter({ organisation, campaign, identity, text: read.value, rates });
}
