import type { TextPrice } from "@consentry/sms";

import { plainArray, textArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { contactsAtNumbers } from "../../contacts/numbers/numbers.ts";
import { readRates } from "../countries/rates.ts";

/** A text that is due. */
interface DueText {
  readonly id: string;
  readonly contact: string | null;
  /** `null`: its person was erased. */
  readonly numberKey: Uint8Array | null;
  readonly country: string | null;
  readonly sender: string;
  readonly segments: number;
  /** Whether it was handed in for a later moment. */
  readonly isForLater: boolean;
}

/** Why a text does not leave, whatever law says; `null`: nothing. */
export type Against = "number-moved" | "no-sender" | null;

/**
 * Looks anew at texts that were handed in for later: between then and now a number may have come to
 * be somebody else's, and its country's sender and price may have changed, which are written down.
 * A text that was for a person does not go to whoever has their number since.
 *
 * @returns all of them in their order, as they stand now
 */
export async function lookAnew<T extends DueText>(
  tx: Tx,
  organisation: OrganisationId,
  due: readonly T[],
): Promise<readonly (T & { readonly against: Against })[]> {
  const waited = due.filter(({ isForLater }) => isForLater);
  if (waited.length === 0) return due.map((text) => ({ ...text, against: null }));
  const keys = waited.flatMap(({ numberKey }) => numberKey ?? []);
  const owners = await contactsAtNumbers(tx, organisation, keys);
  const rates = await readRates(tx, organisation);
  const prices = new Map<string, TextPrice | null>();
  const looked = due.map((text): T & { readonly against: Against } => {
    const { id, contact, numberKey, country, isForLater } = text;
    if (!isForLater || numberKey === null) return { ...text, against: null };
    const owner = owners.get(Buffer.from(numberKey).toString("hex")) ?? null;
    if (contact !== null && owner !== contact) return { ...text, against: "number-moved" };
    const { sender, price } = rates.rateFor(country);
    if (sender === null) return { ...text, against: "no-sender" };
    prices.set(id, price);
    return { ...text, contact: owner, sender, against: null };
  });
  await note(tx, organisation, looked, prices);
  return looked;
}

async function note(
  tx: Tx,
  organisation: OrganisationId,
  looked: readonly DueText[],
  prices: ReadonlyMap<string, TextPrice | null>,
): Promise<void> {
  const changed = looked.filter(({ id }) => prices.has(id));
  if (changed.length === 0) return;
  const costs = changed.map(({ id, segments }) => {
    const price = prices.get(id) ?? null;
    return price && { of: segments * price.thousandthsPerSegment, currency: price.currency };
  });
  await tx.run(NOTE, [
    organisation,
    plainArray(changed.map(({ id }) => id)),
    plainArray(changed.map(({ contact }) => contact)),
    textArray(changed.map(({ sender }) => sender)),
    plainArray(costs.map((cost) => cost?.of ?? null)),
    textArray(costs.map((cost) => cost?.currency ?? null)),
  ]);
}

const NOTE = statement(
  "texts.look_anew",
  `update texts as text
      set contact_id = given.contact_id, sender = given.sender,
          cost_thousandths = given.cost, currency = given.currency
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::text[])
       as given (text_id, contact_id, sender, cost, currency)
    where text.organisation_id = $1 and text.text_id = given.text_id`,
);
