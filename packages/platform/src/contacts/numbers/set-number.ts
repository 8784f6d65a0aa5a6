import {
  assertNever,
  dayOf,
  err,
  ok,
  type Day,
  type Instant,
  type Result,
} from "@consentry/kernel";
import { readNumber } from "@consentry/sms";

import { suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Problem } from "../../http/api/problem.ts";
import type { Whose } from "../contacts/add-contact.ts";
import { keepNumber, type KnownNumber } from "./numbers.ts";

/** A number as somebody states it. */
export interface GivenNumber {
  /** International, or as it is dialled in `country`. */
  readonly written: string;
  /** Where a number without its country's code is dialled; `null`: it must have one. */
  readonly country: string | null;
  /** Source id; `null`: as the person's other data. */
  readonly source: string | null;
  readonly collectedOn: Day;
}

export type NumberFailure =
  | { readonly kind: "bad-number" }
  /** A land line or a service: no text arrives there. */
  | { readonly kind: "no-mobile" }
  | { readonly kind: "no-such-contact" }
  | { readonly kind: "no-such-source" }
  /** Somebody else of the organisation has it. */
  | { readonly kind: "taken" }
  /** Whoever had it asked to be erased, with their number. */
  | { readonly kind: "erased" };

/**
 * Gives a person a telephone number, in place of the one before. It agrees to nothing for them; a
 * number that said stop stays stopped, whoever has it.
 */
export async function setNumber(
  tx: Tx,
  { id: organisation, keys }: Whose,
  contact: string,
  { written, country, source, collectedOn }: GivenNumber,
  at: Instant,
): Promise<Result<KnownNumber, NumberFailure>> {
  const number = readNumber(written, country);
  if (!number.ok) return err({ kind: "bad-number" });
  if (!number.value.mayBeMobile) return err({ kind: "no-mobile" });
  const [person] = await tx.rows(LOCK, [organisation, contact, source]);
  if (person === undefined) return err({ kind: "no-such-contact" });
  if (person.source === null) return err({ kind: "no-such-source" });
  const numberKey = keys.numberKey(number.value.number);
  const way = { channel: "sms", topic: null, on: dayOf(at) } as const;
  const suppressed = await suppressedAmong(tx, organisation, [numberKey], way);
  if ([...suppressed.values()].includes("erased")) return err({ kind: "erased" });
  const known: KnownNumber = {
    number: number.value.number,
    country: number.value.country,
    source: person.source,
    collectedOn,
  };
  const isKept = await keepNumber(tx, organisation, { ...known, contact, numberKey }, at);
  return isKept ? ok(known) : err({ kind: "taken" });
}

/** What a request is told whose number is not taken over. */
export function numberProblem(failure: NumberFailure): Problem {
  switch (failure.kind) {
    case "bad-number":
      return {
        kind: "bad-fields",
        fields: [{ path: "phone", expected: "a telephone number such as +33612345678" }],
      };
    case "no-mobile":
      return {
        kind: "bad-fields",
        fields: [{ path: "phone", expected: "a number that texts can be sent to: no land line" }],
      };
    case "no-such-contact":
      return { kind: "not-found" };
    case "no-such-source":
      return {
        kind: "bad-fields",
        fields: [{ path: "source", expected: "the id of a source that was declared" }],
      };
    case "taken":
      return { kind: "already-there", detail: "Somebody else has this number." };
    case "erased":
      return { kind: "erased-stays" };
    default:
      return assertNever(failure);
  }
}

/** The source is the one that is named, or the person's own. */
const LOCK = statement<{ readonly source: string | null }>(
  "contact_numbers.lock_person",
  `select case when $3::uuid is null then contact.source_id
               else (select source_id from sources where organisation_id = $1 and source_id = $3)
          end as source
     from contacts as contact
    where contact.organisation_id = $1 and contact.contact_id = $2
      for update`,
);
