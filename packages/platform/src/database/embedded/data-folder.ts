import { chmod, mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { err, ok, type Result } from "@consentry/kernel";

import { failure, type DatabaseFailure } from "../failure.ts";
import { closedFolderAbove } from "./enterable.ts";
import { giveTo, type SystemUser } from "./system-user.ts";

/** What we may have put there before there was a database. */
const OURS_BEFORE: ReadonlySet<string> = new Set(["secret"]);

const OWNER_ONLY = 0o700;

/**
 * Makes the folder of everything we keep, for its owner alone, and sees that the server's user
 * can work below it. A folder that holds other things already is used but not taken over.
 */
export async function prepareDataFolder(
  folder: string,
  user: SystemUser,
): Promise<Result<void, DatabaseFailure>> {
  try {
    // Folders on the way are nobody's secret, and the server's user must pass them.
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
    if ((await readdir(folder)).every((name) => OURS_BEFORE.has(name))) {
      const refused = await takeOver(folder, user);
      if (refused !== null) return err(refused);
    }
    // Under root the server is somebody else, and must get in as far as its data.
    const closed = await closedFolderAbove(join(folder, "postgres"), user);
    if (closed !== null) return err(cannotEnter(closed, user));
    const stranger = await strangerOf(join(folder, "postgres"), user);
    return stranger === null ? ok(undefined) : err(belongsTo(stranger, folder));
  } catch (error) {
    return err(explain(error as NodeJS.ErrnoException, folder));
  }
}

async function takeOver(folder: string, user: SystemUser): Promise<DatabaseFailure | null> {
  const { uid } = await stat(folder);
  const self = process.getuid?.() ?? uid;
  if (uid !== self && uid !== user.uid) return belongsTo(uid, folder);
  await giveTo(user, folder);
  await chmod(folder, OWNER_ONLY);
  return null;
}

/** Who owns what is there; `null` when it is ours or not there. */
async function strangerOf(path: string, user: SystemUser): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found === null || found.uid === user.uid ? null : found.uid;
}

function cannotEnter(closed: string, { name }: SystemUser): DatabaseFailure {
  return failure(
    "folder",
    `The folder ${closed} cannot be entered by ${name}, the user under whom the database runs. Choose another place with CONSENTRY_DATA, such as /var/lib/consentry, or open it with: chmod o+x ${closed}`,
  );
}

function belongsTo(uid: number, folder: string): DatabaseFailure {
  return failure(
    "folder",
    `The data in ${folder} belongs to another user (number ${uid}). Run Consentry as that user, or choose another place with CONSENTRY_DATA.`,
  );
}

function explain({ code = "unknown" }: NodeJS.ErrnoException, folder: string): DatabaseFailure {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return failure(
        "folder",
        `The folder ${folder} cannot be made or used by this user. Choose another place with CONSENTRY_DATA.`,
      );
    case "EROFS":
      return failure(
        "folder",
        `The folder ${folder} lies on a disk that can only be read. Choose another place with CONSENTRY_DATA.`,
      );
    case "ENOTDIR":
    case "EEXIST":
      return failure(
        "folder",
        `${folder} is not a folder. Choose another place with CONSENTRY_DATA.`,
      );
    case "ENOSPC":
    case "EDQUOT":
      return diskFull(folder);
    default:
      return failure("folder", `The folder ${folder} cannot be used (${code}).`);
  }
}

export function diskFull(folder: string): DatabaseFailure {
  return failure(
    "disk-full",
    `The disk that holds ${folder} is full. Free some space and start again; nothing that was acknowledged is lost.`,
  );
}
