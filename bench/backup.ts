import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { ok, Secret, type Instant } from "@consentry/kernel";
import { Client, type ClientConfig } from "pg";

import { passingKeys } from "../packages/platform/src/backup/file/identity.ts";
import { makeBackup } from "../packages/platform/src/backup/make/make-backup.ts";
import { KEYS_FILE, writeKeys } from "../packages/platform/src/backup/make/write-keys.ts";
import { restoreBackup } from "../packages/platform/src/backup/restore/restore-backup.ts";
import { makeOrganisation } from "../packages/platform/src/organisations/organisation.ts";
import { makeOwnDatabase, type OwnDatabase } from "./own-database.ts";
import type { BenchResult, Metric } from "./result.ts";

/** Together some 2 GB with their indexes. */
const CONTACTS = 1_000_000;
const EVENTS = 3_000_000;
const MESSAGES = 200_000;
const ADDRESSES = 50_000;

const NOW = "2026-11-22T02:00:00Z" as Instant;
const LATER = "2026-11-22T03:00:00Z" as Instant;
const SECRET = new Secret(randomBytes(48).toString("base64url"));

/** What a plain copy is made of and measured by: the tables that were filled. */
const TABLES = [
  "contacts",
  "contact_keys",
  "measure_events",
  "consent_states",
  "messages",
  "message_contents",
];

/**
 * Backing a large installation up and putting it back, on the embedded server. The limits are the
 * server's own plain COPY of the same tables, which compresses, encrypts and seals nothing and
 * checks no link: to nowhere, and from files into the same empty tables with their indexes.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const source = await makeOwnDatabase();
  const target = await makeOwnDatabase();
  const plain = await makeOwnDatabase();
  try {
    await fill(source, scale);
    return { name: "backup", metrics: await measure(source, target, plain) };
  } finally {
    for (const database of [source, target, plain]) await database.remove();
  }
}

async function measure(
  source: OwnDatabase,
  target: OwnDatabase,
  plain: OwnDatabase,
): Promise<readonly Metric[]> {
  const { identity, recipient } = await passingKeys();
  const folder = join(source.folder, "backups");
  const job = { database: source.database, secret: SECRET, folder, recipients: [recipient] };
  const megabytes = (await sizeOf(source.connection)) / 1e6;

  const nowhere = await seconds(() =>
    copyAll(source.connection, (table) => `copy ${table} to '/dev/null'`),
  );
  let bytes = 0;
  let file = "";
  const backedUp = await seconds(async () => {
    const made = await makeBackup({ ...job, now: NOW });
    if (!made.ok) throw new Error(made.error.sentence);
    ({ bytes, file } = made.value);
  });
  const keysAgain = await seconds(() => writeKeys({ ...job, now: LATER }));

  const files = join(source.folder, "plain");
  mkdirSync(files);
  chmodSync(files, 0o777);
  await copyAll(
    source.connection,
    (table) => `copy (select * from ${table}) to '${files}/${table}'`,
    true,
  );
  await copyMonths(plain.connection);
  const filled = await seconds(() =>
    copyAll(
      plain.connection,
      (table) => `copy ${table} ${COLUMNS[table] ?? ""} from '${files}/${table}'`,
    ),
  );
  rmSync(files, { recursive: true });

  const restored = await seconds(async () => {
    const done = await restoreBackup({
      file: join(folder, file),
      keyFile: join(folder, KEYS_FILE),
      identities: [identity.reveal()],
      replaces: false,
      now: LATER,
      place: {
        open: () => Promise.resolve(ok({ ...target.database, stop: () => Promise.resolve() })),
        keepSecret: () => Promise.resolve(ok(null)),
      },
    });
    if (!done.ok) throw new Error(done.error.sentence);
  });
  return [
    one("database", megabytes, "MB"),
    one("file", bytes / 1e6, "MB"),
    against("back up", megabytes / backedUp, megabytes / nowhere, "COPY to nowhere, same run"),
    against("restore", megabytes / restored, megabytes / filled, "COPY from files, same run"),
    one("back up, in all", backedUp, "s"),
    one("restore, in all", restored, "s"),
    one("keys written anew", keysAgain, "s"),
    one("memory at most", process.resourceUsage().maxRSS / 1e3, "MB"),
  ];
}

function one(name: string, value: number, unit: string): Metric {
  return { name, value, unit, runs: 1, spread: [value, value] };
}

function against(name: string, value: number, limit: number, limitIs: string): Metric {
  return { ...one(name, value, "MB/s"), limit, limitIs, ratio: value / limit };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function asOwner<T>(
  connection: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    // Links are looked at by nobody: everything is made up, and belongs together.
    await client.query("set time zone 'UTC'; set session_replication_role = replica");
    return await work(client);
  } finally {
    await client.end();
  }
}

function sizeOf(connection: ClientConfig): Promise<number> {
  return asOwner(connection, async (client) => {
    const { rows } = await client.query<{ readonly size: string }>(
      "select pg_database_size(current_database()) as size",
    );
    return Number(rows[0]?.size);
  });
}

/** Columns without those that the server makes itself. */
const COLUMNS: Record<string, string> = {};

