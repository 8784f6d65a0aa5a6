import type { Instant } from "@consentry/kernel";

import { questionOf } from "../../campaigns/deciding/campaign-question.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import type { MeasureToken } from "../tokens/measure-token.ts";
import { commonLoads } from "./common-loads.ts";
import type { KnownCampaigns } from "./known-campaigns.ts";
import { personalLoads } from "./personal-loads.ts";
import { addToCounters } from "./write-common.ts";
import { insertEvents, overwriteDays, type PermittedEvent } from "./write-personal.ts";

/** An image that was loaded or a link that was followed, by a reader or by a program for one. */
export interface Load {
  readonly token: MeasureToken;
  readonly isMachine: boolean;
}

/** Loads of one organisation that came together. */
export interface Loads {
  readonly organisation: OrganisationId;
  readonly loads: readonly Load[];
  readonly now: Instant;
}

/**
 * Decides about loads as of `now` and writes what may be kept of them, and of the others nothing at
 * all. Nothing here moves a due date: a click may be a program's that looks like a browser.
 */
export async function recordLoads(
  tx: Tx,
  known: KnownCampaigns,
  { organisation: id, loads, now }: Loads,
): Promise<void> {
  const organisation = await readOrganisation(tx, id);
  if (organisation === null) return;
  const events: PermittedEvent[] = [];
  const openers: string[] = [];
  const counted: Load[] = [];
  const byCampaign = Map.groupBy(loads, ({ token }) => token.campaign);
  for (const sent of await known.read(tx, id, [...byCampaign.keys()])) {
    const own = byCampaign.get(sent.campaign.id) ?? [];
    const question = await questionOf(tx, organisation, sent.campaign, now);
    const personal = await personalLoads(tx, id, question, own);
    events.push(...personal.events);
    openers.push(...personal.openers);
    counted.push(...commonLoads(question, sent, own));
  }
  const when = { organisation: id, now };
  await insertEvents(tx, when, events);
  await overwriteDays(tx, when, openers);
  await addToCounters(tx, when, counted);
}
