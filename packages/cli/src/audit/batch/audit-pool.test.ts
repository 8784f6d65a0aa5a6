import { afterEach, describe, expect, test } from "vitest";

import { AuditPool } from "./audit-pool.ts";
import type { AuditSettings, Task } from "./task.ts";

const BREAKING = new URL("../testing/breaking-worker.ts", import.meta.url);
const NEVER_STARTS = new URL("../testing/never-starts-worker.ts", import.meta.url);
const SETTINGS: AuditSettings = { shape: "digest", options: {} };

function aTask(name: string, text: string): Task {
  return { kind: "bytes", name, bytes: new TextEncoder().encode(text).slice() };
}

let pool: AuditPool;
afterEach(() => pool.close());

async function outcomesOf(tasks: readonly Task[], jobs = 2) {
  pool = new AuditPool(jobs, SETTINGS, { script: BREAKING, heapMb: 128 });
  const outcomes = await Promise.all(tasks.map((task) => pool.audit(task)));
  return outcomes.map(({ digest }) => `${digest.file} ${digest.error?.code ?? "audited"}`);
}

describe("AuditPool", () => {
  test("loses the one message over which a thread dies, and replaces the thread", async () => {
    const tasks = ["a", "die", "b", "die", "die", "c", "d"].map((text, index) =>
      aTask(`${index}`, text),
    );
    expect(await outcomesOf(tasks)).toEqual([
      "0 audited",
      "1 auditor-failed",
      "2 audited",
      "3 auditor-failed",
      "4 auditor-failed",
      "5 audited",
      "6 audited",
    ]);
  });

  test("goes on when the only thread dies", async () => {
    const tasks = ["die", "a"].map((text, index) => aTask(`${index}`, text));
    expect(await outcomesOf(tasks, 1)).toEqual(["0 auditor-failed", "1 audited"]);
  });

  test("survives a message that eats all memory of its thread", async () => {
    const tasks = ["a", "hoard", "b"].map((text, index) => aTask(`${index}`, text));
    expect(await outcomesOf(tasks)).toEqual(["0 audited", "1 auditor-failed", "2 audited"]);
  });

  test("reports a message on which the auditor throws", async () => {
    expect(await outcomesOf([aTask("0", "throw")])).toEqual(["0 auditor-failed"]);
  });

  test("keeps the size of a message whose bytes went down with their thread", async () => {
    pool = new AuditPool(1, { shape: "jsonl", options: {} }, { script: BREAKING });
    const { json = "" } = await pool.audit(aTask("0", "die"));
    expect(JSON.parse(json)).toMatchObject({ bytes: 3, error: { code: "auditor-failed" } });
  });

  test("blames no message when threads cannot start, but throws", async () => {
    pool = new AuditPool(2, SETTINGS, { script: NEVER_STARTS });
    await expect(pool.audit(aTask("0", "a"))).rejects.toThrow("this worker never starts");
    await expect(pool.audit(aTask("1", "a"))).rejects.toThrow("this worker never starts");
  });
});
