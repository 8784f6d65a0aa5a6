import { dayOf, type Instant } from "@consentry/kernel";

import type { CampaignChannel, Measuring } from "../../campaigns/campaign.ts";
import {
  questionUnder,
  type CampaignQuestion,
} from "../../campaigns/deciding/campaign-question.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { readSwitchedOff } from "../../measurement/switches/switches.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import { readPolicy } from "../../organisations/policy.ts";
import type { Sending } from "../definition.ts";

/**
 * What law is asked about what an automation sends by a channel, mail where none is named, whichever
 * of its messages: one that says of itself all it has to. Whether one may be sent is asked with its
 * own words, when it is.
 */
export async function questionFor(
  tx: Tx,
  organisation: OrganisationId,
  { purpose, list, offer, channel }: Sending & { readonly channel?: CampaignChannel },
  measuring: Measuring,
  now: Instant,
): Promise<CampaignQuestion> {
  const known = await readOrganisation(tx, organisation);
  const writing = { format: "html", source: "{% footer %}" } as const;
  return questionUnder(
    {
      purpose,
      list,
      offer,
      measuring,
      writing,
      trial: null,
      ...(channel !== undefined && { channel }),
    },
    {
      policy: await readPolicy(tx, organisation),
      switchedOff: await readSwitchedOff(tx, organisation),
      country: known?.country ?? null,
      on: dayOf(now),
    },
  );
}
