import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Instant } from "@consentry/kernel";
import type { Subject } from "./subject.ts";
import type { CopyLanguage } from "./words/words.ts";

/** What may stand in a copy: plain data, in the order in which it is to be read. */
export type CopyValue =
  string | number | boolean | null | readonly CopyValue[] | { readonly [name: string]: CopyValue };

export type CopyRecord = { readonly [name: string]: CopyValue };

/** One person's data being read, in one transaction. */
export interface Reading {
  readonly tx: Tx;
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  readonly publicUrl: string;
  readonly now: Instant;
  readonly subject: Subject;
  readonly language: CopyLanguage;
}

/** One kind of thing that is held of people. */
export interface Part<Name extends string = string> {
  readonly name: Name;
  /** The tables with personal data that it shows; a test asks for each where it is shown. */
  readonly tables: readonly string[];
  /** One after the other, never all at once: there may be ten thousand. */
  readonly read: (reading: Reading) => AsyncIterable<CopyRecord>;
}

/** Bounds what of a person is in memory at once. */
const BATCH = 500;

/** What a question is put by: the contact's number, the key of the address, or whichever there is. */
type By = "contact" | "address" | "either";

/**
 * A part that is one question. `$1` is the organisation, `$2` what it is put by; by either, `$2` is
 * the contact's number or null and `$3` the key. The columns are the record, in their order.
 */
export function partBySql<const Name extends string>(
  name: Name,
  tables: readonly string[],
  by: By,
  text: string,
): Part<Name> {
  return {
    name,
    tables,
    async *read({ tx, organisation, subject: { contact, addressKey } }) {
      if (by === "contact" && contact === null) return;
      const number = contact?.id ?? null;
      const known = { contact: [number], address: [addressKey], either: [number, addressKey] }[by];
      yield* recordsOf(tx, text, [organisation.id, ...known]);
    },
  };
}

export async function* recordsOf(
  tx: Tx,
  text: string,
  values: Parameters<Tx["batches"]>[1],
): AsyncGenerator<CopyRecord> {
  for await (const batch of tx.batches<CopyRecord>(text, values, BATCH)) yield* batch;
}
