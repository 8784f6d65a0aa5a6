import { setTimeout as pause } from "node:timers/promises";

import type { Day, Instant } from "@consentry/kernel";
import { Client, type ClientConfig } from "pg";

import { asOrganisation } from "../packages/platform/src/consent/asking/own.ts";
import { SECRET } from "../packages/platform/src/consent/testing/people.ts";
import { acrossOrganisations } from "../packages/platform/src/database/database.ts";
import type { OrganisationId } from "../packages/platform/src/database/organisation-id.ts";
import { makeOrganisation } from "../packages/platform/src/organisations/organisation.ts";
import { behaviour } from "../packages/platform/src/retention/behaviour/behaviour.ts";
import type { PlatformRule } from "../packages/platform/src/retention/rule.ts";
import { prospects } from "../packages/platform/src/retention/rules/people.ts";
import { beginRun, carryOn } from "../packages/platform/src/retention/run/carry-out.ts";
import { makeOwnDatabase, type OwnDatabase } from "./own-database.ts";
import type { BenchResult, Metric } from "./result.ts";

const TODAY = "2026-11-21" as Day;
const NOW = `${TODAY}T03:00:00Z` as Instant;

/** As many months of events as there are, of which the older half is past its day. */
const MONTHS = 24;
const CAMPAIGNS = 24;

/** A tenth of the people are past their day. */
const DUE_PEOPLE = 10;

/** How often somebody else writes meanwhile. */
const PROBE_EVERY_MS = 10;

/**
 * Ten million events and a million people, half and a tenth of whom are past their day: how long a
 * run takes for them, and the longest that somebody who writes meanwhile waits, beside one plain
 * `delete` each of the same rows, in another database filled the same way, in the same run.
 */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const events = Math.max(24_000, Math.round(10_000_000 * scale));
  const people = Math.max(2_000, Math.round(1_000_000 * scale));
  const plain = await measured({ events, people }, plainDeletes);
  const ours = await measured({ events, people }, runOf);
  return {
    name: "retention",
    metrics: [
      ...metricsOf(`events, ${events}`, ours.events, plain.events),
      ...metricsOf(`people, ${people}`, ours.people, plain.people),
    ],
  };
}

interface Size {
  readonly events: number;
  readonly people: number;
}

interface Took {
  readonly ms: number;
  readonly rows: number;
  /** The longest that a writer waited. */
  readonly waitMs: number;
}

function metricsOf(name: string, ours: Took, plain: Took): Metric[] {
  if (ours.rows !== plain.rows) throw new Error("the two removed different rows");
  const once = (value: number): [number, number] => [value, value];
  return [
    {
      name: `${name}: removing ${ours.rows}`,
      value: ours.ms,
      unit: "ms",
      limit: plain.ms,
      limitIs: "one plain delete of the same rows, without the vacuum after it, same run",
      ratio: ours.ms / plain.ms,
      runs: 1,
      spread: once(ours.ms / plain.ms),
    },
    {
      name: `${name}: longest wait of somebody who writes meanwhile`,
      value: ours.waitMs,
      unit: "ms",
      limit: plain.waitMs,
      limitIs: "the same beside the plain delete",
      ratio: ours.waitMs / plain.waitMs,
      runs: 1,
      spread: once(ours.waitMs / plain.waitMs),
    },
  ];
}

interface Ground extends OwnDatabase {
  readonly organisation: OrganisationId;
}

type Remove = (ground: Ground, what: "events" | "people") => Promise<number>;

async function measured(
  size: Size,
  remove: Remove,
): Promise<{ readonly events: Took; readonly people: Took }> {
  const own = await makeOwnDatabase();
  try {
    const { id: organisation } = await makeOrganisation(own.database, {
      name: "Bench",
      country: "FR",
    });
    const ground = { ...own, organisation };
    await populate(ground, size);
    return {
      events: await timed(ground, "events", remove),
      people: await timed(ground, "people", remove),
    };
  } finally {
    await own.remove();
  }
}

async function timed(ground: Ground, what: "events" | "people", remove: Remove): Promise<Took> {
  const probe = await startProbe(ground.connection, ground.organisation);
  const start = performance.now();
  const rows = await remove(ground, what);
  const ms = performance.now() - start;
  return { ms, rows, waitMs: await probe.stop() };
}

const plainDeletes: Remove = async ({ connection }, what) => {
  const table = what === "events" ? "measure_events" : "contacts";
  return withClient(connection, async (client) => {
    const { rowCount } = await client.query(`delete from ${table} where keep_until < $1`, [TODAY]);
    return rowCount ?? 0;
  });
};

