import { dayOf } from "@consentry/kernel";

import { newId } from "../../database/organisation-id.ts";
import { audienceCondition } from "../audience/audience-condition.ts";
import { PARTS, partOf } from "../audience/trial-part.ts";
import type { Campaign } from "../campaign.ts";
import type { DecidedPerson } from "../deciding/decided.ts";
import { decidePeople } from "../deciding/decide-people.ts";
import { readersOf } from "../delivery/claiming/readers-of.ts";
import { isRecipient, type ClaimedDelivery } from "../delivery/delivery.ts";
import type { GateContext } from "./gate-context.ts";

/** To find some of each variant among them. */
const MOST_ASKED_ABOUT = 500;

/** Of each variant; what differs between people is their record, and few show most of it. */
const MOST_OF_A_VARIANT = 3;

/**
 * Some people who would get a campaign, a few of each variant that occurs. The same ones as long as
 * nothing changes; a campaign for nobody has none.
 */
export async function sampleOf(
  { tx, organisation, now }: Pick<GateContext, "tx" | "organisation" | "now">,
  campaign: Campaign,
): Promise<readonly ClaimedDelivery[]> {
  const compileFor = { organisation: organisation.id, on: dayOf(now) };
  const condition = await audienceCondition(tx, compileFor, campaign);
  if (!condition.ok) return [];
  const people = await tx.rows<{ readonly id: string }>(
    `select contact.contact_id as id from contacts as contact where ${condition.value.text}
      order by contact.contact_id limit ${MOST_ASKED_ABOUT}`,
    condition.value.values,
  );
  const contacts = people.map(({ id }) => id);
  const decided: readonly DecidedPerson[] = await decidePeople(
    tx,
    organisation,
    campaign,
    contacts,
    now,
  );
  const readers = await readersOf(tx, organisation.id, contacts);
  const counts = new Map<string, number>();
  return decided.filter(isRecipient).flatMap((recipient): readonly ClaimedDelivery[] => {
    const drawn = partOf(campaign.id, recipient.contact, campaign.trial);
    const part = drawn === PARTS.afterTrial ? PARTS.own : drawn;
    const variant = `${part} ${recipient.open.level} ${recipient.click.level}`;
    const count = counts.get(variant) ?? 0;
    const reader = readers.get(recipient.contact);
    if (reader === undefined || count >= MOST_OF_A_VARIANT) return [];
    counts.set(variant, count + 1);
    return [
      {
        id: newId(),
        part,
        attempts: 0,
        firstTriedAt: null,
        mayHaveArrived: false,
        recipient,
        reader,
      },
    ];
  });
}
