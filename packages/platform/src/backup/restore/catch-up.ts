import { err, ok, type Instant, type Result, type Secret } from "@consentry/kernel";
import { type Client, escapeIdentifier } from "pg";

import { stopEverything } from "../../campaigns/delivery/control/stop-everything.ts";
import { verifyLedger } from "../../consent/ledger/verify.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import { LOCAL_SETTINGS } from "../../database/values.ts";
import { keysOf } from "../../organisations/keys.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { reapplyErasures } from "../../rights/erasure/reapply-erasures.ts";
import type { BackupFailure } from "../failure.ts";
import { NEWEST_COUNTS } from "../left-out.ts";
import { keyColumns } from "../make/write-keys.ts";
import { takeDownGuards } from "./guards.ts";
import { copyIntoWaiting } from "./load.ts";
import { eachTable } from "./read-key-file.ts";

export interface CaughtUp {
  readonly organisations: number;
  /** Ledgers that do not verify; a backup brings back what was broken, too. */
  readonly brokenLedgers: number;
}

interface Since {
  readonly keyFile: string;
  readonly identities: readonly string[];
  readonly now: Instant;
  /** The one that the backup was made under. */
  readonly secret: Secret;
}

/** Brings what came back to what was decided since, and takes the mark away that it is not whole. */
export async function catchUp(
  database: Database,
  { keyFile, identities, now, secret }: Since,
): Promise<Result<CaughtUp, BackupFailure>> {
  const newest = await database.asOwner((client) => takeNewest(client, keyFile, identities));
  if (!newest.ok) return newest;
  const organisations = await listOrganisations(database);
  let brokenLedgers = 0;
  for (const { id } of organisations) {
    await withOrganisation(database, id, async (tx) => {
      await reapplyErasures(tx, { id, keys: keysOf(secret, id) });
      await stopEverything(tx, id, now);
    });
    const verdict = await withOrganisation(database, id, (tx) => verifyLedger(tx, id));
    if (!verdict.isWhole) brokenLedgers += 1;
  }
  // The secret came back with it: which one that is, is seen at the next start.
  await database.asOwner((client) =>
    client.query("delete from installation_secrets; delete from restorations"),
  );
  return ok({ organisations: organisations.length, brokenLedgers });
}

/** Who was suppressed or erased since; who was before stays so, whatever the newest says. */
async function takeNewest(
  client: Client,
  keyFile: string,
  identities: readonly string[],
): Promise<Result<null, BackupFailure>> {
  await client.query(`begin; ${LOCAL_SETTINGS}`);
  const guards = await takeDownGuards(client, NEWEST_COUNTS);
  const read = await eachTable(keyFile, identities, async ({ table, columns, rows }) => {
    if (!NEWEST_COUNTS.includes(table)) return;
    const newest = escapeIdentifier(await copyIntoWaiting(client, table, columns, rows));
    const target = escapeIdentifier(table);
    const list = columns.map((column) => escapeIdentifier(column)).join(", ");
    const same = (await keyColumns(client, table)).map(
      (column) => `it.${escapeIdentifier(column)} = newest.${escapeIdentifier(column)}`,
    );
    await client.query(`delete from ${target} as it using ${newest} as newest
      where ${same.join(" and ")}`);
    // Organisations that were made since did not come back.
    await client.query(`insert into ${target} (${list}) select ${list} from ${newest}
      where organisation_id in (select organisation_id from organisations)`);
  });
  if (!read.ok) {
    await client.query("rollback");
    return err(read.error);
  }
  await guards.putUp();
  await client.query("commit");
  return ok(null);
}
