import { asOrganisation } from "../../consent/asking/own.ts";
import { acrossOrganisations } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { startJob, type RunningJob } from "../../running-job.ts";
import { Trouble, type TroubleWords } from "../../trouble.ts";
import { alertOfBulk } from "../alerts/read-in-bulk.ts";
import { appendStaffActs, MOST_CHAINED_AT_ONCE } from "./append-staff-acts.ts";
import { sealPlace, unsignedEnd } from "./seal-staff-log.ts";

type Work = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

/** Whoever looks into the log after an act finds it there. */
const EVERY_MS = 2_000;

const WORDS: TroubleWords = {
  begins: "What staff did could not be written to its log; it waits and is tried again.",
  ends: "What staff did is written to its log again.",
};

/**
 * Writes what staff did into the logs, signs where these then end, and lets people know who read
 * in bulk, until stopped. Several processes may do so on one database.
 *
 * @param report hears what failed, by its kind alone
 */
export function startChaining(
  installation: Work,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  const trouble = new Trouble(WORDS, report);
  return startJob(() => chainAll(installation), everyMs, { trouble });
}

/** Writes everything that waits; resolves when nothing of it waits any more. */
export async function chainAll(installation: Work): Promise<void> {
  const waiting = await acrossOrganisations(installation.database, (tx) => tx.rows(WHOSE));
  for (const { id } of waiting) {
    while ((await chainSome(installation, id)) === MOST_CHAINED_AT_ONCE);
  }
}

async function chainSome(installation: Work, id: OrganisationId): Promise<number> {
  const chained = await asOrganisation(installation, id, async (own) => {
    const { tx, keys, now } = own;
    const acts = await appendStaffActs(tx, id);
    if (acts.length === 0) return 0;
    const end = await unsignedEnd(tx, id);
    if (end !== null) {
      await sealPlace(tx, id, end, { signer: await signerOf(tx, id, keys.wrappingKey), at: now });
    }
    await alertOfBulk(own, acts);
    return acts.length;
  });
  return chained ?? 0;
}

const WHOSE = statement<{ readonly id: OrganisationId }>(
  "staff_acts.whose",
  "select distinct organisation_id as id from staff_acts",
);
