/**
 * `npm run test:servers`: the platform's tests against Debian's PostgreSQL 15, the oldest that is
 * supported, over TCP with a password and a login that is no superuser. Installs the server when
 * it is missing, which takes root and apt-get; it never skips. Ends with `N passed, N failed`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { findSystemUser } from "../packages/platform/src/database/embedded/system-user.ts";
import {
  runProgram,
  startPostmaster,
} from "../packages/platform/src/database/embedded/postmaster.ts";
import { makeFastFolder } from "../packages/platform/src/database/testing/fast-folder.ts";
import {
  command,
  findFreePort,
  GIVEN_URL,
} from "../packages/platform/src/database/testing/test-doors.ts";
import { readResults } from "./test-results.ts";

const PROGRAMS = "/usr/lib/postgresql/15/bin";
const SUMMARY = ".build/test-servers-summary.txt";
const RESULTS = ".build/test-servers-results.json";

mkdirSync(".build", { recursive: true });
rmSync(SUMMARY, { force: true });
let count = { passed: 0, failed: 1 };
try {
  install();
  count = await testAgainstServer();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
const line = `${count.passed} passed, ${count.failed} failed`;
writeFileSync(SUMMARY, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = count.failed === 0 ? 0 : 1;

function install(): void {
  if (existsSync(join(PROGRAMS, "postgres"))) return;
  if (process.getuid?.() !== 0) {
    throw new Error(
      "PostgreSQL 15 is missing, and only root may install it: apt-get install postgresql-15",
    );
  }
  const options = {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const;
  execFileSync("apt-get", ["update", "-q"], options);
  execFileSync("apt-get", ["install", "-y", "-q", "postgresql-15"], options);
}

/** A cluster of its own on a free port: one that the machine runs for others is not touched. */
async function testAgainstServer(): Promise<{ passed: number; failed: number }> {
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
    return runTests(`postgresql://hosted:${password}@127.0.0.1:${port}/postgres`);
  } finally {
    await started.value.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The suites of our own server are about its processes and files, and are not asked again. */
function runTests(url: string): { passed: number; failed: number } {
  rmSync(RESULTS, { force: true });
  const { status } = spawnSync(
    "vitest",
    [
      "run",
      "packages/platform/src",
      "--exclude=**/database/embedded/**",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${RESULTS}`,
    ],
    { stdio: "inherit", env: { ...process.env, [GIVEN_URL]: url } },
  );
  const { passed, failed, failures } = readResults(RESULTS);
  if (failures.length > 0) console.error(failures.join("\n"));
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}
