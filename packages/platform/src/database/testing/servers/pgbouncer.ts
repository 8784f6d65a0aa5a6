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
  /** Leads to another cluster from now on, as an operator does it after a fail-over. */
  leadTo(cluster: DebianCluster): void;
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
  const write = (leadsTo: ClientConfig): void =>
    writeFileSync(settings, settingsOf({ port, users, mode, leadsTo }));
  write(root);
  for (const file of [users, settings]) chownSync(file, user.uid, user.gid);
  const child = spawn("/usr/sbin/pgbouncer", ["--quiet", settings], {
    stdio: ["ignore", "ignore", "ignore"],
    ...identityOf(user),
  });
  await untilListening(port);
  return {
    port,
    before: (connection) => ({ ...connection, port }),
    leadTo(other) {
      write(other.root);
      child.kill("SIGHUP");
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

function settingsOf({
  port,
  users,
  mode,
  leadsTo,
}: {
  readonly port: number;
  readonly users: string;
  readonly mode: "transaction" | "session";
  readonly leadsTo: ClientConfig;
}): string {
  return `[databases]
* = host=127.0.0.1 port=${leadsTo.port ?? 0}
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
server_login_retry = 1
`;
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
