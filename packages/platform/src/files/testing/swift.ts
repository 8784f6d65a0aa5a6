import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createConnection } from "node:net";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Secret } from "@consentry/kernel";

import { findFreePort } from "../../database/testing/test-doors.ts";
import type { Bucket } from "../s3-shelf.ts";

/** OpenStack Swift as Debian has it, with its door for S3, on this machine alone. */
export interface Swift {
  /** A bucket that is not there yet; its name is the last part of its address. */
  bucket(name: string): Bucket;
  stop(): Promise<void>;
}

/** Where Debian's Swift looks for what names are hashed with; no setting says otherwise. */
const SWIFT_CONF = "/etc/swift/swift.conf";

/** Starts one of each server, with one disk and one copy of everything. */
export async function startSwift(): Promise<Swift> {
  // In a folder of the disk: objects carry extended attributes, which not every memory disk takes.
  const folder = mkdtempSync(join(tmpdir(), "consentry-swift-"));
  mkdirSync(join(folder, "devices/disk"), { recursive: true });
  if (!existsSync(SWIFT_CONF)) throw new Error(`Debian's swift is not installed: no ${SWIFT_CONF}`);
  const running: ChildProcess[] = [];
  const start = async (kind: string, port: number, more: string): Promise<void> => {
    const file = join(folder, `${kind}.conf`);
    writeFileSync(file, configOf(folder, port, more));
    const server = spawn(`swift-${kind}-server`, [file], { stdio: "ignore" });
    running.push(server);
    await untilOpen(port, server);
  };
  for (const kind of ["account", "container", "object"]) {
    const port = await findFreePort();
    makeRing(folder, kind, port);
    await start(kind, port, STORAGE.replaceAll("KIND", kind));
  }
  const cache = await findFreePort();
  const memory = ["-l", "127.0.0.1", "-p", String(cache), "-u", "nobody", "-U", "0"];
  const cacher = spawn("memcached", memory, { stdio: "ignore" });
  running.push(cacher);
  await untilOpen(cache, cacher);
  const port = await findFreePort();
  await start("proxy", port, PROXY.replace("CACHE", `127.0.0.1:${cache}`));
  return {
    bucket: (name) => ({
      endpoint: `http://127.0.0.1:${port}/${name}`,
      region: "us-east-1",
      key: new Secret("consentry:tester"),
      secret: new Secret("testing"),
    }),
    async stop() {
      for (const server of running) {
        server.kill("SIGTERM");
        if (server.exitCode === null) await new Promise((resolve) => server.once("exit", resolve));
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configOf(folder: string, port: number, more: string): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = root
swift_dir = ${folder}
devices = ${join(folder, "devices")}
mount_check = false
${more}`;
}

const STORAGE = `[pipeline:main]
pipeline = KIND-server
[app:KIND-server]
use = egg:swift#KIND
`;

const PROXY = `[pipeline:main]
pipeline = catch_errors cache s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = CACHE
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_consentry_tester = testing .admin
`;

function makeRing(folder: string, kind: string, port: number): void {
  const build = (...words: readonly string[]): void => {
    execFileSync("swift-ring-builder", [`${kind}.builder`, ...words], {
      cwd: folder,
      stdio: "ignore",
    });
  };
  build("create", "4", "1", "0");
  build("add", `r1z1-127.0.0.1:${port}/disk`, "1");
  try {
    build("rebalance");
  } catch (error) {
    // Its word for a ring that is made, and is as balanced as one disk can be.
    if ((error as { readonly status?: unknown }).status !== 1) throw error;
  }
}

async function untilOpen(port: number, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${server.spawnfile} ended (${server.exitCode})`);
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, "127.0.0.1", () => resolve(true));
      socket.on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (isOpen) return;
    await pause(50);
  }
}
