import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { ClientConfig } from "pg";

import { runProgram } from "../../embedded/postmaster.ts";
import { findSystemUser, type SystemUser } from "../../embedded/system-user.ts";
import { makeFastFolder } from "../fast-folder.ts";
import { command, findFreePort } from "../test-doors.ts";

const PROGRAMS = "/usr/lib/postgresql/15/bin";

/** A cluster of Debian's PostgreSQL 15 on a free port of this machine, with its own folder. */
export interface DebianCluster {
  /** As root of the server. */
  readonly root: ClientConfig;
  /** As a hoster gives it: a login that owns its databases and little else. */
  readonly hosted: ClientConfig;
  readonly user: SystemUser;
  readonly folder: string;
  start(settings?: Settings): Promise<void>;
  stop(): Promise<void>;
  /** As a machine that loses its power. */
  kill(): void;
  /** Makes a standby the first one. */
  promote(): Promise<void>;
  /** A copy of it that follows it, running; `name` is how it calls itself to the primary. */
  standby(name: string): Promise<DebianCluster>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

export type Settings = Readonly<Record<string, string>>;

/** Makes and starts one. */
export async function makeDebianCluster(settings: Settings = {}): Promise<DebianCluster> {
  const place = await makePlace();
  const { user, folder } = place;
  const password = randomBytes(18).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  await run(user, "initdb", [
    `--pgdata=${join(folder, "cluster")}`,
    "--username=root",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-sync",
  ]);
  const cluster = clusterAt(place, password);
  await cluster.start(settings);
  await command(
    cluster.root,
    `create role hosted login createdb createrole password '${password}'`,
  );
  return cluster;
}

interface Place {
  readonly user: SystemUser;
  readonly folder: string;
  readonly port: number;
}

async function makePlace(): Promise<Place> {
  const found = await findSystemUser();
  if (!found.ok) throw new Error(found.error.sentence);
  const folder = makeFastFolder("consentry-pg15-");
  chownSync(folder, found.value.uid, found.value.gid);
  return { user: found.value, folder, port: await findFreePort() };
}

function clusterAt({ user, folder, port }: Place, password: string): DebianCluster {
  const data = join(folder, "cluster");
  const root = { host: "127.0.0.1", port, user: "root", password, database: "postgres" };
  const control = (...words: readonly string[]): Promise<void> =>
    run(user, "pg_ctl", ["--pgdata", data, "--wait", "--silent", ...words]);
  const kill = (): void => {
    const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
  };
  return {
    root,
    hosted: { ...root, user: "hosted" },
    user,
    folder,
    start(settings = {}) {
      const all = {
        ...settings,
        port: String(port),
        listen_addresses: "127.0.0.1",
        unix_socket_directories: folder,
      };
      const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
      return control("start", "--log", join(folder, "log"), "--options", options.join(" "));
    },
    stop: () => control("stop", "--mode", "fast"),
    kill,
    promote: () => control("promote"),
    async standby(name) {
      const place = await makePlace();
      const conninfo = `host=127.0.0.1 port=${port} user=root password=${password} application_name=${name}`;
      await run(user, "pg_basebackup", [
        `--pgdata=${join(place.folder, "cluster")}`,
        `--dbname=${conninfo}`,
        "--write-recovery-conf",
        "--checkpoint=fast",
        "--wal-method=stream",
        "--no-sync",
      ]);
      const standby = clusterAt(place, password);
      await standby.start();
      return standby;
    },
    async remove() {
      await control("stop", "--mode", "immediate").catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(user: SystemUser, program: string, words: readonly string[]): Promise<void> {
  const ran = await runProgram(join(PROGRAMS, program), [...words], { user, cwd: "/" });
  if (!ran.ok) throw new Error(`${program}: ${ran.error}`);
}

/** A folder of its own for another program of the same user. */
export function makeOwnFolder({ user, folder }: DebianCluster, name: string): string {
  const made = join(folder, name);
  mkdirSync(made, { recursive: true });
  chownSync(made, user.uid, user.gid);
  return made;
}
