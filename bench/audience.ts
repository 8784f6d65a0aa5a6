import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Instant } from "@consentry/kernel";

import { EVERYBODY } from "../packages/platform/src/campaigns/audience/audience-condition.ts";
import {
  audienceTable,
  type AudienceTable,
} from "../packages/platform/src/campaigns/audience/audience-table.ts";
import { decideReading } from "../packages/platform/src/campaigns/audience/decide-audience.ts";
import { planDeliveries } from "../packages/platform/src/campaigns/audience/plan-deliveries.ts";
import type { Campaign } from "../packages/platform/src/campaigns/campaign.ts";
import {
  questionOf,
  type CampaignQuestion,
} from "../packages/platform/src/campaigns/deciding/campaign-question.ts";
import { decideClass } from "../packages/platform/src/campaigns/deciding/decide-class.ts";
import { decidePeople } from "../packages/platform/src/campaigns/deciding/decide-people.ts";
import { readCampaign } from "../packages/platform/src/campaigns/store/read-campaign.ts";
import {
  factsQuery,
  MOST_ASKED_AT_ONCE,
  type FactsOfOne,
} from "../packages/platform/src/contacts/contacts/load-facts.ts";
import {
  readFacts,
  type PersonFacts,
} from "../packages/platform/src/contacts/contacts/person-facts.ts";
import { withOrganisation, type Database } from "../packages/platform/src/database/database.ts";
import { newId } from "../packages/platform/src/database/organisation-id.ts";
import { openDatabase } from "../packages/platform/src/database/open-database.ts";
import type { Tx } from "../packages/platform/src/database/transaction.ts";
import {
  makeOrganisation,
  type Organisation,
} from "../packages/platform/src/organisations/organisation.ts";
import { median } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

const NOW = "2026-11-21T09:30:00Z" as Instant;
const RUNS = 3;

/**
 * Who of a million people may be sent a campaign and how each may be measured; then a row for each
 * message. Beside it, in the same run: the same question to the database without reading its rows,
 * and law alone for every class of people.
 */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const people = Math.max(MOST_ASKED_AT_ONCE, Math.round(1_000_000 * scale));
  const folder = mkdtempSync(join(tmpdir(), "consentry-bench-"));
  chmodSync(folder, 0o711);
  const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
  try {
    const organisation = await makeOrganisation(database, { name: "Bench", country: "FR" });
    const campaign = await withOrganisation(database, organisation.id, (tx) =>
      populate(tx, organisation, people),
    );
    await withOrganisation(database, organisation.id, (tx) =>
      tx.run("select refresh_statistics()"),
    );
    return {
      name: "audience",
      metrics: [
        ...(await decided(database, organisation, campaign, people)),
        await oneByOne(database, organisation, campaign),
        await planned(database, organisation, campaign),
      ],
    };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function decided(
  database: Database,
  organisation: Organisation,
  campaign: Campaign,
  people: number,
): Promise<readonly Metric[]> {
  const seconds: number[] = [];
  const counting: number[] = [];
  const asking: number[] = [];
  let most = 0;
  let classes = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const memory = watchMemory();
    const table = await withOrganisation(database, organisation.id, (tx) =>
      audienceTable(tx, organisation, campaign, NOW),
    );
    most = Math.max(most, memory());
    if (!table.ok) throw new Error(table.error.kind);
    expectWhole(table.value, people);
    seconds.push(secondsSince(start));
    await withOrganisation(database, organisation.id, async (tx) => {
      const question = await questionOf(tx, organisation, campaign, NOW);
      counting.push(await countOnly(tx, organisation, question));
      const known = await classesOf(tx, organisation, question);
      classes = known.length;
      asking.push(lawAlone(known, question));
    });
  }
  const spread = [Math.min(...seconds), Math.max(...seconds)] as const;
  const metric = { value: median(seconds), unit: "s", runs: RUNS, spread };
  return [
    {
      ...metric,
      name: `deciding about ${people} people`,
      limit: median(counting),
      limitIs: "s to put the same facts together and read none, same run",
    },
    {
      ...metric,
      name: "the same",
      limit: median(asking),
      limitIs: `s for law alone, ${classes} classes of people, same run`,
    },
    { name: "memory at the peak", value: most, unit: "MiB", runs: RUNS, spread: [most, most] },
  ];
}

