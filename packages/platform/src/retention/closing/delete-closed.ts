import { dayOf, type Day, type Instant } from "@consentry/kernel";
import { RULES_VERSION } from "@consentry/law";
import { signJws } from "@consentry/ledger";

import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { filesOf } from "../../files/files-of.ts";
import type { Installation } from "../../installation.ts";
import { keysOf } from "../../organisations/keys.ts";
import { signerOf } from "../../organisations/signing-key.ts";

const REPORT_TYPE = "consentry-deletion-report+jwt";

/** The last thing an organisation signs. It names nobody. */
export interface DeletionReport {
  readonly schema: "consentry.deletion-report/1";
  readonly organisation: string;
  readonly closedAt: Instant;
  readonly goesOn: Day;
  readonly deletedAt: Instant;
  readonly rulesVersion: string;
  /** Rows by table. */
  readonly removed: Readonly<Record<string, number>>;
}

/** Rows a transaction. */
const BATCH = 5_000;

type DeleteInstallation = Pick<Installation, "database" | "secret" | "uploads" | "files" | "now">;

/** The organisations whose archive is over on a day. */
export function closedUntil(
  { database }: Pick<Installation, "database">,
  on: Day,
): Promise<readonly OrganisationId[]> {
  return acrossOrganisations(database, async (tx) => {
    const rows = await tx.rows<{ readonly id: OrganisationId }>(
      "select organisation_id as id from organisation_closings where goes_on <= $1",
      [on],
    );
    return rows.map(({ id }) => id);
  });
}

/**
 * Deletes everything of an organisation whose archive is over, some rows a transaction: killed
 * anywhere, it goes on. What it signed of its end stays, under a key that is gone. Hashes of
 * addresses go with it: nobody else could test an address against them. The database refuses
 * before the day, by its own clock, too.
 *
 * @returns whether it is gone; `false` where it was broken off
 */
export async function deleteClosed(
  installation: DeleteInstallation,
  organisation: OrganisationId,
  signal?: AbortSignal,
): Promise<boolean> {
  const { database, now } = installation;
  await filesOf(installation).removeAll(organisation);
  for (;;) {
    if (signal?.aborted === true) return false;
    const left = await withOrganisation(database, organisation, (tx) =>
      tx.rows(DELETE_SOME, [dayOf(now()), BATCH]),
    );
    if ((left[0]?.rows ?? 0) === 0) break;
  }
  await withOrganisation(database, organisation, (tx) => end(installation, tx, organisation));
  return true;
}

async function end(
  { secret, now }: DeleteInstallation,
  tx: Tx,
  organisation: OrganisationId,
): Promise<void> {
  await tx.lock(`end of ${organisation}`);
  const [closing] = await tx.rows(CLOSING, [organisation]);
  // Another process was faster.
  if (closing === undefined) return;
  const at = now();
  const signer = await signerOf(tx, organisation, keysOf(secret, organisation).wrappingKey);
  const report: DeletionReport = {
    schema: "consentry.deletion-report/1",
    organisation,
    ...closing,
    deletedAt: at,
    rulesVersion: RULES_VERSION,
  };
  const signed = signJws(JSON.stringify(report), signer, REPORT_TYPE);
  await tx.rows(END, [dayOf(at), newId(), signed]);
}

const DELETE_SOME = statement<{ readonly rows: number }>(
  "organisation_closings.delete_some",
  "select rows from delete_some_of_closed($1, $2)",
);

const CLOSING = statement<Pick<DeletionReport, "closedAt" | "goesOn" | "removed">>(
  "organisation_closings.last",
  `select closed_at as "closedAt", goes_on as "goesOn", removed
     from organisation_closings where organisation_id = $1`,
);

const END = statement<object>(
  "organisation_closings.end",
  "select end_closed_organisation($1, $2, $3)",
);
