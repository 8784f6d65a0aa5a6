import type { TextTransport } from "@consentry/sms";

import { messageOf } from "../../../contacts/contacts/ask-about-person.ts";
import { withOrganisation } from "../../../database/database.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { Installation } from "../../../installation.ts";
import { readOrganisation } from "../../../organisations/organisation.ts";
import { readRates } from "../../../texts/countries/rates.ts";
import { decideAndKeep } from "../../deciding/keep-decisions.ts";
import type { OpenedRun } from "../../delivery/worker/worker.ts";
import { readIdentity } from "../../identities/identities.ts";
import { readCampaign } from "../../store/read-campaign.ts";
import { fixedData } from "../../writing/fixed-data.ts";
import { readText } from "../read-text.ts";
import { hasStopped } from "./has-stopped.ts";
import { TextHours } from "./hours.ts";
import { recordTaken } from "./record-taken.ts";
import { textHands } from "./text-hands.ts";
import { textReadersOf } from "./text-readers.ts";
import { textWriter } from "./text-writer.ts";
import type { WrittenText } from "./written-text.ts";

/** The ways out for texts, of each organisation its own. */
export interface TextWays {
  take(organisation: OrganisationId): Promise<{
    readonly transport: TextTransport;
    /** How many texts may be under way at once. */
    readonly atOnce: number;
    readonly letGo: () => void;
  }>;
}

/**
 * Reads all that the texts of a campaign need. Read anew for each turn, so that a carrier, a sender
 * or a price that was changed is used.
 *
 * @returns the code of what is missing, for `pausedBecause`, when it cannot be sent as it is
 */
export async function openTextRun(
  { database }: Pick<Installation, "database">,
  ways: TextWays,
  id: OrganisationId,
  campaignId: string,
): Promise<OpenedRun<WrittenText> | string> {
  const kept = await withOrganisation(database, id, (tx) => readKept(tx, id, campaignId));
  if (typeof kept === "string") return kept;
  const { organisation, campaign, hours } = kept;
  const { transport, atOnce, letGo } = await ways.take(id);
  return {
    run: {
      organisation,
      campaign,
      decide: (tx, contacts, now) => decideAndKeep(tx, organisation, campaign, contacts, now),
      readersOf: textReadersOf,
      heldUntil: (reader, now) => hours.heldUntil(reader, now),
      writer: textWriter({
        ...kept,
        hasStopped: (contact, now) => hasStopped(database, id, campaign, contact, now),
      }),
      transport: textHands(transport),
      recordSent: (tx, sent, now) => recordTaken(tx, id, campaignId, sent, now),
      // A carrier that has no way to a number today may have one tomorrow: nothing is closed by it.
      recordRefused: () => Promise.resolve(),
      atOnce,
    },
    close: letGo,
  };
}

async function readKept(tx: Tx, id: OrganisationId, campaignId: string) {
  const organisation = await readOrganisation(tx, id);
  const campaign = await readCampaign(tx, id, campaignId);
  if (organisation === null || campaign === null) return "gone";
  const identity = await readIdentity(tx, id, campaign.identity);
  if (identity === null) return "identity";
  const read = readText(campaign.writing, fixedData(organisation, identity, campaign));
  if (!read.ok) return "writing";
  const hours = new TextHours(messageOf(campaign.purpose), identity.timeZone);
  const rates = await readRates(tx, id);
  return { organisation, campaign, identity, text: read.value, hours, rates };
}
