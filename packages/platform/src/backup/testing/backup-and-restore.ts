import { randomBytes } from "node:crypto";
import { join } from "node:path";

import { ok, Secret, type Instant } from "@consentry/kernel";

import type { Database } from "../../database/database.ts";
import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import { makeTestDatabase, type TestDatabase } from "../../database/testing/in-every-door.ts";
import type { DoorName } from "../../database/testing/test-doors.ts";
import { passingKeys } from "../file/identity.ts";
import { makeBackup } from "../make/make-backup.ts";
import { KEYS_FILE, writeKeys } from "../make/write-keys.ts";
import { restoreBackup, type RestorePlace, type Restored } from "../restore/restore-backup.ts";

/** A backup in a folder of its own, and what opens it. */
export interface TestBackup {
  readonly folder: string;
  readonly file: string;
  readonly keyFile: string;
  readonly identity: Secret;
  readonly recipients: readonly string[];
}

const SECRET = new Secret(randomBytes(32).toString("hex"));

/** @param secret what the database was written with; left out, one that nobody has */
export async function backUpForTest(
  database: Database,
  now: Instant,
  secret: Secret = SECRET,
): Promise<TestBackup> {
  const folder = makeFastFolder("consentry-backup-");
  const { recipient, identity } = await passingKeys();
  const made = await makeBackup({ database, secret, folder, recipients: [recipient], now });
  if (!made.ok) throw new Error(made.error.sentence);
  return {
    folder,
    file: join(folder, made.value.file),
    keyFile: join(folder, KEYS_FILE),
    identity,
    recipients: [recipient],
  };
}

/** Writes the file of keys as it is now, as the worker does soon after somebody was erased. */
export function refreshKeysForTest(
  database: Database,
  { folder, recipients }: TestBackup,
  now: Instant,
): Promise<void> {
  return writeKeys({ database, secret: SECRET, folder, recipients, now });
}

/** A place in a database that is open already and at this program's schema. */
export function placeIn({ database }: TestDatabase): RestorePlace {
  return {
    open: () => Promise.resolve(ok({ ...database, stop: () => Promise.resolve() })),
    keepSecret: () => Promise.resolve(ok(null)),
  };
}

export async function restoreForTest(
  door: DoorName,
  backup: TestBackup,
  now: Instant,
): Promise<TestDatabase & { readonly restored: Restored }> {
  const made = await makeTestDatabase(door);
  const restored = await restoreBackup({
    file: backup.file,
    keyFile: backup.keyFile,
    identities: [backup.identity.reveal()],
    place: placeIn(made),
    replaces: false,
    now,
  });
  if (restored.ok) return { ...made, restored: restored.value };
  await made.remove();
  throw new Error(restored.error.sentence);
}
