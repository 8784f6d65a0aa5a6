import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

import { SECRET } from "../../../platform/src/consent/testing/people.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../../../platform/src/database/testing/in-every-door.ts";
import { aMailingOrganisation } from "../../../platform/src/register/testing/a-mailing-organisation.ts";
import { runCommand } from "../testing/run-command.ts";
import { registerCommand } from "./register.ts";

const register = (...args: readonly string[]) => runCommand(registerCommand, args);

let folder: string;
let made: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-register-"));
  made = await makeTestDatabase(doors().at(-1) ?? "served");
  await aMailingOrganisation(made.database);
});
afterAll(async () => {
  await made.remove();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", urlOf(made.connection).reveal());
  vi.stubEnv("CONSENTRY_SECRET", SECRET.reveal());
  vi.stubEnv("CONSENTRY_DATA", folder);
});
afterEach(() => vi.unstubAllEnvs());

test("writes it for its owner alone, and says that nobody confirmed it", async () => {
  const path = join(folder, "register.html");
  const { exitCode, stderr } = await register("export", "-o", path, "--lang", "fr");
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining("never confirmed")]);
  expect(readFileSync(path, "utf8")).toContain("Registre des activités de traitement");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const asked = await register("export", "-o", path, "--fail-on-drift");
  expect(asked.exitCode).toBe(1);
});

test("gives data to a program", async () => {
  const { stdout } = await register("export", "-o", "-", "--format", "json");
  const { schema, parts } = JSON.parse(stdout) as { schema: string; parts: readonly unknown[] };
  expect([schema, parts.length > 3]).toEqual(["consentry.register/1", true]);
});

test.each([
  [["export"], "name the file to write"],
  [["export", "-o", "x", "--format", "docx"], "--format"],
  [["export", "-o", "-", "--format", "pdf"], "not for a terminal"],
  [["import"], "say what to do"],
])("%j is refused", async (args, why) => {
  const { exitCode, stderr } = await register(...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(why)]);
});
