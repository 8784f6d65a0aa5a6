import { acrossOrganisations } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Carrier } from "../../inbox/carrier.ts";
import { handOverDue } from "../../inbox/outbox.ts";
import { asOrganisation } from "./own.ts";
import type { Installation } from "../../installation.ts";
import { startJob, type RunningJob } from "../../running-job.ts";
import { Trouble } from "../../trouble.ts";
import { closeOldAsks } from "./resting-questions.ts";

/** A person waits for the mail with the page before them. */
const EVERY_MS = 1_000;
/** How often answers are looked at whose week is over. */
const ROUNDS_A_SWEEP = 600;

/**
 * Hands over the mails that asking sends and removes answers that nobody confirmed, until stopped.
 *
 * @param report told what was given up or went wrong, by code alone
 */
export function keepAsking(
  installation: Installation,
  carrier: Pick<Carrier, "transportOf">,
  report: (what: string) => void,
): RunningJob {
  const trouble = new Trouble(
    {
      begins: "Mails could not be handed over; it is tried again.",
      ends: "Mails are handed over again.",
    },
    report,
  );
  let rounds = 0;
  const round = async (): Promise<void> => {
    const { givenUp } = await handOverDue(installation.database, carrier, installation.now);
    for (const { code } of givenUp) report(`a mail was given up: ${code}`);
    if (rounds % ROUNDS_A_SWEEP === 0) await sweepAsks(installation);
    rounds += 1;
  };
  // A worker without pages lives as long as it has mails to look for.
  return startJob(round, EVERY_MS, { trouble, keepsAlive: true });
}

/** Closes the answers of every organisation whose week is over. */
export async function sweepAsks(installation: Installation): Promise<void> {
  const due = await acrossOrganisations(installation.database, (tx) =>
    tx.rows<{ readonly organisation: OrganisationId }>(
      "select distinct organisation_id as organisation from asks where expires_at <= $1",
      [installation.now()],
    ),
  );
  for (const { organisation } of due)
    await asOrganisation(installation, organisation, closeOldAsks);
}
