import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { ClientConfig } from "pg";

import { identityOf } from "../../embedded/postmaster.ts";
import { findFreePort } from "../test-doors.ts";
import { makeOwnFolder, type DebianCluster } from "./debian-cluster.ts";

/** Debian's PgBouncer before one cluster. */
export interface PgBouncer {
  readonly port: number;
  /** The same address with its port. */
  before(connection: ClientConfig): ClientConfig;
  stop(): Promise<void>;
}

/** Sessions of the server are few and handed out by transaction, as operators set it up. */
export async function startPgBouncer(
  cluster: DebianCluster,
  mode: "transaction" | "session" = "transaction",
): Promise<PgBouncer> {
  const folder = makeOwnFolder(cluster, `pgbouncer-${mode}`);
  const port = await findFreePort();
  const { root, user } = cluster;
  const users = join(folder, "users");
  const settings = join(folder, "settings.ini");
  const word = String(root.password);
  writeFileSync(users, `"root" "${word}"\n"hosted" "${word}"\n`, { mode: 0o600 });
  writeFileSync(
    settings,
    `[databases]
* = host=127.0.0.1 port=${root.port ?? 0}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = ${mode}
default_pool_size = ${mode === "session" ? 40 : 8}
max_client_conn = 500
server_idle_timeout = 2
`,
  );
  for (const file of [users, settings]) chownSync(file, user.uid, user.gid);
  const child = spawn("/usr/sbin/pgbouncer", ["--quiet", settings], {
    stdio: ["ignore", "ignore", "ignore"],
    ...identityOf(user),
  });
  await untilListening(port);
  return {
    port,
    before: (connection) => ({ ...connection, port }),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await pause(25);
  }
  throw new Error("PgBouncer does not listen");
}
