import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Day } from "@consentry/kernel";

import { compileFilter } from "../packages/platform/src/contacts/segments/compile-filter.ts";
import type { Filter } from "../packages/platform/src/contacts/segments/filter.ts";
import { withOrganisation } from "../packages/platform/src/database/database.ts";
import type { OrganisationId } from "../packages/platform/src/database/organisation-id.ts";
import { openDatabase } from "../packages/platform/src/database/open-database.ts";
import type { SqlValue, Tx } from "../packages/platform/src/database/transaction.ts";
import { makeOrganisation } from "../packages/platform/src/organisations/organisation.ts";
import { median } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

const TODAY = "2026-11-21" as Day;
const RUNS = 5;

const IN_LILLE: Filter = {
  kind: "attribute",
  name: "city",
  test: { type: "text", is: "equal", value: "Lille" },
};
const SPENT_MUCH: Filter = {
  kind: "attribute",
  name: "spent",
  test: { type: "number", is: "more", value: 900 },
};
const AGREED: Filter = {
  kind: "consent",
  purpose: "send.newsletter",
  channel: "email",
  state: "given",
};

const QUESTIONS: readonly (readonly [string, Filter])[] = [
  ["two attributes", { kind: "and", of: [IN_LILLE, SPENT_MUCH] }],
  ["a number compared", SPENT_MUCH],
  ["a country and a consent", { kind: "and", of: [{ kind: "country", country: "FR" }, AGREED] }],
  ["not suppressed", { kind: "not", filter: { kind: "suppressed", channel: "email", list: null } }],
];

/** Segment counts over a million contacts, beside counting the table's rows without a question. */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const people = Math.max(1_000, Math.round(1_000_000 * scale));
  const folder = mkdtempSync(join(tmpdir(), "consentry-bench-"));
  chmodSync(folder, 0o711);
  const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
  try {
    const { id } = await makeOrganisation(database, { name: "Bench", country: "FR" });
    await withOrganisation(database, id, (tx) => populate(tx, id, people));
    await withOrganisation(database, id, (tx) => tx.run("select refresh_statistics()"));
    const metrics: Metric[] = [];
    for (const [name, filter] of QUESTIONS) {
      metrics.push(
        await withOrganisation(database, id, (tx) => timed(tx, id, `${name}, ${people}`, filter)),
      );
    }
    return { name: "segment", metrics };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(
  tx: Tx,
  organisation: OrganisationId,
  name: string,
  filter: Filter,
): Promise<Metric> {
  const condition = compileFilter(filter, { organisation, on: TODAY });
  if (!condition.ok) throw new Error("a filter of this benchmark does not compile");
  const { text, values } = condition.value;
  const counts: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    counts.push(
      await millisecondsOf(tx, `select count(*) from contacts as contact where ${text}`, values),
    );
    plain.push(
      await millisecondsOf(tx, "select count(*) from contacts where organisation_id = $1", [
        organisation,
      ]),
    );
  }
  return {
    name,
    value: median(counts),
    unit: "ms",
    limit: median(plain),
    limitIs: "ms to count the rows without a question, same run",
    runs: RUNS,
    spread: [Math.min(...counts), Math.max(...counts)],
  };
}

async function millisecondsOf(tx: Tx, text: string, values: readonly SqlValue[]): Promise<number> {
  const start = performance.now();
  await tx.rows(text, values);
  return performance.now() - start;
}

/** People of one source: a fifth in France, half of them agreed, one in fifty is suppressed. */
async function populate(tx: Tx, organisation: OrganisationId, people: number): Promise<void> {
  await tx.run(
    `insert into sources (organisation_id, source_id, kind, name, declared_by)
     values ($1, $1, 'form', 'Web form', 'system')`,
    [organisation],
  );
  await tx.run(
    `insert into contacts (organisation_id, contact_id, email, address_key, country, attributes,
       source_id, collected_on, keep_until, keep_rule)
     select $1, gen_random_uuid(), 'reader' || n || '@example.org', sha256(n::text::bytea),
            (array['FR', 'NL', 'DE', 'IT', 'BE'])[1 + n % 5],
            jsonb_build_object('city', (array['Lille', 'Utrecht', 'Bremen', 'Torino'])[1 + n % 4],
                               'spent', n % 1000),
            $1, date '2026-05-02', date '2029-05-02', 'bench'
       from generate_series(1, $2::int) as n`,
    [organisation, people],
  );
  await tx.run(
    `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
     select $1, contact_id, address_key, address_key from contacts where organisation_id = $1`,
    [organisation],
  );
  await tx.run(
    `insert into consent_states (organisation_id, contact, purpose, channel, action, at)
     select $1, sha256(n::text::bytea), 'send.newsletter', 'email',
            case n % 2 when 0 then 'given' else 'refused' end, '2026-05-02T10:00:00Z'
       from generate_series(1, $2::int) as n`,
    [organisation, people],
  );
  await tx.run(
    `insert into suppressions (organisation_id, address_key, reason, said_by)
     select $1, sha256(n::text::bytea), 'unsubscribed', 'contact'
       from generate_series(1, $2::int, 50) as n`,
    [organisation, people],
  );
}
