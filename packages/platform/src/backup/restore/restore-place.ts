import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import { err, ok, type Result } from "@consentry/kernel";

import type { Config } from "../../config.ts";
import { openDatabase } from "../../database/open-database.ts";
import { secretPath } from "../../kept-secret.ts";
import { backupFailure, type BackupFailure } from "../failure.ts";
import type { RestorePlace } from "./restore-backup.ts";

/** The database and the secret that a configuration names. */
export function restorePlace(
  config: Pick<Config, "databaseUrl" | "dataDirectory" | "secret">,
): RestorePlace {
  return {
    async open(migrations) {
      const opened = await openDatabase(config, { migrations, mayBeHalf: true });
      return opened.ok ? ok(opened.value.database) : opened;
    },
    keepSecret: (secret) => keepSecret(config, secret),
  };
}

async function keepSecret(
  { secret: named, dataDirectory }: Pick<Config, "dataDirectory" | "secret">,
  secret: string,
): Promise<Result<null, BackupFailure>> {
  if (named !== null) {
    if (named.reveal() === secret) return ok(null);
    return err(
      backupFailure(
        "secret",
        "CONSENTRY_SECRET is another than the one this backup was made with. Leave it unset, or set it to that one.",
      ),
    );
  }
  const path = secretPath(dataDirectory);
  const kept = await readFile(path, "utf8").catch(() => null);
  if (kept?.trim() === secret) return ok(null);
  // It belongs to what was here; whoever wants that back needs it.
  if (kept !== null) await rename(path, `${path}.before-restore`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${secret}\n`, { mode: 0o600, flag: "wx", flush: true });
  return ok(null);
}