async function copyAll(
  connection: ClientConfig,
  command: (table: string) => string,
  namesColumns = false,
): Promise<void> {
  await asOwner(connection, async (client) => {
    for (const table of TABLES) {
      const { rows } = await client.query<{ readonly columns: string }>(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
          where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      const columns = rows[0]?.columns ?? "*";
      COLUMNS[table] = `(${columns})`;
      const text = command(table);
      const isPartitioned = table === "measure_events" && text.startsWith("copy measure_events to");
      await client.query(
        namesColumns
          ? text.replace("select *", `select ${columns}`)
          : isPartitioned
            ? text.replace(table, `(select * from ${table})`)
            : text,
      );
    }
  });
}

function copyMonths(connection: ClientConfig): Promise<void> {
  return asOwner(connection, async (client) => {
    await client.query(
      "select make_measure_month(month::date) from generate_series(date '2026-01-01', date '2026-12-01', interval '1 month') as month",
    );
  });
}

/** Rows as the platform writes them, made by the server itself. */
async function fill({ database, connection }: OwnDatabase, scale: number): Promise<void> {
  const { id } = await makeOrganisation(database, { name: "Chorale", country: "FR" });
  const many = (count: number): number => Math.max(1, Math.round(count * scale));
  await copyMonths(connection);
  await asOwner(connection, async (client) => {
    const source = "00000000-0000-7000-8000-000000000001";
    await client.query(
      "insert into sources (organisation_id, source_id, kind, name, declared_by) values ($1, $2, 'form', 'Form', 'system')",
      [id, source],
    );
    await client.query(
      `insert into contacts (organisation_id, contact_id, email, address_key, locale, country, kind,
         attributes, tags, source_id, collected_on, keep_until, keep_rule)
       select $1, ${personId("n")}, 'person.' || n || '@' || (n % 500) || '.example.org',
         sha256(n::text::bytea), 'fr', 'FR', 'b2c',
         jsonb_build_object('first_name', 'Ada ' || n % 3000, 'city', 'Town ' || n % 900),
         array['choir'], $2, '2026-01-01', '2029-01-01', 'prospect'
         from generate_series(1, $3::int) as n`,
      [id, source, many(CONTACTS)],
    );
    await client.query(
      `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
       select $1, ${personId("n")}, sha256(('salt' || n)::bytea), sha256(('name' || n)::bytea)
         from generate_series(1, $2::int) as n`,
      [id, many(CONTACTS)],
    );
    await client.query(
      `insert into consent_states (organisation_id, contact, purpose, channel, action, at)
       select $1, sha256(('name' || n)::bytea), 'send.newsletter', 'email', 'given', '2026-05-02'
         from generate_series(1, $2::int) as n`,
      [id, many(CONTACTS)],
    );
    await client.query(
      `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal, link,
         is_machine, contact_id, purposes, keep_until)
       select $1, ${personId("n % 40")}, to_timestamp(1767312000 + (n % 3000000) * 10),
         ${personId("n")}, 'open', 0, false, ${personId("1 + n % $3::int")},
         array['track.open.individual'], '2028-01-01'
         from generate_series(1, $2::int) as n`,
      [id, many(EVENTS), many(CONTACTS)],
    );
    await client.query(
      `insert into messages (organisation_id, message_id, kind, state, recipient, address_key,
         accepted_by, accepted_at, due_at, is_urgent, keep_until)
       select $1, ${personId("n")}, 'order', 'sent', 'buyer.' || n % $3::int || '@example.net',
         sha256(('buyer' || n % $3::int)::bytea), 'api-key:1', '2026-11-01', '2026-11-01', false,
         '2027-05-01'
         from generate_series(1, $2::int) as n`,
      [id, many(MESSAGES), many(ADDRESSES)],
    );
    await client.query(
      `insert into message_contents (organisation_id, message_id, subject, html, text, keep_until)
       select $1, ${personId("n")}, 'Your order ' || n,
         string_agg('<tr><td>' || md5((n * 40 + line)::text) || '</td><td>EUR ' || n % 97 || '</td></tr>', ''),
         'Thank you, buyer ' || n, '2027-01-01'
         from generate_series(1, $2::int) as n, generate_series(1, 40) as line group by n`,
      [id, many(MESSAGES)],
    );
    await client.query("vacuum analyze");
  });
}

/** A number in the form of an id; its end differs as that of a drawn one does. */
function personId(number: string): string {
  return `('00000000-0000-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
}
