import type { Instant } from "@consentry/kernel";

import { backupReach } from "../../backup/store/backups.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx } from "../../database/transaction.ts";

/**
 * Tells the journal which erasures the backups have followed: once the keys beside them were
 * written anew nobody reads what was sealed with those of an erased person. What is sealed under no
 * such key is there until the last backup of that time goes. Where there is no backup of ours there
 * is nothing to reach; those of others know nothing of it.
 */
export async function noteBackups(tx: SystemTx, now: Instant): Promise<void> {
  const { keysWrittenAt, lastDay } = await backupReach(tx);
  const reachedAt = lastDay === null ? now : keysWrittenAt;
  if (reachedAt !== null) await tx.run(REACHED, [reachedAt]);
}

const REACHED = statement(
  "erasures.backups_reached",
  "update erasures set backups_at = $1 where backups_at is null and at < $1",
);
