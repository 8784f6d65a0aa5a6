import type { Instant } from "@consentry/kernel";

import type { CampaignChannel } from "../../campaigns/campaign.ts";
import { decideClass } from "../../campaigns/deciding/decide-class.ts";
import type { HeldBack } from "../../campaigns/deciding/decided.ts";
import { skipReason } from "../../campaigns/delivery/delivery.ts";
import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { channelsOf, type Definition } from "../definition.ts";
import { questionFor } from "./question-for.ts";

/** What law is asked for. */
interface Asking {
  readonly tx: Tx;
  readonly organisation: OrganisationId;
  readonly definition: Definition;
  readonly now: Instant;
}

/**
 * Of these people those to whom law lets an automation send nothing at all, by none of the channels
 * that it sends by, and why. Who may get something by one of them is left out, and asked about again
 * at each message, by its channel and with its own words. Of an automation that sends nothing law is
 * not asked.
 */
export async function heldBackFromAll(
  { tx, organisation, definition, now }: Asking,
  contacts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, HeldBack>();
  let left = contacts;
  for (const channel of channelsOf(definition)) {
    if (left.length === 0) break;
    const refused = await refusedBy(channel, { tx, organisation, definition, now }, left);
    left = left.filter((contact) => refused.has(contact));
    for (const [contact, heldBack] of refused) {
      known.set(contact, firmer(known.get(contact), heldBack));
    }
  }
  return new Map(
    left.flatMap((contact) => {
      const heldBack = known.get(contact);
      return heldBack === undefined ? [] : [[contact, skipReason(heldBack)] as const];
    }),
  );
}

async function refusedBy(
  channel: CampaignChannel,
  { tx, organisation, definition, now }: Asking,
  contacts: readonly string[],
): Promise<ReadonlyMap<string, HeldBack>> {
  const sending = { ...definition.sending, channel };
  const question = await questionFor(tx, organisation, sending, NOTHING, now);
  const people = await factsOf(tx, organisation, contacts, question.way);
  const answers = new Map<string, HeldBack | null>();
  const refused = new Map<string, HeldBack>();
  for (const { contact, facts } of people) {
    const alike = JSON.stringify(facts);
    const known = answers.get(alike);
    const heldBack = known === undefined ? decideClass(question, facts).heldBack : known;
    answers.set(alike, heldBack);
    if (heldBack !== null) refused.set(contact, heldBack);
  }
  return refused;
}

const NOTHING = { open: [], click: [], purposes: [] };

const FIRMEST_FIRST: readonly HeldBack["by"][] = [
  "suppression",
  "quarantine",
  "law",
  "errand",
  "reach",
];

/** Of two channels’ reasons what tells more: that nothing is known that one reaches tells least. */
function firmer(one: HeldBack | undefined, other: HeldBack): HeldBack {
  if (one === undefined) return other;
  return FIRMEST_FIRST.indexOf(other.by) < FIRMEST_FIRST.indexOf(one.by) ? other : one;
}
