import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { runConsentry } from "../audit/testing/run-consentry.ts";

test("migrate says what it could not reach, exit 4, and what it does not take, exit 2", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consentry-migrate-"));
  const file = join(folder, "file");
  writeFileSync(file, "");
  const broken = await runConsentry(["migrate"], {
    env: { CONSENTRY_DATA: file, DATABASE_URL: "" },
  });
  expect(broken).toMatchObject({ exitCode: 4, stdout: "" });
  expect(broken.stderr).toMatch(/^\S+ is not a folder\. .+\n$/);
  expect((await runConsentry(["migrate", "now"])).exitCode).toBe(2);
  rmSync(folder, { recursive: true });
});

test("migrate --distribute --dry-run prints the SQL that would do it, and what is lost", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consentry-migrate-"));
  const env = { CONSENTRY_DATA: folder, DATABASE_URL: "" };
  const plan = await runConsentry(["migrate", "--distribute", "--dry-run"], { env });
  expect(plan.exitCode).toBe(0);
  expect(plan.stdout).toMatch(/^-- What is lost:\n-- .*\nbegin;\n.*commit;\n$/s);
  expect(plan.stdout).toContain("select create_distributed_table('contacts', 'organisation_id');");
  expect(plan.stdout).toContain("select create_reference_table('organisations');");
  expect((await runConsentry(["migrate", "--dry-run"])).exitCode).toBe(2);
  rmSync(folder, { recursive: true });
});