function expectWhole({ people, gets, heldBack }: AudienceTable, all: number): void {
  const held = heldBack.reduce((sum, refusal) => sum + refusal.people, 0);
  if (people !== all || gets.people + held !== all || gets.people === 0 || held === 0) {
    throw new Error("the table does not hold everybody");
  }
}

function everybody({ id }: Organisation): { text: string; values: readonly string[] } {
  return { text: EVERYBODY, values: [id] };
}

async function countOnly(
  tx: Tx,
  organisation: Organisation,
  { way }: CampaignQuestion,
): Promise<number> {
  const { text, values } = factsQuery(everybody(organisation), way, "all");
  const start = performance.now();
  // Without `offset 0` the planner would leave out what is not looked at.
  await tx.rows(`select count(facts), count(moments) from (${text} offset 0) as everybody`, values);
  return secondsSince(start);
}

async function classesOf(
  tx: Tx,
  organisation: Organisation,
  { way }: CampaignQuestion,
): Promise<readonly PersonFacts[]> {
  const { text, values } = factsQuery(everybody(organisation), way, "all");
  const classes = new Map<string, PersonFacts>();
  for await (const rows of tx.batches<FactsOfOne>(text, values, 5_000)) {
    for (const row of rows) {
      const facts = readFacts(row);
      classes.set(JSON.stringify(facts), facts);
    }
  }
  return [...classes.values()];
}

function lawAlone(classes: readonly PersonFacts[], question: CampaignQuestion): number {
  const start = performance.now();
  let permitted = 0;
  for (const facts of classes) {
    if (decideClass(question, facts).heldBack === null) permitted += 1;
  }
  if (permitted === 0) throw new Error("nobody may be written to");
  return secondsSince(start);
}

/** As at hand-over: each with their permits. */
async function oneByOne(
  database: Database,
  organisation: Organisation,
  campaign: Campaign,
): Promise<Metric> {
  const rates: number[] = [];
  const looking: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await withOrganisation(database, organisation.id, async (tx) => {
      const some = await tx.rows<{ readonly id: string }>(
        `select contact_id as id from contacts where organisation_id = $1
          order by sha256(contact_id::text::bytea) offset $2 limit $3`,
        [organisation.id, run * MOST_ASKED_AT_ONCE, MOST_ASKED_AT_ONCE],
      );
      const contacts = some.map(({ id }) => id);
      const question = await questionOf(tx, organisation, campaign, NOW);
      const these = {
        text: `${EVERYBODY} and contact.contact_id = any($2::uuid[])`,
        values: [organisation.id, contacts],
      };
      const start = performance.now();
      for await (const _ of decideReading(tx, these, question, "each"));
      looking.push(contacts.length / secondsSince(start));
      const again = performance.now();
      await decidePeople(tx, organisation, campaign, contacts, NOW);
      rates.push(contacts.length / secondsSince(again));
    });
  }
  return {
    name: `${MOST_ASKED_AT_ONCE} at once, with permits`,
    value: median(rates),
    unit: "people/s",
    limit: median(looking),
    limitIs: "people/s decided about without permits, same run",
    runs: RUNS,
    spread: [Math.min(...rates), Math.max(...rates)],
  };
}

