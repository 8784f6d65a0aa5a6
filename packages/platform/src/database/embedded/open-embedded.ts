import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { err, ok, type Result } from "@consentry/kernel";
import { Client, DatabaseError, type ClientConfig } from "pg";

import { failure, type DatabaseFailure } from "../failure.ts";
import { prepareBinaries } from "./binaries.ts";
import { prepareDataFolder } from "./data-folder.ts";
import { explainLastWords, isHeldByAnother } from "./last-words.ts";
import { makeCluster, OWNER_LOGIN, removeUnfinished, type ClusterPlan } from "./make-cluster.ts";
import { takeOwnership, type OtherOwner, type Ownership } from "./ownership.ts";
import { isAlive, readPostmasterFile } from "./postmaster-file.ts";
import { startPostmaster, type Postmaster, type PostmasterPlan } from "./postmaster.ts";
import { makeSocketFolder, removeSocketFolder, SOCKET_PORT } from "./socket-folder.ts";
import { supervise } from "./supervise.ts";
import { findSystemUser } from "./system-user.ts";

/** A server of ours that accepts connections. */
export interface EmbeddedServer {
  readonly connection: ClientConfig;
  /** Whether this start made the data. */
  readonly isNew: boolean;
  /** Stops the server when we own it; a server that another process owns goes on. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Whether to be a guest when another process of ours runs the server: for short commands. */
  readonly joins: boolean;
  /** Hears, in a sentence, of a server that ended by itself and of its return. */
  readonly report: (sentence: string) => void;
}

const DATABASE = "consentry";

/**
 * Starts our own PostgreSQL below `dataDirectory`, on a Unix socket alone. One process owns it:
 * a second one is told so, or joins. A server whose owner was killed is stopped and started anew.
 */
export async function openEmbedded(
  dataDirectory: string,
  options: EmbeddedOptions,
): Promise<Result<EmbeddedServer, DatabaseFailure>> {
  const prepared = await prepare(dataDirectory);
  if (!prepared.ok) return prepared;
  const { plan, isNew } = prepared.value;
  const lastTry = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await findRunning(plan.cluster);
    if (found !== null) {
      const owner = await tryToOwn(found.socketFolder);
      if (owner !== null && "process" in owner) {
        if (!options.joins) return err(inUse(dataDirectory, owner.process));
        const connection = connectionTo(found.socketFolder, DATABASE);
        return ok({ connection, isNew: false, stop: () => Promise.resolve() });
      }
      if (owner !== null) await stopOrphan(found, owner);
    }
    const started = await start(plan);
    const server =
      started.ok && (await run(plan, started.value, { isNew, report: options.report }));
    if (server) return ok(server);
    const words = started.ok ? "" : started.error;
    const isWorthAWait = (started.ok || isHeldByAnother(words)) && performance.now() < lastTry;
    if (!isWorthAWait) return err(explainLastWords(words, dataDirectory));
    await pause(RETRY_MS);
  }
}

/** What a killed server's last processes take to notice, with room. */
const PATIENCE_MS = 10_000;
const RETRY_MS = 250;

interface Prepared {
  readonly plan: ClusterPlan;
  readonly isNew: boolean;
}

async function prepare(dataDirectory: string): Promise<Result<Prepared, DatabaseFailure>> {
  if (process.platform === "win32") {
    return err(
      failure(
        "no-server",
        "On Windows Consentry runs no database of its own. Set DATABASE_URL to a PostgreSQL 15+ server.",
      ),
    );
  }
  const user = await findSystemUser();
  if (!user.ok) return user;
  const folder = await prepareDataFolder(dataDirectory, user.value);
  if (!folder.ok) return folder;
  const binaries = await prepareBinaries(dataDirectory, user.value);
  if (!binaries.ok) return binaries;
  const plan: ClusterPlan = {
    dataDirectory,
    cluster: join(dataDirectory, "postgres"),
    binaries: binaries.value,
    user: user.value,
  };
  const isNew = await makeCluster(plan);
  return isNew.ok ? ok({ plan, isNew: isNew.value }) : isNew;
}

interface Running {
  readonly pid: number;
  readonly socketFolder: string;
}

/** Two seconds: a process that has the number of a dead server never answers at its socket. */
const MOST_KNOCKS = 40;
const KNOCK_MS = 50;

