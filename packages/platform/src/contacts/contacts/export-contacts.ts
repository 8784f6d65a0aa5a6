import { Bug, ok, type Day, type Result } from "@consentry/kernel";

import { holds } from "../../consent/suppressions/suppressed-condition.ts";
import type { SuppressionReason } from "../../consent/suppressions/suppressions.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { askFilter, purposeOf } from "../segments/ask-filter.ts";
import { compileFilter, type CannotRead } from "../segments/compile-filter.ts";
import type { Filter } from "../segments/filter.ts";
import { CONTACT_COLUMNS, type ContactRow } from "./contact.ts";
import { csvLine } from "./csv-cell.ts";

export const EXPORT_FORMATS = ["csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * All contacts in pieces of text, in the memory of one batch. Each tells its source, its due date,
 * and whether it may not be written to: a file that left that out would free people elsewhere.
 *
 * @param on the day for which suppressions are asked
 */
export async function* exportContacts(
  tx: Tx,
  organisation: OrganisationId,
  format: ExportFormat,
  on: Day,
): AsyncGenerator<string> {
  const rows = tx.batches<ExportRow>(ALL, [organisation, on], BATCH);
  if (format === "csv") {
    yield csvLine(COLUMNS);
    for await (const batch of rows) yield batch.map((row) => csvLine(cellsOf(row))).join("");
    return;
  }
  // One array, one contact a line: read as JSON, or line by line.
  let before = "[\n";
  for await (const batch of rows) {
    yield before + batch.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/**
 * The same as a CSV of those a filter answers yes for, in transactions of a batch each: nobody
 * waits for a slow reader. Who comes or goes meanwhile is in it or not.
 */
export function exportOf(
  database: Database,
  organisation: OrganisationId,
  { filter, on }: { readonly filter: Filter; readonly on: Day },
): Result<AsyncGenerator<string>, CannotRead> {
  const compileFor = { organisation, on };
  const condition = compileFilter(filter, { ...compileFor, readsFor: purposeOf(filter) });
  if (!condition.ok) return condition;
  const batchBehind = (last: string): Promise<Result<readonly ExportRow[], CannotRead>> =>
    withOrganisation(database, organisation, (tx) =>
      askFilter(tx, filter, compileFor, ({ text, values }) => {
        const [day, after] = [values.length + 1, values.length + 2];
        return tx.rows<ExportRow>(
          `${exported(`$${day}`)}
            where ${text} and contact.contact_id > $${after}::uuid
            order by contact.contact_id
            limit ${BATCH}`,
          [...values, on, last],
        );
      }),
    );
  return ok(csvOf(batchBehind));
}

async function* csvOf(
  batchBehind: (last: string) => Promise<Result<readonly ExportRow[], CannotRead>>,
): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  let last: string | undefined = "00000000-0000-0000-0000-000000000000";
  while (last !== undefined) {
    const rows = await batchBehind(last);
    if (!rows.ok) throw new Bug("a filter that could be read cannot be read any more");
    if (rows.value.length > 0) yield rows.value.map((row) => csvLine(cellsOf(row))).join("");
    last = rows.value.length < BATCH ? undefined : rows.value.at(-1)?.id;
  }
}

/** A few megabytes of text. */
const BATCH = 2_000;

interface ExportRow extends ContactRow {
  readonly sourceName: string;
  readonly sourceKind: string;
  readonly suppressed: SuppressionReason | null;
}

const COLUMNS = [
  "id",
  "email",
  "phone",
  "locale",
  "country",
  "kind",
  "relation",
  "tags",
  "attributes",
  "source",
  "source_kind",
  "collected_on",
  "last_contact_on",
  "keep_until",
  "keep_rule",
  "quarantined_by",
  "suppressed",
];

function cellsOf(row: ExportRow): readonly string[] {
  const { id, email, phone, locale, country, kind, relation, tags, attributes } = row;
  const { sourceName, sourceKind, collectedOn, lastContactOn, keepUntil, keepRule } = row;
  return [
    id,
    email,
    phone ?? "",
    locale ?? "",
    country ?? "",
    kind,
    relation,
    JSON.stringify(tags),
    JSON.stringify(attributes),
    sourceName,
    sourceKind,
    collectedOn,
    lastContactOn ?? "",
    keepUntil,
    keepRule,
    row.quarantinedBy ?? "",
    row.suppressed ?? "",
  ];
}

function exported(on: string): string {
  return `
  select ${CONTACT_COLUMNS}, source.name as "sourceName", source.kind as "sourceKind",
         (select suppressions.reason from suppressions
           where ${holds({
             organisation: "$1",
             addressKey: "contact.address_key",
             channel: "'email'",
             topic: "''",
             on: `${on}::date`,
           })}
           order by suppressions.since
           limit 1) as suppressed
    from contacts as contact
    join sources as source
      on source.organisation_id = $1 and source.source_id = contact.source_id`;
}

const ALL = `${exported("$2")}
   where contact.organisation_id = $1
   order by contact.contact_id`;
