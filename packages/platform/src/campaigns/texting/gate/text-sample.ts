import { dayOf } from "@consentry/kernel";

import { audienceCondition } from "../../audience/audience-condition.ts";
import type { Campaign } from "../../campaign.ts";
import { decidePeople } from "../../deciding/decide-people.ts";
import { isRecipient, type ReaderRow } from "../../delivery/delivery.ts";
import type { GateContext } from "../../gate/gate-context.ts";
import { textReadersOf } from "../sending/text-readers.ts";

/** Among them are most countries and the longest names; each of their texts is short work. */
const MOST_ASKED_ABOUT = 500;

/** Some people who would get a campaign of texts: the same ones as long as nothing changes. */
export async function textSample(
  { tx, organisation, now }: Pick<GateContext, "tx" | "organisation" | "now">,
  campaign: Campaign,
): Promise<readonly ReaderRow[]> {
  const compileFor = { organisation: organisation.id, on: dayOf(now) };
  const condition = await audienceCondition(tx, compileFor, campaign);
  if (!condition.ok) return [];
  const people = await tx.rows<{ readonly id: string }>(
    `select contact.contact_id as id
       from contacts as contact
       join contact_numbers as telephone
         on telephone.organisation_id = $1 and telephone.contact_id = contact.contact_id
      where ${condition.value.text}
      order by contact.contact_id limit ${MOST_ASKED_ABOUT}`,
    condition.value.values,
  );
  const contacts = people.map(({ id }) => id);
  const decided = await decidePeople(tx, organisation, campaign, contacts, now);
  const recipients = decided.filter(isRecipient).map(({ contact }) => contact);
  return [...(await textReadersOf(tx, organisation.id, recipients)).values()];
}
