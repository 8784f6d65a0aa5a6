import { randomBytes } from "node:crypto";
import { chownSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { findSystemUser } from "../../packages/platform/src/database/embedded/system-user.ts";
import {
  runProgram,
  startPostmaster,
} from "../../packages/platform/src/database/embedded/postmaster.ts";
import { makeFastFolder } from "../../packages/platform/src/database/testing/fast-folder.ts";
import { command, findFreePort } from "../../packages/platform/src/database/testing/test-doors.ts";

const PROGRAMS = "/usr/lib/postgresql/15/bin";

/**
 * Runs `work` with the address of a cluster of its own on a free port: one that the machine runs
 * for others is not touched. The login is no superuser, and has a password.
 */
export async function withHostedDatabase<T>(work: (url: string) => Promise<T> | T): Promise<T> {
  const found = await findSystemUser();
  if (!found.ok) throw new Error(found.error.sentence);
  const user = found.value;
  const folder = makeFastFolder("consentry-pg15-");
  chownSync(folder, user.uid, user.gid);
  const cluster = join(folder, "cluster");
  const password = randomBytes(18).toString("base64url");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  const made = await runProgram(
    join(PROGRAMS, "initdb"),
    [
      `--pgdata=${cluster}`,
      "--username=root",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--no-sync",
    ],
    { user, cwd: folder },
  );
  if (!made.ok) throw new Error(made.error);
  const port = await findFreePort();
  const started = await startPostmaster({
    program: join(PROGRAMS, "postgres"),
    cluster,
    user,
    socketFolder: folder,
    settings: { listen_addresses: "127.0.0.1", port: String(port) },
  });
  if (!started.ok) throw new Error(started.error);
  try {
    const root = { host: "127.0.0.1", port, user: "root", password, database: "postgres" };
    await command(root, `create role hosted login createdb createrole password '${password}'`);
    return await work(`postgresql://hosted:${password}@127.0.0.1:${port}/postgres`);
  } finally {
    await started.value.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
