import { dayOf, err, ok, type Result } from "@consentry/kernel";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { LANGUAGES } from "../../http/public/languages.ts";
import { concernedBy, countConcerned, reachable } from "../concerned.ts";
import { findBreach, noteStep, type Doing } from "../store.ts";
import type { BreachLetter, LetterTexts } from "./letter.ts";

export type LetterFailure =
  | { readonly kind: "no-such-breach" }
  | { readonly kind: "not-decided" }
  | { readonly kind: "nobody" }
  | { readonly kind: "bad-filter"; readonly problems: readonly FieldProblem[] };

export interface NewLetter {
  readonly breach: string;
  readonly filter: object;
  readonly texts: LetterTexts;
}

/**
 * Begins to tell people of a breach, behind the answer: everybody whom the filter names and whose
 * mailbox takes mail, also who unsubscribed. It is decided first that they are told.
 */
export async function beginLetter(
  tx: Tx,
  organisation: OrganisationId,
  { breach: id, filter, texts }: NewLetter,
  doing: Doing,
): Promise<Result<string, LetterFailure>> {
  const breach = await findBreach(tx, organisation, id);
  if (breach === null) return err({ kind: "no-such-breach" });
  if (breach.personsDecision !== "tell") return err({ kind: "not-decided" });
  const on = dayOf(doing.at);
  const condition = concernedBy(filter, organisation, on);
  if (!condition.ok) return err({ kind: "bad-filter", problems: condition.error });
  const counted = reachable(await countConcerned(tx, condition.value, on));
  if (!counted.ok) return err({ kind: "nobody" });
  const letter = newId();
  const { people, unreachable } = counted.value;
  const values = [filter, texts, people, unreachable, doing.at, doing.by];
  await tx.run(INSERT, [organisation, letter, id, ...values]);
  const text = `${people - unreachable}`;
  await noteStep(tx, organisation, id, { kind: "letter-begun", at: doing.at, text }, doing);
  return ok(letter);
}

const INSERT = statement(
  "breach_letters.insert",
  `insert into breach_letters (organisation_id, letter_id, breach_id, audience, texts, people,
     unreachable, started_at, said_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** The letters about a breach, in the order in which they were begun. */
export async function lettersOf(
  tx: Tx,
  organisation: OrganisationId,
  breach: string,
): Promise<readonly BreachLetter[]> {
  const rows = await tx.rows(READ, [organisation, breach]);
  return rows.map(({ texts, ...letter }) => ({
    ...letter,
    languages: LANGUAGES.filter((language) => texts[language] !== undefined),
  }));
}

const READ = statement<Omit<BreachLetter, "languages"> & { readonly texts: LetterTexts }>(
  "breach_letters.read",
  `select letter_id as id, breach_id as breach, texts, people, unreachable, told,
          started_at as "startedAt", said_by as by, finished_at as "finishedAt"
     from breach_letters where organisation_id = $1 and breach_id = $2
    order by started_at, letter_id`,
);