/** A server at work on this data, waiting through its start, its recovery or its end. */
async function findRunning(cluster: string): Promise<Running | null> {
  for (let unanswered = 0; unanswered < MOST_KNOCKS;) {
    const file = await readPostmasterFile(cluster);
    if (file === null || !isAlive(file.pid)) return null;
    const answer = await knock(file.socketFolder);
    if (answer === "somebody") return file;
    if (answer === "nobody") unanswered += 1;
    await pause(KNOCK_MS);
  }
  await disownNumber(cluster);
  return null;
}

/** `57P03`: the server starts, recovers or stops. */
const NOT_NOW = "57P03";

/** Whatever a server answers, it is one; only the system says that nobody is there. */
async function knock(socketFolder: string): Promise<"somebody" | "not-now" | "nobody"> {
  const client = new Client(connectionTo(socketFolder, "postgres"));
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return "somebody";
  } catch (error) {
    if (!(error instanceof DatabaseError)) return "nobody";
    return error.code === NOT_NOW ? "not-now" : "somebody";
  }
}

/**
 * After a restart of the machine or container another process may have the dead server's
 * number, and PostgreSQL would refuse to start. Our own number it knows to be its parent's, and
 * ignores; what else the file says (shared memory still in use) it goes on checking.
 */
async function disownNumber(cluster: string): Promise<void> {
  const path = join(cluster, "postmaster.pid");
  const text = await readFile(path, "utf8").catch(() => null);
  if (text !== null) await writeFile(path, text.replace(/^\d+/, String(process.pid)));
}

/** `null`: the server went away while it was asked, and everything is to be looked at anew. */
async function tryToOwn(socketFolder: string): Promise<Ownership | OtherOwner | null> {
  return takeOwnership(connectionTo(socketFolder, "postgres")).catch(() => null);
}

async function stopOrphan({ pid, socketFolder }: Running, owner: Ownership): Promise<void> {
  // It may have ended since, and then there is nothing to end.
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  await owner.release();
  while (isAlive(pid)) await pause(KNOCK_MS);
  await removeSocketFolder(socketFolder);
}

type Started = Postmaster & { readonly plan: PostmasterPlan };

async function start(plan: ClusterPlan): Promise<Result<Started, string>> {
  const socketFolder = await makeSocketFolder(plan.dataDirectory, plan.user);
  const postmaster: PostmasterPlan = {
    program: plan.binaries.postgres,
    cluster: plan.cluster,
    user: plan.user,
    socketFolder,
    settings: { listen_addresses: "", port: String(SOCKET_PORT), max_connections: "100" },
  };
  const started = await startPostmaster(postmaster);
  if (started.ok) return ok({ ...started.value, plan: postmaster });
  await removeSocketFolder(socketFolder);
  return started;
}

/**
 * Takes charge of a server that we started. `null`: another process that started in the same
 * moment took it for an orphan, and stops it.
 */
async function run(
  plan: ClusterPlan,
  postmaster: Started,
  { isNew, report }: { readonly isNew: boolean; readonly report: (sentence: string) => void },
): Promise<EmbeddedServer | null> {
  const { socketFolder } = postmaster.plan;
  const owner = await tryToOwn(socketFolder);
  if (owner === null || "process" in owner) return null;
  await makeDatabase(connectionTo(socketFolder, "postgres"));
  await removeUnfinished(plan.dataDirectory);
  const supervised = supervise(postmaster, { plan: postmaster.plan, owner, report });
  return {
    connection: connectionTo(socketFolder, DATABASE),
    isNew,
    async stop() {
      await owner.release();
      await supervised.stop();
      await removeSocketFolder(socketFolder);
    },
  };
}

async function makeDatabase(server: ClientConfig): Promise<void> {
  const client = new Client(server);
  await client.connect();
  const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
}

function connectionTo(socketFolder: string, database: string): ClientConfig {
  return { host: socketFolder, port: SOCKET_PORT, user: OWNER_LOGIN, database };
}

function inUse(dataDirectory: string, process: string): DatabaseFailure {
  return failure(
    "in-use",
    `Another Consentry (process ${process}) is at work on the data in ${dataDirectory}. Stop it first, or choose another place with CONSENTRY_DATA; several processes need DATABASE_URL.`,
  );
}
