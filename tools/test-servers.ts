/**
 * `npm run test:servers`: the platform against servers of other makers. All its database tests
 * against Debian's PostgreSQL 15, the oldest that is supported, over TCP with a password and a login
 * that is no superuser, and some of them once more through PgBouncer; and the tests named
 * `*.servers.test.ts` with Postfix, Dovecot, swaks, Docker and others.
 * Installs what is missing, which takes root and apt-get; it never skips. `--mail` leaves the
 * database out. Ends with `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

import { startDovecot } from "../packages/platform/src/incoming/testing/dovecot.ts";
import { startPgBouncer } from "../packages/platform/src/database/testing/servers/pgbouncer.ts";
import { GIVEN_POOLER, GIVEN_URL } from "../packages/platform/src/database/testing/test-doors.ts";
import { withHostedDatabase } from "./servers/hosted-database.ts";
import { installServers } from "./servers/install.ts";
import { readResults } from "./test-results.ts";

const SUMMARY = ".build/test-servers-summary.txt";
const RESULTS = ".build/test-servers-results.json";

/** Senders that are killed go past the pooler, and were killed before. */
const POOLED = [
  ...["campaigns/delivery", "transactional", "measurement", "consent"].map(
    (folder) => `packages/platform/src/${folder}`,
  ),
  "--exclude=**/kills.test.ts",
];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

mkdirSync(".build", { recursive: true });
rmSync(SUMMARY, { force: true });
const counts: Count[] = [];
const steps = [testMail, ...(process.argv.includes("--mail") ? [] : [testDatabase])];
try {
  installServers();
  for (const step of steps) counts.push(await step());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts.push({ passed: 0, failed: 1 });
}
const sum = (which: keyof Count): number => counts.reduce((all, count) => all + count[which], 0);
const line = `${sum("passed")} passed, ${sum("failed")} failed`;
writeFileSync(SUMMARY, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

/** Postfix is started by the tests that need it: it has to know where they listen. */
async function testMail(): Promise<Count> {
  const dovecot = await startDovecot();
  const { port, user, password } = dovecot;
  const login = `${encodeURIComponent(user)}:${password}`;
  try {
    return runTests(["--config=vitest.servers.config.ts"], {
      CONSENTRY_TEST_IMAP: `imap://${login}@127.0.0.1:${port}`,
    });
  } finally {
    await dovecot.stop();
  }
}

/**
 * The suites of our own server are about its processes and files, and are not asked again. What
 * claims, counts and decides under load is asked once more through PgBouncer.
 */
function testDatabase(): Promise<Count> {
  const which = ["packages/platform/src", "--exclude=**/database/embedded/**"];
  return withHostedDatabase(async (url, cluster) => {
    const direct = runTests(which, { [GIVEN_URL]: url });
    const pooler = await startPgBouncer(cluster);
    const environment = { [GIVEN_URL]: url, [GIVEN_POOLER]: String(pooler.port) };
    const pooled = runTests(POOLED, environment);
    await pooler.stop();
    return { passed: direct.passed + pooled.passed, failed: direct.failed + pooled.failed };
  });
}

function runTests(which: readonly string[], environment: Readonly<Record<string, string>>): Count {
  rmSync(RESULTS, { force: true });
  const reporting = ["--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`];
  const { status } = spawnSync("vitest", ["run", ...which, ...reporting], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  const { passed, failed, failures } = readResults(RESULTS);
  if (failures.length > 0) console.error(failures.join("\n"));
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}
