import type { Instant, Secret } from "@consentry/kernel";

import { withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { loggable } from "../../http/loggable.ts";
import { keysOf } from "../../organisations/keys.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { startJob, type RunningJob } from "../../running-job.ts";
import { cutCheckpoints } from "../ledger/checkpoints.ts";

export interface CheckpointWork {
  readonly database: Database;
  readonly secret: Secret;
  readonly now: () => Instant;
}

/**
 * Signs checkpoints for every organisation whose ledger has entries without one. Organisations
 * without any get no key either, and one that fails holds up no other.
 *
 * @param report hears why an organisation got none
 */
export async function cutAllCheckpoints(
  work: CheckpointWork,
  report: (sentence: string) => void,
): Promise<void> {
  for (const { id } of await listOrganisations(work.database)) {
    await cutFor(work, id).catch((error: unknown) => report(failed(error)));
  }
}

function cutFor({ database, secret, now }: CheckpointWork, id: OrganisationId): Promise<void> {
  return withOrganisation(database, id, async (tx) => {
    const [ledger] = await tx.rows(HAS_NEW_ENTRIES, [id]);
    if (ledger?.has_new_entries !== true) return;
    const signer = await signerOf(tx, id, keysOf(secret, id).wrappingKey);
    await cutCheckpoints(tx, id, signer, now());
  });
}

const HAS_NEW_ENTRIES = statement<{ readonly has_new_entries: boolean }>(
  "checkpoints.has_new_entries",
  `select sequence > coalesce((select max(last) from checkpoints where organisation_id = $1), 0)
            as has_new_entries
     from ledger_heads
    where organisation_id = $1`,
);

export interface JobTiming {
  readonly everyMs: number;
  /** Hears why a round failed; the next one tries again. */
  readonly report: (sentence: string) => void;
}

/** A ledger that is rewritten can be found out from its last checkpoint on: at most this long. */
export const CHECKPOINT_EVERY_MS = 15 * 60 * 1000;

/** Cuts checkpoints now and regularly, one round after the other. Keeps no process alive. */
export function startCheckpointJob(
  work: CheckpointWork,
  { everyMs = CHECKPOINT_EVERY_MS, report }: Partial<JobTiming> & Pick<JobTiming, "report">,
): RunningJob {
  const round = () =>
    cutAllCheckpoints(work, report).catch((error: unknown) => report(failed(error)));
  return startJob(round, everyMs);
}

function failed(error: unknown): string {
  const why = error instanceof Error ? loggable(error) : { error: "unknown" };
  return `No checkpoint of the consent ledger could be signed; it is tried again. ${JSON.stringify(why)}`;
}
