import { EmailAddress } from "@consentry/kernel";

import { issueReceipt, type SignedReceipt } from "../receipts/receipts.ts";
import { takeAsk, type Ask } from "./asks.ts";
import { enrol } from "./enrol.ts";
import { linkTo, type Own } from "./own.ts";

export interface Confirmed {
  readonly contact: string;
  readonly receipt: SignedReceipt;
  /** The entries it is over. */
  readonly sequences: readonly number[];
  /** Their own preference centre. */
  readonly preferences: string;
}

/**
 * The mailbox's owner says that they said so: now it counts.
 *
 * @returns `null` when there is nothing to confirm: it was done already, or its week is over
 */
export async function confirmAsk(own: Own, { id }: Pick<Ask, "id">): Promise<Confirmed | null> {
  const ask = await takeAsk(own, id);
  const address = ask && EmailAddress.parse(ask.email);
  if (!address?.ok || ask === null) return null;
  const doubleOptIn = { requestedAt: ask.requestedAt, confirmedAt: own.now };
  const { contact, entries } = await enrol(own, address.value, ask, doubleOptIn);
  const preferences = linkTo(own, "preference", { contact });
  const receipt = await issueReceipt(own.tx, { ...own, preferences }, entries);
  const sequences = entries.map(({ event }) => event.sequence);
  return { contact, receipt, sequences, preferences };
}
