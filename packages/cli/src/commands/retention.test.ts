import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { withOrganisation } from "@consentry/platform";
import type { Day } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { SECRET } from "../../../platform/src/consent/testing/people.ts";
import { aGround } from "../../../platform/src/contacts/testing/organisation.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../../../platform/src/database/testing/in-every-door.ts";
import { listRuns, readReport } from "../../../platform/src/retention/run/run-rows.ts";
import { runCommand } from "../testing/run-command.ts";
import { retentionCommand } from "./retention.ts";

const retention = (...args: readonly string[]) => runCommand(retentionCommand, args);

let made: TestDatabase;
let folder: string;
beforeAll(async () => {
  made = await makeTestDatabase(doors().at(-1) ?? "served");
  folder = await mkdtemp(join(tmpdir(), "consentry-retention-"));
  vi.stubEnv("DATABASE_URL", urlOf(made.connection).reveal());
  vi.stubEnv("CONSENTRY_SECRET", SECRET.reveal());
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await made.remove();
  await rm(folder, { recursive: true });
});

test("plans, lets go, and checks the report of it", async () => {
  const ground = await aGround(made.database);
  await ground.aContact({ collectedOn: "2021-10-01" as Day });
  const planned = await retention("plan", "--format", "json");
  expect(JSON.parse(planned.stdout)).toMatchObject({
    schema: "consentry.retention-plan/1",
    people: 1,
  });
  expect((await retention("plan")).stdout).toContain("People who are no customers: 1");
  const ran = await retention("run", "--format", "json");
  expect([ran.exitCode, JSON.parse(ran.stdout)]).toMatchObject([
    0,
    { schema: "consentry.retention-run/1", startedBy: "operator", withPeople: true },
  ]);
  expect((await retention("plan")).stdout).toContain("nothing is past its day");

  const report = await withOrganisation(made.database, ground.id, async (tx) => {
    const [run] = await listRuns(tx, ground.id, { before: null, most: 1 });
    return readReport(tx, ground.id, run?.id ?? "");
  });
  const file = join(folder, "report.jws");
  await writeFile(file, `${report ?? ""}\n`);
  const held = await retention("verify", file);
  expect([held.exitCode, held.stdout]).toEqual([
    0,
    expect.stringContaining("People who are no customers: 1"),
  ]);
  await writeFile(file, (report ?? "").replace(/.\../, "A.A"));
  expect([1, 3]).toContain((await retention("verify", file)).exitCode);
  expect((await retention("verify", join(folder, "none"))).exitCode).toBe(3);
  expect((await retention("verify", file, "--key", "x")).exitCode).toBe(2);
});

test.each([[], ["burn"], ["plan", "x"], ["run", "--format", "xml"], ["verify"]])(
  "a wrong command line is told (%#)",
  async (...args) => {
    expect(await retention(...args)).toMatchObject({ exitCode: 2, stdout: "" });
  },
);
