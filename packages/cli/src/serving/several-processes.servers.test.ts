import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { urlOf } from "../../../platform/src/database/testing/in-every-door.ts";
import {
  makeDebianCluster,
  type DebianCluster,
} from "../../../platform/src/database/testing/servers/debian-cluster.ts";
import {
  startPgBouncer,
  type PgBouncer,
} from "../../../platform/src/database/testing/servers/pgbouncer.ts";
import { command, findFreePort } from "../../../platform/src/database/testing/test-doors.ts";
import { runToEnd, startProcess } from "./testing/run-process.ts";

const TREE = new URL("../../../..", import.meta.url).pathname;
const SECRET = "one secret for all of them, of more than enough characters";

let folder: string;
let cluster: DebianCluster;
let pooler: PgBouncer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-several-"));
  cluster = await makeDebianCluster();
  await command(cluster.hosted, "create database ours");
  pooler = await startPgBouncer(cluster);
});

afterAll(async () => {
  await pooler.stop();
  await cluster.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A machine of its own: nothing is shared with another but the database. */
async function machine(name: string, secret = SECRET) {
  const port = await findFreePort();
  const environment = {
    DATABASE_URL: urlOf(pooler.before({ ...cluster.hosted, database: "ours" })).reveal(),
    CONSENTRY_SECRET: secret,
    CONSENTRY_DATA: join(folder, name),
    CONSENTRY_BACKUP_DIR: "none",
    PORT: String(port),
    LOG_LEVEL: "error",
  };
  return { program: { tree: TREE, environment }, base: `http://localhost:${port}` };
}

/** Each command loads the whole program; on a machine that does other things that takes a while. */
const PATIENCE = { timeout: 300_000 };

test(
  "two machines that serve and one that works share one database through a pooler, and one with another secret is refused",
  PATIENCE,
  async () => {
    const [one, two] = await Promise.all([machine("one"), machine("two")]);
    await runToEnd(one.program, "organisation", "create", "--name", "Choir");
    const key = (await runToEnd(two.program, "api-key", "create", "--name", "Both")).trim();
    const running = await Promise.all([
      startProcess(one.program, ["web"], /serves/),
      startProcess(two.program, ["web"], /serves/),
      startProcess(two.program, ["worker"], /works/),
    ]);
    const answers = await Promise.all(
      [one, two].map(({ base }) =>
        fetch(`${base}/api/v1/organisation`, { headers: { authorization: `Bearer ${key}` } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const other = await machine("three", "another secret, of more than enough characters as well");
    await expect(startProcess(other.program, ["web"], /serves/)).rejects.toThrow(
      /ended \(4\): This database was begun with another secret/,
    );
    const ends = await Promise.all(running.map((each) => each.stop()));
    expect(ends).toEqual([0, 0, 0]);
    expect(running.map((each) => each.said()).join("")).not.toMatch(/again\./);
  },
);
