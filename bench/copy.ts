import { createHash } from "node:crypto";

import { EmailAddress, Secret, type Day, type Instant } from "@consentry/kernel";

import { addContact } from "../packages/platform/src/contacts/contacts/add-contact.ts";
import { declareSource } from "../packages/platform/src/contacts/sources/sources.ts";
import {
  acrossOrganisations,
  withOrganisation,
} from "../packages/platform/src/database/database.ts";
import { newId } from "../packages/platform/src/database/organisation-id.ts";
import { makeMonthsAhead } from "../packages/platform/src/measurement/months.ts";
import { keysOf } from "../packages/platform/src/organisations/keys.ts";
import { makeOrganisation } from "../packages/platform/src/organisations/organisation.ts";
import { copyOf } from "../packages/platform/src/rights/copy/copy-of.ts";
import { makeOwnDatabase } from "./own-database.ts";
import { median } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

const NOW = "2026-11-21T09:30:00Z" as Instant;
const RUNS = 5;

/**
 * The copy of a person with ten thousand events, beside reading the same rows as JSON; and how
 * much more memory it takes than before it began.
 */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const events = Math.max(100, Math.round(10_000 * scale));
  const own = await makeOwnDatabase();
  try {
    const { database } = own;
    const organisation = await makeOrganisation(database, { name: "Bench", country: "FR" });
    const keys = keysOf(new Secret("of a benchmark, and long enough to be one"), organisation.id);
    await acrossOrganisations(database, (tx) => makeMonthsAhead(tx, "2026-11-01" as Day));
    const contact = await withOrganisation(database, organisation.id, async (tx) => {
      const by = { by: "system", at: NOW };
      const whose = { ...organisation, keys };
      const source = await declareSource(tx, organisation, FORM, by);
      if (!source.ok) throw new Error("no source");
      const email = "ada@example.org";
      if (!EmailAddress.parse(email).ok) throw new Error(email);
      const collectedOn = "2026-05-02" as Day;
      const added = await addContact(
        tx,
        whose,
        { email, source: source.value.id, collectedOn },
        NOW,
      );
      if (!added.ok) throw new Error("no contact");
      await tx.run(IDENTITY, [organisation.id]);
      await tx.run(CAMPAIGN, [organisation.id, newId()]);
      await tx.run(EVENTS, [organisation.id, added.value.id, events]);
      return added.value.id;
    });
    const issuer = { database, organisation, keys, publicUrl: "https://x.example", now: NOW };
    const figures = { ms: [] as number[], plain: [] as number[], more: [] as number[], bytes: 0 };
    for (let run = 0; run < RUNS; run += 1) {
      figures.plain.push(
        await millisecondsOf(() =>
          withOrganisation(database, organisation.id, async (tx) => {
            await tx.rows("select set_config('consentry.access_of', $1, true)", [contact]);
            const rows = await tx.rows(PLAIN, [organisation.id, contact]);
            createHash("sha256").update(JSON.stringify(rows)).digest();
          }),
        ),
      );
      const before = process.memoryUsage().rss;
      let [most, bytes] = [before, 0];
      figures.ms.push(
        await millisecondsOf(async () => {
          const copy = await copyOf(issuer, { contact }, { language: "fr", form: "copy" });
          for await (const piece of copy ?? []) {
            bytes += piece.length;
            most = Math.max(most, process.memoryUsage().rss);
          }
        }),
      );
      figures.more.push((most - before) / 1024 ** 2);
      figures.bytes = bytes;
    }
    return { name: "copy", metrics: metricsOf(events, figures) };
  } finally {
    await own.remove();
  }
}

function metricsOf(
  events: number,
  {
    ms,
    plain,
    more,
    bytes,
  }: {
    readonly ms: readonly number[];
    readonly plain: readonly number[];
    readonly more: readonly number[];
    readonly bytes: number;
  },
): readonly Metric[] {
  const of = (values: readonly number[]) => ({
    value: median([...values]),
    runs: RUNS,
    spread: [Math.min(...values), Math.max(...values)] as const,
  });
  return [
    {
      name: `copy of ${events} events`,
      unit: "ms",
      ...of(ms),
      limit: median([...plain]),
      limitIs: "ms to read the rows as JSON, same run",
    },
    { name: "memory beyond before", unit: "MiB", ...of(more) },
    {
      name: "archive",
      unit: "kB",
      value: bytes / 1000,
      runs: RUNS,
      spread: [bytes / 1000, bytes / 1000],
    },
  ];
}

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const FORM = {
  kind: "form",
  name: "Web form",
  obtainedOn: null,
  terms: null,
  namesUs: null,
  informedOn: null,
  informedWording: null,
  optOutOffered: null,
} as const;

const IDENTITY = `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity)
  values ($1, $1, 'Bench', 'bench@example.org', 'Bench')`;

const CAMPAIGN = `insert into campaigns (organisation_id, campaign_id, name, purpose, identity_id,
  writing, measuring) values ($1, $2, 'November', 'send.newsletter', $1, '{}', '{}')`;

const EVENTS = `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal,
    link, is_machine, contact_id, purposes, keep_until)
  select $1, (select campaign_id from campaigns where organisation_id = $1),
         timestamptz '2026-11-01T00:00:00Z' + n * interval '10 seconds', gen_random_uuid(), 'open',
         0, false, $2, '{track.open.individual}', '2028-11-21'
    from generate_series(1, $3::int) as n`;

const PLAIN = `select campaign_id, at, delivery_id, signal, link, is_machine, purposes, keep_until
  from measure_events where organisation_id = $1 and contact_id = $2 order by at`;
