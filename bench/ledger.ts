import { createHash, hash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Secret, type Instant } from "@consentry/kernel";
import { entryText, type ConsentAct, type Pseudonym } from "@consentry/ledger";

import { appendActs } from "../packages/platform/src/consent/ledger/append.ts";
import { cutCheckpoints } from "../packages/platform/src/consent/ledger/checkpoints.ts";
import { verifyLedger } from "../packages/platform/src/consent/ledger/verify.ts";
import { withOrganisation, type Database } from "../packages/platform/src/database/database.ts";
import { openDatabase } from "../packages/platform/src/database/open-database.ts";
import type { OrganisationId } from "../packages/platform/src/database/organisation-id.ts";
import { keysOf } from "../packages/platform/src/organisations/keys.ts";
import { makeOrganisation } from "../packages/platform/src/organisations/organisation.ts";
import { signerOf } from "../packages/platform/src/organisations/signing-key.ts";
import { median } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

const ENTRIES = 200_000;
const PEOPLE = 10_000;

/** As many as an import appends in one transaction. */
const AT_ONCE = 2_000;
const RUNS = 3;
const NOW = "2026-11-22T09:00:00Z" as Instant;

/**
 * Appending to a consent ledger and verifying it whole, on the embedded server with all its
 * flushing to disk. The limit of verifying is hashing the same bytes, already in memory.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-bench-"));
  try {
    const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const { database } = opened.value;
    try {
      return { name: "ledger", metrics: await measure(database, Math.round(ENTRIES * scale)) };
    } finally {
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(database: Database, count: number): Promise<readonly Metric[]> {
  const { id } = await makeOrganisation(database, { name: "Chorale", country: "FR" });
  const { texts, rates } = await append(database, id, count);
  await withOrganisation(database, id, async (tx) => {
    const keys = keysOf(new Secret(randomBytes(48).toString("base64url")), id);
    await cutCheckpoints(tx, id, await signerOf(tx, id, keys.wrappingKey), NOW);
  });
  const verified: number[] = [];
  const hashed: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    verified.push(await rate(count, () => verify(database, id, count)));
    hashed.push(
      await rate(count, () => {
        for (const text of texts) hash("sha256", text, "buffer");
      }),
    );
  }
  const [value, limit] = [median(verified), median(hashed)];
  return [
    {
      name: `append, ${AT_ONCE} at once`,
      value: median(rates),
      unit: "events/s",
      runs: rates.length,
      spread: [Math.min(...rates), Math.max(...rates)],
    },
    {
      name: `verify, ${count.toLocaleString("en")} entries`,
      value,
      unit: "events/s",
      limit,
      limitIs: "SHA-256 of the same bytes in memory, same run",
      ratio: value / limit,
      runs: RUNS,
      spread: [Math.min(...verified), Math.max(...verified)],
    },
  ];
}

async function append(
  database: Database,
  id: OrganisationId,
  count: number,
): Promise<{ readonly texts: readonly Buffer[]; readonly rates: readonly number[] }> {
  const texts: Buffer[] = [];
  const rates: number[] = [];
  for (let done = 0; done < count; done += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - done);
    const acts = Array.from({ length: size }, (_, at) => ({ act: anAct(done + at), sealed: null }));
    const start = performance.now();
    const entries = await withOrganisation(database, id, (tx) => appendActs(tx, id, acts));
    rates.push(size / ((performance.now() - start) / 1000));
    for (const { event } of entries) texts.push(Buffer.from(`\0${entryText(event)}`));
  }
  return { texts, rates };
}

async function verify(database: Database, id: OrganisationId, count: number): Promise<void> {
  const verdict = await withOrganisation(database, id, (tx) => verifyLedger(tx, id));
  if (!verdict.isWhole || verdict.entries !== count) throw new Error("the ledger does not hold");
}

async function rate(count: number, work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return count / ((performance.now() - start) / 1000);
}

function anAct(number: number): ConsentAct {
  const person = String(number % PEOPLE);
  return {
    contact: createHash("sha256").update(person).digest("hex") as Pseudonym,
    purpose: number % 2 === 0 ? "send.newsletter" : "track.open.individual",
    alsoNames: [],
    channel: "email",
    action: number % 3 === 0 ? "refused" : "given",
    wording: "ab".repeat(32),
    method: "import",
    place: "import-1",
    actor: "import:1",
    at: "2026-05-02T09:30:00Z" as Instant,
    doubleOptIn: null,
    evidence: null,
  };
}
