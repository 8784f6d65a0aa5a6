import { dayOf, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";
import { retentionEntry } from "@consentry/law";

import { stopEverything } from "../../campaigns/delivery/control/stop-everything.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** An organisation in its archive. */
export interface Closing {
  readonly closedAt: Instant;
  readonly closedBy: string;
  /** On this day everything of it is deleted. */
  readonly goesOn: Day;
}

export type ClosingFailure = "closed-already" | "not-closed" | "over";

/** `null`: the organisation is open. */
export async function readClosing(tx: Tx, organisation: OrganisationId): Promise<Closing | null> {
  return (await tx.rows(READ, [organisation]))[0] ?? null;
}

/**
 * Closes an organisation: nothing is sent in its name from now on, and on the day that law's
 * catalogue says everything of it is deleted. Ways out of mails that were sent work to the end.
 */
export async function closeOrganisation(
  tx: Tx,
  organisation: OrganisationId,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<Closing, ClosingFailure>> {
  const goesOn = lastDayAfter(dayOf(at));
  if ((await tx.run(CLOSE, [organisation, at, by, goesOn])) === 0) return err("closed-already");
  await stopEverything(tx, organisation, at);
  return ok({ closedAt: at, closedBy: by, goesOn });
}

/** The day on which an organisation goes that is closed today. */
export function lastDayAfter(on: Day): Day {
  const months = retentionEntry("closed-organisation", on).usual ?? 0;
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  // The day of that number, or where the month is shorter the first of the next one.
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10) as Day;
}

/** Opens an organisation again before its day. Sending stays stopped until somebody allows it. */
export async function reopenOrganisation(
  tx: Tx,
  organisation: OrganisationId,
  on: Day,
): Promise<Result<null, ClosingFailure>> {
  const closing = await readClosing(tx, organisation);
  if (closing === null) return err("not-closed");
  if ((await tx.run(REOPEN, [organisation, on])) === 0) return err("over");
  return ok(null);
}

const READ = statement<Closing>(
  "organisation_closings.read",
  `select closed_at as "closedAt", closed_by as "closedBy", goes_on as "goesOn"
     from organisation_closings where organisation_id = $1`,
);

const CLOSE = statement(
  "organisation_closings.close",
  `insert into organisation_closings (organisation_id, closed_at, closed_by, goes_on)
   values ($1, $2, $3, $4) on conflict do nothing`,
);

/** Once deleting may begin there is no way back: half of it may be gone. */
const REOPEN = statement(
  "organisation_closings.reopen",
  "delete from organisation_closings where organisation_id = $1 and goes_on > $2",
);
