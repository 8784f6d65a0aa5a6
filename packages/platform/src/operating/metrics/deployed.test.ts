import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { makeMetrics } from "./metrics.ts";

const DEPLOY = join(import.meta.dirname, "../../../../../deploy");
const NOW = "2026-11-21T09:30:00Z" as Instant;

/** Words of the query language; every other name in an expression is a metric's or a label's. */
const METRIC = /\b(?:consentry|nodejs|process)_[a-z0-9_]+/g;

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
  readonly gridPos: { readonly x: number; readonly w: number };
}

async function panels(): Promise<readonly Panel[]> {
  const text = await readFile(join(DEPLOY, "grafana-dashboard.json"), "utf8");
  return (JSON.parse(text) as { readonly panels: readonly Panel[] }).panels;
}

inSomeDoor((at) => {
  test("every figure that the dashboard and the rules look at is told, and each of ours is looked at", async () => {
    const { database } = at();
    const { text } = await makeMetrics({ database, now: () => NOW }).read();
    const told = new Set<string>();
    for (const [, name = "", type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
      told.add(name);
      if (type === "histogram") told.add(`${name}_bucket`);
    }
    const rules = await readFile(join(DEPLOY, "alert-rules.yml"), "utf8");
    const drawn = (await panels()).flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    const named = new Set([...rules.matchAll(METRIC), ...drawn.join("\n").matchAll(METRIC)].flat());
    expect([...named].filter((name) => !told.has(name))).toEqual([]);
    const ours = [...told].filter((name) => name.startsWith("consentry_"));
    const lookedAt = (name: string) => named.has(name) || named.has(`${name}_bucket`);
    expect(ours.filter((name) => !lookedAt(name))).toEqual(SEEN_ELSEWHERE);
  });
});

/** Of interest when somebody asks, and not to be drawn. */
const SEEN_ELSEWHERE = ["consentry_migrations_pending", "consentry_replica_reads_total"];

test("every panel says what it shows, asks something, and stands within the page", async () => {
  const all = (await panels()).filter(({ type }) => type !== "row");
  expect(all.length).toBeGreaterThan(20);
  for (const { title, targets = [], gridPos } of all) {
    expect(title).not.toBe("");
    expect(targets.length, title).toBeGreaterThan(0);
    expect(gridPos.x + gridPos.w, title).toBeLessThanOrEqual(24);
  }
});
