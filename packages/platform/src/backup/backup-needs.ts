import { dayOf } from "@consentry/kernel";

import { need, type Looking, type Need } from "../home/need.ts";
import { listBackups, readBackupSettings } from "./store/backups.ts";

/** One night may go wrong; after two somebody should look. */
const LONGEST_WITHOUT_MS = 2 * 24 * 60 * 60 * 1000;

/** What of the backups waits for a person; nothing where this installation makes none by itself. */
export async function backupNeeds({
  tx,
  now,
}: Pick<Looking, "tx" | "now">): Promise<readonly Need[]> {
  const settings = await readBackupSettings(tx);
  if (settings.folder === null) return [];
  const backups = await listBackups(tx);
  const made = backups.filter(({ state }) => state === "made");
  const newest = made.find(({ madeAt }) => madeAt !== null)?.madeAt ?? null;
  const tried = made.find(({ triedAt }) => triedAt !== null);
  const isOld = newest === null || Date.parse(newest) < Date.parse(now) - LONGEST_WITHOUT_MS;
  const found: Need[] = [];
  if (isOld) found.push(need("backup-missing", { due: newest === null ? null : dayOf(newest) }));
  if (tried !== undefined && tried.trialFault !== null) {
    found.push(need("backup-does-not-come-back"));
  }
  if (settings.identityIsHere && settings.identityKeptAt === null && newest !== null) {
    found.push(need("backup-key-here"));
  }
  return found;
}
