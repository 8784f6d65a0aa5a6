import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Secret, type Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { findFreePort } from "../database/testing/test-doors.ts";
import { anApi } from "../http/api/testing/api-client.ts";
import { checkRoom, roomAt } from "./checks/check-machine.ts";
import { makeMetrics } from "./metrics/metrics.ts";

const RULES = join(import.meta.dirname, "../../../../deploy/alert-rules.yml");
const NOW = "2026-11-21T09:30:00Z" as Instant;
const TOKEN = "a-token-that-nobody-guesses";

let folder: string;
beforeAll(() => {
  if (!existsSync("/usr/bin/promtool")) {
    throw new Error("Prometheus is missing: run these tests by npm run test:servers, as root");
  }
  folder = mkdtempSync(join(tmpdir(), "consentry-watched-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("Prometheus' own tool finds nothing wrong with the rules", () => {
  const checked = spawnSync("promtool", ["check", "rules", RULES], { encoding: "utf8" });
  expect([checked.status, checked.stderr]).toEqual([0, ""]);
  expect(checked.stdout).toMatch(/SUCCESS: \d\d rules found/);
});

inSomeDoor((at) => {
  test("and nothing with what is told on /metrics, but for names of the library", async () => {
    const { database } = at();
    const { text } = await makeMetrics({ database, now: () => NOW }).read();
    const { stdout, stderr } = spawnSync("promtool", ["check", "metrics"], {
      input: text,
      encoding: "utf8",
    });
    const lines = `${stdout}${stderr}`.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => !line.startsWith("nodejs_"))).toEqual([]);
  });

  test("a Prometheus of Debian's reads it by its token, and evaluates the rules", async () => {
    const api = await anApi(at().database, {
      publicUrl: "https://mail.example.org",
      metricsToken: new Secret(TOKEN),
    });
    await api.listen({ host: "127.0.0.1", port: 0 });
    const { port } = api.server.address() as AddressInfo;
    const own = await findFreePort();
    const config = join(folder, "prometheus.yml");
    writeFileSync(
      config,
      `global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: ["${RULES}"]
scrape_configs:
  - job_name: consentry
    authorization: { credentials: ${TOKEN} }
    static_configs: [{ targets: ["127.0.0.1:${port}"] }]
`,
    );
    const prometheus = spawn("prometheus", [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, "tsdb")}`,
      `--web.listen-address=127.0.0.1:${own}`,
    ]);
    try {
      const ask = (query: string) =>
        fetch(`http://127.0.0.1:${own}/api/v1/${query}`).then(
          (answer) => answer.json() as Promise<Answer>,
          () => null,
        );
      const value = async () => {
        const answer = await ask("query?query=consentry_database_up");
        return answer?.data?.result?.[0]?.value[1] ?? null;
      };
      for (let left = 150; (await value()) !== "1" && left > 0; left -= 1) await pause(100);
      expect(await value()).toBe("1");
      const rules = await ask("rules");
      const all = (rules?.data?.groups ?? []).flatMap((group) => group.rules);
      expect(all.length).toBeGreaterThan(10);
      expect(all.filter(({ health }) => health === "err")).toEqual([]);
    } finally {
      prometheus.kill("SIGTERM");
      await once(prometheus, "exit");
      await api.close();
    }
  });
});

interface Answer {
  readonly data?: {
    readonly result?: readonly { readonly value: readonly [number, string] }[];
    readonly groups?: readonly {
      readonly rules: readonly { readonly name: string; readonly health: string }[];
    }[];
  };
}

test.each([
  ["full", "size=4m", "nearly full"],
  ["out of files", "size=4m,nr_inodes=64", "hardly any more files"],
])("a disk that is %s is found sick", async (_what, options, told) => {
  const disk = mkdtempSync(join(folder, "disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]);
  try {
    const before = checkRoom(await roomAt(disk), disk);
    expect(before.state).toBe("fine");
    fill(disk, options.includes("inodes"));
    const after = checkRoom(await roomAt(join(disk, "not", "there")), disk);
    expect(after).toMatchObject({ state: "sick" });
    expect(after.what).toContain(told);
  } finally {
    execFileSync("umount", [disk]);
  }
});

function fill(disk: string, withFiles: boolean): void {
  if (withFiles) {
    for (let at = 0; at < 62; at += 1) mkdirSync(join(disk, String(at)));
  } else {
    writeFileSync(join(disk, "large"), Buffer.alloc(4 * 1024 ** 2 - 64 * 1024));
  }
}
