import { execFile } from "node:child_process";
import { chown } from "node:fs/promises";
import { userInfo } from "node:os";
import { promisify } from "node:util";

import { err, ok, type Result } from "@consentry/kernel";

import { failure, type DatabaseFailure } from "../failure.ts";

/** The user of the operating system under whom the server's processes run. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Who we are ourselves: the one user whom the server lets in through its socket. */
  readonly guest: string;
}

/** PostgreSQL refuses to run as root; this is the name every distribution gives its own. */
const SERVER_USER = "postgres";

const run = promisify(execFile);

/** Ourselves; for root the user `postgres`, made when it is missing. */
export async function findSystemUser(): Promise<Result<SystemUser, DatabaseFailure>> {
  const self = whoAmI();
  if (self === null) {
    return err(
      failure(
        "no-system-user",
        "The database runs only under a user that the operating system knows by name, and this one has no name. Run Consentry as a user listed in /etc/passwd, or set DATABASE_URL.",
      ),
    );
  }
  if (self.uid !== 0) return ok({ ...self, guest: self.name });
  const known = (await lookUp()) ?? (await make());
  if (known !== null) return ok({ ...known, name: SERVER_USER, guest: self.name });
  return err(
    failure(
      "no-system-user",
      `The database must not run as root, and the user ${SERVER_USER} could not be made. Make it with: useradd --system --user-group ${SERVER_USER}`,
    ),
  );
}

/**
 * Makes what we made the server's. Only root is somebody else than the server's user; anybody else
 * asks the kernel for nothing, since a hardened service may not even ask (systemd's `@privileged`).
 */
export async function giveTo({ uid, gid }: SystemUser, path: string): Promise<void> {
  if (process.getuid?.() === 0) await chown(path, uid, gid);
}

function whoAmI(): { name: string; uid: number; gid: number } | null {
  try {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid };
  } catch {
    return null;
  }
}

async function lookUp(): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([
      run("id", ["-u", SERVER_USER]),
      run("id", ["-g", SERVER_USER]),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** The second is what small images (Alpine) have instead of the first. */
const WAYS_TO_MAKE: readonly (readonly [program: string, ...arguments_: string[]])[] = [
  ["useradd", "--system", "--user-group", "--no-create-home", SERVER_USER],
  ["adduser", "-S", "-D", "-H", SERVER_USER],
];

async function make(): Promise<{ uid: number; gid: number } | null> {
  for (const [program, ...arguments_] of WAYS_TO_MAKE) {
    await run(program, arguments_).catch(() => undefined);
    const made = await lookUp();
    if (made !== null) return made;
  }
  return null;
}