async function planned(
  database: Database,
  organisation: Organisation,
  { id }: Campaign,
): Promise<Metric> {
  const start = performance.now();
  const memory = watchMemory();
  const done = await planDeliveries(database, organisation.id, id, NOW);
  if (!done.ok) throw new Error(done.error.kind);
  const seconds = secondsSince(start);
  const rate = done.value.added / seconds;
  return {
    name: `planning ${done.value.added} messages, ${memory()} MiB`,
    value: rate,
    unit: "rows/s",
    runs: 1,
    spread: [rate, rate],
  };
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** Looks every tenth of a second; gives the most, in MiB. */
function watchMemory(): () => number {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  return () => {
    clearInterval(timer);
    return Math.round(most / 1_048_576);
  };
}

/**
 * Four countries and none, six kinds of source, nine hundred days of collection and as many of
 * consent; two answers a person on average, each at its own second, one in five on another day;
 * one in fifty suppressed, a few who complained.
 */
async function populate(tx: Tx, { id }: Organisation, people: number): Promise<Campaign> {
  await tx.run(
    `insert into sources (organisation_id, source_id, kind, name, names_us, informed_on, declared_by)
     select $1, md5('source' || n)::uuid,
            (array['form', 'sale', 'import', 'account', 'partner', 'purchased'])[n], 'Source ' || n,
            true, date '2026-05-01', 'system'
       from generate_series(1, 6) as n`,
    [id],
  );
  await tx.run(
    `insert into contacts (organisation_id, contact_id, email, address_key, country, kind, relation,
       source_id, collected_on, last_contact_on, keep_until, keep_rule)
     select $1, gen_random_uuid(), 'reader' || n || '@example.org', sha256(n::text::bytea),
            (array['FR', 'FR', 'FR', 'NL', 'DE', 'IT', 'BE', null])[1 + n % 8],
            (array['b2c', 'b2c', 'b2c', 'b2c', 'b2b-named', 'generic'])[1 + n % 6],
            (array['subscriber', 'subscriber', 'subscriber', 'customer', 'prospect'])[1 + n % 5],
            md5('source' || (array[1, 1, 1, 1, 2, 2, 3, 4, 5, 6])[1 + n % 10])::uuid,
            date '2024-06-01' + n % 900,
            case when n % 10 < 3 then date '2025-06-01' + n % 500 end, date '2029-05-02', 'bench'
       from generate_series(1, $2::int) as n`,
    [id, people],
  );
  await tx.run(
    `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
     select $1, contact_id, address_key, sha256(address_key)
       from contacts where organisation_id = $1`,
    [id],
  );
  await tx.run(
    `insert into consent_states (organisation_id, contact, purpose, channel, action, at)
     select $1, sha256(sha256(n::text::bytea)), asked.purpose, 'email',
            case when asked.number > 1 and (n * 7 + asked.number) % 3 > 0 then 'refused'
                 when asked.number = 1 and n % 50 = 7 then 'withdrawn' else 'given' end,
            date '2024-06-01' + n % 900 + make_interval(
              secs => (n::bigint * 7919 + n / 86400 * 31) % 86400,
              days => case when n % 5 = asked.number then n % 300 + 1 else 0 end)
       from generate_series(1, $2::int) as n
      cross join (values (1, 'send.newsletter'), (2, 'track.open.individual'),
                         (3, 'track.click.individual')) as asked (number, purpose)
      where (n % 5 > 0 or asked.number = 1) and (asked.number < 3 or n % 2 = 0)`,
    [id, people],
  );
  await tx.run(
    `insert into suppressions (organisation_id, address_key, reason, said_by)
     select $1, sha256(n::text::bytea), 'unsubscribed', 'contact'
       from generate_series(1, $2::int, 50) as n`,
    [id, people],
  );
  await tx.run(
    `insert into contact_facts (organisation_id, contact_id, fact_id, kind, at)
     select $1, contact_id, gen_random_uuid(), 'complained', '2026-06-01T08:00:00Z'
       from contacts where organisation_id = $1 and get_byte(address_key, 0) = 0 limit 1000`,
    [id],
  );
  await tx.run(
    `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity)
     values ($1, $1, 'Bench', 'bench@example.org', 'Bench, 1 High Street')`,
    [id],
  );
  const campaign = newId();
  const writing = { format: "html", source: "<p>News.</p>{% footer %}", subject: "News" };
  const measuring = {
    open: ["individual", "day", "aggregate"],
    click: ["individual", "aggregate"],
    purposes: ["track.open.individual", "track.click.individual"],
  };
  await tx.run(
    `insert into campaigns (organisation_id, campaign_id, name, purpose, identity_id, writing,
       measuring, state)
     values ($1, $2, 'News', 'send.newsletter', $1, $3, $4, 'planning')`,
    [id, campaign, writing, measuring],
  );
  const read = await readCampaign(tx, id, campaign);
  if (read === null) throw new Error("the campaign is gone");
  return read;
}
