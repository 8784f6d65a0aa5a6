import { chmod, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

import { giveTo, type SystemUser } from "./system-user.ts";

/** `sun_path` holds 108 bytes on Linux and 104 elsewhere, the closing zero included. */
const LONGEST_SOCKET_PATH = process.platform === "linux" ? 107 : 103;

/** PostgreSQL names its socket after the port, even when it listens on none. */
export const SOCKET_PORT = 5432;

const SHORT_NAME = "consentry-";
const OWNER_ONLY = 0o700;

/** A folder for the socket: in the data folder, or a short temporary one when that is too deep. */
export async function makeSocketFolder(dataDirectory: string, user: SystemUser): Promise<string> {
  const near = join(dataDirectory, "socket");
  const isShort = Buffer.byteLength(socketPath(near)) <= LONGEST_SOCKET_PATH;
  if (isShort) await mkdir(near, { recursive: true, mode: OWNER_ONLY });
  const folder = isShort ? near : await mkdtemp(join(tmpdir(), SHORT_NAME));
  await giveTo(user, folder);
  await chmod(folder, OWNER_ONLY);
  return folder;
}

/** Removes a temporary folder that `makeSocketFolder` made; any other is left alone. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (dirname(folder) !== tmpdir() || !basename(folder).startsWith(SHORT_NAME)) return;
  const files = await readdir(folder).catch(() => []);
  if (files.every((name) => name.startsWith(".s.PGSQL."))) {
    await rm(folder, { recursive: true, force: true });
  }
}

function socketPath(folder: string): string {
  // The server makes a lock file beside its socket, and its path must fit too.
  return join(folder, `.s.PGSQL.${SOCKET_PORT}.lock`);
}
