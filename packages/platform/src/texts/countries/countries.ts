import { err, ok, type Result } from "@consentry/kernel";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { senderProblem } from "./senders.ts";

/** What is said of texts to one country. */
export interface TextCountry {
  /** ISO 3166; empty: everywhere else. */
  readonly country: string;
  readonly sender: string | null;
  /** Of one message, in thousandths of the currency's minor unit. */
  readonly thousandths: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
}

/** Of the minor unit; a message for ten euros is a slip of the hand. */
export const DEAREST_THOUSANDTHS = 1_000_000;

/** All that was said, everywhere else first. */
export function listCountries(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly TextCountry[]> {
  return tx.rows(LIST, [organisation]);
}

/** Says what stands as the sender in a country and what a message there costs. */
export async function keepCountry(
  tx: Tx,
  organisation: OrganisationId,
  country: TextCountry,
): Promise<Result<TextCountry, readonly FieldProblem[]>> {
  const problems = problemsOf(country);
  if (problems.length > 0) return err(problems);
  const { country: code, sender, thousandths, currency } = country;
  await tx.run(KEEP, [organisation, code, sender, thousandths, currency]);
  return ok(country);
}

/** Takes back what was said of a country. */
export async function removeCountry(
  tx: Tx,
  organisation: OrganisationId,
  country: string,
): Promise<void> {
  await tx.run(REMOVE, [organisation, country]);
}

const COUNTRY = /^(?:[A-Z]{2})?$/;
const CURRENCY = /^[A-Z]{3}$/;

function problemsOf(said: TextCountry): readonly FieldProblem[] {
  const { country, sender, thousandths, currency } = said;
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(COUNTRY.test(country), "country", "two capitals such as FR");
  const unusable = sender === null ? null : senderProblem(sender, country);
  expect(unusable === null, "sender", unusable ?? "");
  expect(
    (thousandths === null) === (currency === null),
    "currency",
    "together with a price, or neither",
  );
  expect(currency === null || CURRENCY.test(currency), "currency", "three capitals such as EUR");
  return problems;
}

const LIST = statement<TextCountry>(
  "text_countries.list",
  `select country, sender, thousandths, currency from text_countries
    where organisation_id = $1 order by country`,
);

const KEEP = statement(
  "text_countries.keep",
  `insert into text_countries (organisation_id, country, sender, thousandths, currency)
   values ($1, $2, $3, $4, $5)
   on conflict (organisation_id, country) do update
     set sender = excluded.sender, thousandths = excluded.thousandths,
         currency = excluded.currency`,
);

const REMOVE = statement(
  "text_countries.remove",
  "delete from text_countries where organisation_id = $1 and country = $2",
);
