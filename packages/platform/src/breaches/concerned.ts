import { err, ok, type Day, type Result } from "@consentry/kernel";
import { SUPPRESSION_NATURES, suppressionHolds } from "@consentry/law";

import { holds } from "../consent/suppressions/suppressed-condition.ts";
import type { FieldProblem } from "../contacts/field-problem.ts";
import { compileFilter, type Condition } from "../contacts/segments/compile-filter.ts";
import { purposesRead } from "../contacts/segments/filter.ts";
import { parseFilter } from "../contacts/segments/parse-filter.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import type { Tx } from "../database/transaction.ts";

/** Of those whom a filter names: all, and those to whom no letter would get. */
export interface Concerned {
  readonly people: number;
  readonly unreachable: number;
}

/**
 * Reads a filter that says whom a breach concerns. One that reads measurement is refused: that was
 * collected for other purposes than this.
 */
export function concernedBy(
  json: unknown,
  organisation: OrganisationId,
  on: Day,
): Result<Condition, readonly FieldProblem[]> {
  const filter = parseFilter(json);
  if (!filter.ok) return filter;
  if (purposesRead(filter.value).size > 0) return err(MEASURED);
  const condition = compileFilter(filter.value, { organisation, on });
  return condition.ok ? condition : err(MEASURED);
}

const MEASURED: readonly FieldProblem[] = [
  {
    path: "filter",
    expected: "a filter that reads no measurement: it was collected for another purpose",
  },
];

/** Counts them; nobody is named. */
export async function countConcerned(
  tx: Tx,
  { text, values }: Condition,
  on: Day,
): Promise<Concerned> {
  const [row] = await tx.rows<Concerned>(
    `select count(*)::int as people,
            count(*) filter (where ${isUnreachable(values.length + 1)})::int as unreachable
       from contacts as contact where ${text}`,
    [...values, on],
  );
  return row ?? { people: 0, unreachable: 0 };
}

/** Nothing arrives there, whatever is sent; everybody else hears of it, unsubscribed or not. */
const NOTHING_ARRIVES = Object.keys(SUPPRESSION_NATURES).filter((reason) =>
  suppressionHolds(reason, "transactional"),
);

/** A condition on the row `contact`, whose first value is the organisation. */
export function isUnreachable(day: number): string {
  const held = holds({
    organisation: "$1",
    addressKey: "contact.address_key",
    channel: "'email'",
    topic: "''",
    on: `$${day}::date`,
  });
  const reasons = NOTHING_ARRIVES.map((reason) => `'${reason}'`).join(", ");
  return `exists (select from suppressions where ${held} and suppressions.reason in (${reasons}))`;
}

export function reachable(concerned: Concerned): Result<Concerned, "nobody"> {
  return concerned.people > concerned.unreachable ? ok(concerned) : err("nobody");
}
