import type { OrganisationId } from "../../database/organisation-id.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { namePurpose } from "../../measurement/reading/reading-for.ts";
import type { ZipWriter } from "../../rights/copy/zip-stream.ts";

/**
 * Bytes that are no secret: hashes of the ledger, signatures, pictures, mails. Every other column
 * of bytes stays here: sealed keys and passwords, hashes that open a door, salts.
 */
const OPEN_BYTES: ReadonlySet<string> = new Set([
  "consent_events.previous",
  "consent_events.hash",
  "consent_events.contact",
  "consent_events.wording",
  "consent_events.evidence",
  "wordings.hash",
  "ledger_heads.hash",
  "checkpoints.root",
  "checkpoints.head",
  "checkpoints.previous",
  "checkpoints.key_id",
  "checkpoints.signature",
  "consent_states.contact",
  "contact_keys.pseudonym",
  "organisation_keys.key_id",
  "suppressions.address_key",
  "contacts.address_key",
  "images.bytes",
  "images.sha256",
  "campaign_decisions.decision_id",
  "deliveries.decision_id",
  "inbox_mails.message",
  "incoming_mails.message",
  "message_attachments.bytes",
]);

/** What a purpose is named for, or the database shows nothing of it. */
const READ_FOR: Readonly<Record<string, readonly string[]>> = {
  measure_events: EVENT_PURPOSES,
};

/**
 * What serves to stop mail and may serve nothing else, with counts of it that may be of few: nobody
 * is told whose last day it was, in no archive either.
 */
const FOR_ONE_USE: ReadonlySet<string> = new Set([
  "last_open_days",
  "hygiene_rests",
  "hygiene_settings",
  "kept_answers",
]);

/**
 * Writes everything an organisation has into an archive: a file of JSON lines for each table, a
 * row a line, with what the tables say of themselves. Secrets are not in it: what opens a door or
 * a seal stays where it is used; and neither is what may serve one use alone. Each table is as it was when its turn came.
 */
export async function writeFullExport(
  database: Database,
  organisation: OrganisationId,
  zip: ZipWriter,
): Promise<void> {
  const all = await withOrganisation(database, organisation, (tx) => tx.rows<Table>(TABLES));
  const tables = all.filter(({ name }) => !FOR_ONE_USE.has(name));
  const readme = zip.file("README.txt");
  await readme.add(`${INTRODUCTION}\n`);
  for (const { name, says } of tables) await readme.add(`\ntables/${name}.jsonl\n${says}\n`);
  await readme.end();
  for (const table of tables) {
    for (const purpose of READ_FOR[table.name] ?? [null]) {
      const suffix = purpose === null ? "" : `.${purpose}`;
      const file = zip.file(`tables/${table.name}${suffix}.jsonl`);
      await withOrganisation(database, organisation, async (tx) => {
        await namePurpose(tx, purpose as never);
        for await (const line of linesOf(tx, organisation, table)) await file.add(line);
      });
      await file.end();
    }
  }
}

const INTRODUCTION = [
  "Everything that was held for one organisation: a file for each table, a row a line, as JSON.",
  "Bytes are in hex. Keys, passwords, salts and hashes that open something are left out.",
  "What was observed of readers stands in a file for each purpose it was collected for. Whose mail",
  "rests because nothing was opened, and last days of openings, serve that alone and are left out.",
].join("\n");

interface Table {
  readonly name: string;
  /** The first line of its comment. */
  readonly says: string;
  readonly columns: readonly string[];
  /** Of these, columns of bytes. */
  readonly bytes: readonly string[];
}

async function* linesOf(
  tx: Tx,
  organisation: OrganisationId,
  { name, columns, bytes }: Table,
): AsyncGenerator<string> {
  const shown = columns.flatMap((column) => {
    if (!bytes.includes(column)) return [`'${column}', kept.${column}`];
    return OPEN_BYTES.has(`${name}.${column}`)
      ? [`'${column}', encode(kept.${column}, 'hex')`]
      : [];
  });
  // A call takes a hundred arguments; names are the catalogue's, never somebody's.
  const parts = chunksOf(shown, COLUMNS_A_CALL).map((some) => `jsonb_build_object(${some.join()})`);
  const text = `select (${parts.join(" || ")})::text as line from ${name} as kept
    where kept.organisation_id = $1`;
  for await (const rows of tx.batches<{ readonly line: string }>(text, [organisation], AT_ONCE)) {
    for (const { line } of rows) yield `${line}\n`;
  }
}

const AT_ONCE = 1_000;
const COLUMNS_A_CALL = 40;

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

/** Tables of an organisation that the application may read. */
const TABLES = `
  select class.relname::text as name,
         split_part(coalesce(obj_description(class.oid, 'pg_class'), ''), E'\\n', 1) as says,
         array(select attname::text from pg_attribute
                where attrelid = class.oid and attnum > 0 and not attisdropped
                order by attnum) as columns,
         array(select attname::text from pg_attribute
                where attrelid = class.oid and attnum > 0 and not attisdropped
                  and atttypid = 'bytea'::regtype) as bytes
    from pg_class as class
   where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
     and not class.relispartition and has_table_privilege(class.oid, 'select')
     and exists (select from pg_attribute
                  where attrelid = class.oid and attname = 'organisation_id')
   order by class.relname`;
