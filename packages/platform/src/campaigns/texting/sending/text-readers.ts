import { numbersOf } from "../../../contacts/numbers/numbers.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import type { Tx } from "../../../database/transaction.ts";
import { readersOf } from "../../delivery/claiming/readers-of.ts";
import type { ReaderRow } from "../../delivery/delivery.ts";

/** Who get a text message, by contact id. Who is gone, or has no number any more, is left out. */
export async function textReadersOf(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
): Promise<ReadonlyMap<string, ReaderRow>> {
  const readers = await readersOf(tx, organisation, contacts);
  const numbers = await numbersOf(tx, organisation, contacts);
  return new Map(
    [...readers].flatMap(([contact, reader]) => {
      const known = numbers.get(contact);
      if (known === undefined) return [];
      const { number, country } = known;
      return [[contact, { ...reader, telephone: { number, country } }] as const];
    }),
  );
}