const runOf: Remove = async ({ database, organisation }, what) => {
  const rules: readonly PlatformRule[] = what === "events" ? [behaviour] : [prospects];
  const installation = {
    database,
    secret: SECRET,
    publicUrl: "https://bench.example",
    now: () => NOW,
  };
  await asOrganisation(installation, organisation, (own) =>
    beginRun(own, { by: "system", withPeople: true }, rules),
  );
  const { run, failure } = await carryOn({ installation, organisation, rules });
  if (run === null) throw new Error("the run did not come to its end", { cause: failure });
  return run.steps
    .flatMap(({ removed }) => Object.values(removed))
    .reduce((sum, rows) => sum + rows, 0);
};

/** Somebody opens a mail and somebody else's name is corrected, again and again. */
async function startProbe(connection: ClientConfig, organisation: OrganisationId) {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select contact_id as id from contacts where organisation_id = $1
      order by keep_until desc, contact_id limit 200`,
    [organisation],
  );
  const writes = [
    `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal, link,
       is_machine, contact_id, purposes, keep_until)
     values ($1, $1, '2026-11-21T03:00:00Z', gen_random_uuid(), 'open', 0, false, $2,
       '{track.open.individual}', '2028-11-21')`,
    "update contacts set changed_at = now() where organisation_id = $1 and contact_id = $2",
  ];
  const over = new AbortController();
  let longest = 0;
  const ended = (async () => {
    for (let at = 0; !over.signal.aborted; at += 1) {
      const { id } = rows[at % rows.length] ?? { id: organisation };
      const start = performance.now();
      await client.query(writes[at % writes.length] ?? "", [organisation, id]);
      longest = Math.max(longest, performance.now() - start);
      await pause(PROBE_EVERY_MS);
    }
  })();
  return {
    async stop(): Promise<number> {
      over.abort();
      await ended;
      await client.end();
      return longest;
    },
  };
}

/** Past row security, as nobody but a benchmark may. */
async function populate({ connection, database, organisation }: Ground, size: Size): Promise<void> {
  await acrossOrganisations(database, async (tx) => {
    for (let month = 0; month <= MONTHS; month += 1) {
      await tx.rows("select make_measure_month(($1::date - make_interval(months => $2))::date)", [
        TODAY,
        month,
      ]);
    }
  });
  await withClient(connection, async (client) => {
    for (const [text, ...values] of rowsFor(size)) {
      await client.query(text as string, [organisation, ...values]);
    }
    await client.query("vacuum analyze contacts, contact_keys, list_members, measure_events");
    await client.query("checkpoint");
  });
}

function rowsFor({ people, events }: Size): readonly (readonly unknown[])[] {
  return [
    [
      `insert into sources (organisation_id, source_id, kind, name, declared_by)
       values ($1, $1, 'form', 'Web form', 'system')`,
    ],
    [`insert into lists (organisation_id, list_id, name) values ($1, $1, 'Letter')`],
    [
      `insert into contacts (organisation_id, contact_id, email, address_key, country, source_id,
         collected_on, keep_until, keep_rule)
       select $1, md5(n::text)::uuid, 'reader' || n || '@example.org', sha256(n::text::bytea), 'FR',
              $1, date '2023-10-01', date '${TODAY}' + case when n % ${DUE_PEOPLE} = 0
                then -1 - n % 30 else 1 + n % 1000 end, 'X-K-PROSPECT'
         from generate_series(1, $2::int) as n`,
      people,
    ],
    [
      `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
       select $1, contact_id, address_key, address_key from contacts`,
    ],
    [
      `insert into list_members (organisation_id, list_id, contact_id)
       select $1, $1, contact_id from contacts`,
    ],
    // Of people who stay, so that the two benchmarks meet in no row.
    [
      `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal, link,
         is_machine, contact_id, purposes, keep_until)
       select $1, md5('campaign' || n % ${CAMPAIGNS})::uuid, day,
              md5('delivery' || n)::uuid, 'open', 0, false,
              md5((1 + ${DUE_PEOPLE} * (n % ($3::int / ${DUE_PEOPLE})))::text)::uuid,
              '{track.open.individual}',
              (day at time zone 'UTC')::date + make_interval(months => ${MONTHS / 2})
         from (select n, (date '${TODAY}' - make_interval(months => n % ${MONTHS}))::timestamp
                 at time zone 'UTC' as day from generate_series(1, $2::int) as n) as given`,
      events,
      people,
    ],
  ];
}

async function withClient<T>(
  connection: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  await client.query("set statement_timeout = 0");
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
