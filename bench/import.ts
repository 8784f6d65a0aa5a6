import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { EmailAddress, Secret, type Day, type Instant } from "@consentry/kernel";
import { Client, type ClientConfig } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

import { suppress } from "../packages/platform/src/consent/suppressions/suppressions.ts";
import { applyImport } from "../packages/platform/src/contacts/import/apply-import.ts";
import type { Importer } from "../packages/platform/src/contacts/import/importer.ts";
import { onlyAddress } from "../packages/platform/src/contacts/import/mapping.ts";
import { startImport } from "../packages/platform/src/contacts/import/start-import.ts";
import { declareSource } from "../packages/platform/src/contacts/sources/sources.ts";
import { withOrganisation, type Database } from "../packages/platform/src/database/database.ts";
import { keysOf } from "../packages/platform/src/organisations/keys.ts";
import { makeOrganisation } from "../packages/platform/src/organisations/organisation.ts";
import { median } from "./pairs.ts";
import { makeOwnDatabase } from "./own-database.ts";
import type { BenchResult } from "./result.ts";

const NOW = "2026-11-21T08:00:00Z" as Instant;
const RUNS = 3;
/** One address in fifty has said no before. */
const SUPPRESSED_ONE_IN = 50;

const MAPPING = {
  ...onlyAddress("email"),
  country: "country",
  locale: "language",
  attributes: ["first name", "last name", "city"].map((column) => ({
    column,
    name: column,
    type: "text" as const,
  })),
  consents: [
    {
      purpose: "send.newsletter",
      channel: "email",
      column: "newsletter",
      yes: ["yes"],
      at: "agreed at",
      requestedAt: null,
      evidence: ["form"],
      wording: null,
    },
  ],
};

/**
 * Import of contacts with source, suppression check, consent and ledger, from the file to the last
 * commit, beside `COPY` of the same contacts into a table with the same indexes.
 */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const people = Math.max(1_000, Math.round(1_000_000 * scale));
  const own = await makeOwnDatabase();
  const { database, connection, folder } = own;
  try {
    const file = join(folder, "people.csv");
    await pipeline(Readable.from(csvOf(people)), createWriteStream(file));
    const [imports, copies, ratios]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      const importing = people / (await importInto(database, file, people));
      const copying = people / (await copyOf(connection, join(folder, "rows.copy")));
      imports.push(importing);
      copies.push(copying);
      ratios.push(importing / copying);
    }
    return {
      name: "import",
      metrics: [
        {
          name: `rows, ${people}, with ledger and evidence`,
          value: median(imports),
          unit: "1/s",
          limit: median(copies),
          limitIs: "COPY into the same indexed table, same run",
          ratio: median(ratios),
          runs: RUNS,
          spread: [Math.min(...ratios), Math.max(...ratios)],
        },
      ],
    };
  } finally {
    await own.remove();
  }
}

function* csvOf(people: number): Generator<string> {
  yield "email,first name,last name,city,country,language,newsletter,agreed at,form\n";
  for (let at = 0; at < people; at += 1) {
    const day = String((at % 28) + 1).padStart(2, "0");
    yield `${emailOf(at)},Ada,"van ${at % 500}",City ${at % 1_000},${at % 3 === 0 ? "DE" : "FR"},fr,yes,2025-0${(at % 9) + 1}-${day} 10:00:00,form ${at % 7}\n`;
  }
}

function emailOf(at: number): string {
  return `person.${(at * 7_919) % 1_000_003}.${at}@${["example.org", "example.com", "mail.example"][at % 3]}`;
}

/** Seconds of an import into an organisation of its own. */
async function importInto(database: Database, path: string, people: number): Promise<number> {
  const organisation = await makeOrganisation(database, { name: "Bench", country: "FR" });
  const keys = keysOf(new Secret(randomBytes(32).toString("hex")), organisation.id);
  const importer: Importer = { database, organisation: organisation.id, keys, now: () => NOW };
  const source = await withOrganisation(database, organisation.id, (tx) =>
    declareSource(
      tx,
      organisation,
      {
        kind: "import",
        name: "Bench",
        obtainedOn: "2026-01-01" as Day,
        terms: null,
        namesUs: null,
        informedOn: null,
        informedWording: null,
        optOutOffered: null,
      },
      { by: "system", at: NOW },
    ),
  );
  if (!source.ok) throw new Error(source.error.kind);
  await suppressSome(importer, people);
  const before = performance.now();
  const read = await startImport(importer, {
    path,
    fileName: "people.csv",
    source: source.value.id,
    mapping: MAPPING,
    by: "system",
  });
  if (!read.ok) throw new Error(read.error.kind);
  const applied = await applyImport(importer, read.value.id);
  if (!applied.ok) throw new Error(applied.error.kind);
  const seconds = (performance.now() - before) / 1_000;
  const { added, consents } = applied.value.outcome;
  const expected = people - Math.ceil(people / SUPPRESSED_ONE_IN);
  if (added !== expected || consents !== expected) throw new Error("not everybody was imported");
  return seconds;
}

async function suppressSome(
  { database, organisation, keys }: Importer,
  people: number,
): Promise<void> {
  const addressKeys: Uint8Array[] = [];
  for (let at = 0; at < people; at += SUPPRESSED_ONE_IN) {
    const address = EmailAddress.parse(emailOf(at));
    if (address.ok) addressKeys.push(keys.addressKey(address.value));
  }
  await withOrganisation(database, organisation, (tx) =>
    suppress(
      tx,
      organisation,
      addressKeys.map((addressKey) => ({
        addressKey,
        channel: "all",
        topic: null,
        reason: "unsubscribed",
        since: NOW,
        until: null,
        saidBy: "contact",
      })),
    ),
  );
}

/** Seconds to copy the contacts of the last import into a table with the same indexes. */
async function copyOf(connection: ClientConfig, file: string): Promise<number> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ readonly id: string }>(
      "select organisation_id as id from organisations order by organisation_id desc limit 1",
    );
    const id = rows[0]?.id ?? "";
    await pipeline(
      client.query(
        copyTo(`copy (select * from contacts where organisation_id = '${id}') to stdout`),
      ),
      createWriteStream(file),
    );
    await client.query(
      // What is worked out from other columns is copied like any: the table has the same indexes.
      "drop table if exists plain; create table plain (like contacts including all excluding generated)",
    );
    const before = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom("copy plain from stdin")));
    return (performance.now() - before) / 1_000;
  } finally {
    await client.end();
  }
}
