import { randomBytes } from "node:crypto";
import { chown, mkdir, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

import { Client, type ClientConfig } from "pg";

import { prepareBinaries } from "../embedded/binaries.ts";
import { openEmbedded } from "../embedded/open-embedded.ts";
import { runProgram, startPostmaster } from "../embedded/postmaster.ts";
import { makeSocketFolder, removeSocketFolder } from "../embedded/socket-folder.ts";
import { findSystemUser } from "../embedded/system-user.ts";
import { migrate } from "../migrate.ts";
import { readMigrations } from "../read-migrations.ts";

/** The ways to a database: our own server's socket, TCP with a password, and a server given. */
export const DOOR_NAMES = ["embedded", "served", "given"] as const;
export type DoorName = (typeof DOOR_NAMES)[number];

/** What a test file needs to make itself a database. */
export interface Entrance {
  readonly connection: ClientConfig;
  /** A migrated database nobody is connected to, to copy from. */
  readonly template: string;
}

export interface RunningDoor {
  readonly entrance: Entrance;
  stop(): Promise<void>;
}

/** The variable by which a run is sent to a server that is there already, and to no other. */
export const GIVEN_URL = "CONSENTRY_TEST_DATABASE_URL";

/** The port of a pooler before that server: through it goes what the platform asks. */
export const GIVEN_POOLER = "CONSENTRY_TEST_POOLER_PORT";

export async function startDoor(name: DoorName, folder: string): Promise<RunningDoor> {
  const server = await startServer(name, folder);
  const template = `consentry_template_${randomBytes(6).toString("hex")}`;
  await command(server.connection, `create database ${template}`);
  const client = new Client({ ...server.connection, database: template });
  await client.connect();
  const migrated = await migrate(client, await readMigrations());
  await client.end();
  if (!migrated.ok) throw new Error(migrated.error.sentence);
  return {
    entrance: { connection: server.connection, template },
    async stop() {
      if (name === "given") await command(server.connection, `drop database ${template}`);
      await server.stop();
    },
  };
}

interface TestServer {
  readonly connection: ClientConfig;
  stop(): Promise<void>;
}

async function startServer(name: DoorName, folder: string): Promise<TestServer> {
  if (name === "given") {
    const url = new URL(process.env[GIVEN_URL] ?? "");
    return { connection: fromUrl(url), stop: () => Promise.resolve() };
  }
  if (name === "served") return startServed(folder);
  const server = await openEmbedded(folder, { joins: false, report: () => undefined });
  if (!server.ok) throw new Error(server.error.sentence);
  return { connection: server.value.connection, stop: () => server.value.stop() };
}

function fromUrl(url: URL): ClientConfig {
  return {
    host: url.hostname,
    port: Number(url.port),
    user: url.username,
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  };
}

/** As a hoster gives it: TCP, a password, one login that owns its databases and little else. */
async function startServed(folder: string): Promise<TestServer> {
  const user = unwrap(await findSystemUser());
  const cluster = join(folder, "cluster");
  const passwordFile = join(folder, "password");
  const password = randomBytes(18).toString("base64url");
  await mkdir(folder, { recursive: true });
  await writeFile(passwordFile, password);
  await chown(folder, user.uid, user.gid);
  const binaries = unwrap(await prepareBinaries(folder, user));
  const arguments_ = [`--pgdata=${cluster}`, "--username=root", `--pwfile=${passwordFile}`];
  const made = await runProgram(
    binaries.initdb,
    [...arguments_, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"],
    { user, cwd: folder },
  );
  if (!made.ok) throw new Error(made.error);
  const port = await findFreePort();
  const socketFolder = await makeSocketFolder(folder, user);
  const started = await startPostmaster({
    program: binaries.postgres,
    cluster,
    user,
    socketFolder,
    settings: { listen_addresses: "127.0.0.1", port: String(port) },
  });
  if (!started.ok) throw new Error(started.error);
  const root = { host: "127.0.0.1", port, user: "root", password, database: "postgres" };
  await command(root, `create role hosted login createdb createrole password '${password}'`);
  return {
    connection: { ...root, user: "hosted" },
    async stop() {
      await started.value.stop();
      await removeSocketFolder(socketFolder);
    },
  };
}

/** A port nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** One command on a connection of its own. */
export async function command(connection: ClientConfig, text: string): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: { sentence: string } }): T {
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}
