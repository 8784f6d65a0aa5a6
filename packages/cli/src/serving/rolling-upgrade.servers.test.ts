import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import {
  startSink,
  type Sink,
} from "../../../platform/src/campaigns/delivery/testing/start-sink.ts";
import { urlOf } from "../../../platform/src/database/testing/in-every-door.ts";
import {
  makeDebianCluster,
  type DebianCluster,
} from "../../../platform/src/database/testing/servers/debian-cluster.ts";
import { command, findFreePort } from "../../../platform/src/database/testing/test-doors.ts";
import { Balancer, startLoad } from "./testing/load.ts";
import { layOutPreviousRelease, ROOT } from "./testing/previous-release.ts";
import { runToEnd, startProcess } from "./testing/run-process.ts";

const SHOP = "Thés & Marées";
const CAMPAIGN = "Samedi, on goûte";

/** Long enough for a mail that the campaign is still under way when the last old process ends. */
const SINK_DELAY_MS = 900;

/** Between two requests of a kind. */
const REST_MS = 100;

let folder: string;
let cluster: DebianCluster;
let sink: Sink;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-rolling-"));
  layOutPreviousRelease(folder);
  cluster = await makeDebianCluster();
  await command(cluster.hosted, "create database ours");
  sink = await startSink("--file", join(folder, "taken.txt"), "--delay", String(SINK_DELAY_MS));
});

afterAll(async () => {
  await sink?.stop();
  await cluster?.remove();
  rmSync(folder, { recursive: true, force: true });
});

test("processes of the release before work beside new ones across a migration: no error answered, nothing lost, nothing twice that is not listed", async () => {
  const [oldPort, newPort] = [await findFreePort(), await findFreePort()];
  const environment = (port: number): Record<string, string> => ({
    DATABASE_URL: urlOf({ ...cluster.hosted, database: "ours" }).reveal(),
    CONSENTRY_SECRET: "one secret for all of them, of more than enough characters",
    CONSENTRY_DATA: join(folder, "data"),
    CONSENTRY_BACKUP_DIR: "none",
    PORT: String(port),
    PUBLIC_URL: "http://localhost:4400",
    LOG_LEVEL: "error",
  });
  const relayed = (port: number): Record<string, string> => ({
    ...environment(port),
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
  });
  const before = { tree: folder, environment: relayed(oldPort) };
  const after = { tree: ROOT, environment: relayed(newPort) };
  const demo = { tree: folder, environment: environment(oldPort) };

  const filling = await startProcess(demo, ["start", "--demo"], /is ready/);
  await filling.stop();
  const named = ["--organisation", SHOP];
  const key = (
    await runToEnd(before, "api-key", "create", "--name", "Load", "--role", "owner", ...named)
  ).trim();
  const [oldWeb, oldWorker] = await Promise.all([
    startProcess(before, ["web"], /serves/),
    startProcess(before, ["worker"], /works/),
  ]);
  const [oldBase, newBase] = [`http://localhost:${oldPort}`, `http://localhost:${newPort}`];
  const balancer = new Balancer(oldBase);
  const api = (path: string, more: Asking = {}): Promise<Response> =>
    balancer.fetch(`/api/v1${path}`, {
      ...(more.body !== undefined && { method: "POST", body: JSON.stringify(more.body) }),
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        ...(more.named !== undefined && { "idempotency-key": more.named }),
      },
    });
  const images = await imagesOf(api);
  expect(images.length).toBeGreaterThan(0);
  await runToEnd(before, "campaign", "send", CAMPAIGN, ...named);

  const accepted: string[] = [];
  let number = 0;
  const load = startLoad(
    {
      async message() {
        number += 1;
        const email = `reader-${number}@courriel.example`;
        const content = { subject: "Your order", text: "Thank you: it has arrived." };
        const body = { to: { email }, kind: "order", content };
        const answer = await api("/messages", { named: `order-${number}`, body });
        if (answer.ok) accepted.push(email);
        return answer;
      },
      contacts: () => api("/contacts?limit=20"),
      campaigns: () => api("/campaigns"),
      opens: () => balancer.fetch(images[number % images.length] ?? ""),
      preferences: () => balancer.fetch("/ready"),
    },
    REST_MS,
  );
  await pause(1_000);

  // The new schema under the old processes, then both kinds at once, then the new ones alone.
  const migrated = await runToEnd(after, "migrate");
  expect(migrated).toContain("0033-");
  await pause(2_000);
  const [newWeb, newWorker] = await Promise.all([
    startProcess(after, ["web"], /serves/),
    startProcess(after, ["worker"], /works/),
  ]);
  await balancer.turnTo(oldBase, newBase);
  await pause(2_000);
  await balancer.turnTo(newBase);
  expect(await oldWeb.stop()).toBe(0);
  await oldWorker.kill();
  await pause(1_000);
  await load.stop();
  expect(load.faults.slice(0, 3)).toEqual([]);
  expect(Math.min(...Object.values(load.asked))).toBeGreaterThan(20);
  await expect(startProcess(before, ["web"], /serves/)).rejects.toThrow(/newer Consentry/);

  // What is under way ends.
  await expect
    .poll(async () => (await stateOf(api, CAMPAIGN)) ?? "", { timeout: 120_000, interval: 200 })
    .toBe("finished");
  const copies = () => copiesIn(join(folder, "taken.txt"));
  await expect
    .poll(() => accepted.filter((email) => !copies().has(email)), {
      timeout: 120_000,
      interval: 200,
    })
    .toEqual([]);
  expect(await newWorker.stop()).toBe(0);
  expect(await newWeb.stop()).toBe(0);
  const listed = await runToEnd(after, "campaign", "duplicates", CAMPAIGN, ...named);
  const twice = [...copies()].filter(([, count]) => count > 1).map(([email]) => email);
  expect(twice.filter((email) => !listed.includes(email) && !accepted.includes(email))).toEqual([]);
  expect(newWorker.said() + newWeb.said()).not.toMatch(/error/i);
}, 300_000);

interface Asking {
  /** Sent as JSON, by POST. */
  readonly body?: object;
  /** Asked again under the same name, it is the same. */
  readonly named?: string;
}

/** Measured images in mails that were sent to readers who agreed, by the path alone. */
async function imagesOf(api: (path: string) => Promise<Response>): Promise<readonly string[]> {
  const listed = await api("/inbox/mails?limit=100");
  const { items } = (await listed.json()) as {
    readonly items: readonly { readonly id: string; readonly verdict: string }[];
  };
  const tracked = items.filter(({ verdict }) => verdict === "tracked").slice(0, 20);
  const paths: string[] = [];
  for (const { id } of tracked) {
    const source = await (await api(`/inbox/mails/${id}/source`)).text();
    const [path] =
      /\/o\/[\w.-]+/.exec(source.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=")) ?? [];
    if (path !== undefined) paths.push(path);
  }
  return paths;
}

async function stateOf(
  api: (path: string) => Promise<Response>,
  name: string,
): Promise<string | undefined> {
  const listed = (await (await api("/campaigns?limit=50")).json()) as {
    readonly items: readonly { readonly name: string; readonly state: string }[];
  };
  return listed.items.find((one) => one.name === name)?.state;
}

function copiesIn(file: string): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  for (const address of readFileSync(file, "utf8").trimEnd().split("\n")) {
    copies.set(address, (copies.get(address) ?? 0) + 1);
  }
  return copies;
}
