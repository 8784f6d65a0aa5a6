import { access, constants, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { Config } from "../../config.ts";
import { fine, look, sick, type Finding } from "./finding.ts";

/** The oldest that the program is made for. */
const OLDEST_NODE = 24;

export function checkNode(version: string = process.versions.node): Finding {
  const major = Number(version.split(".")[0]);
  return major >= OLDEST_NODE
    ? fine("node", `Node ${version}.`)
    : sick(
        "node",
        `Node ${version} is older than what Consentry is made for.`,
        `Install Node ${OLDEST_NODE}.`,
      );
}

/** What is left of the disk: below the first it is time to look, below the second to act. */
const LITTLE = { bytes: 5 * 1024 ** 3, share: 0.1 };
const TOO_LITTLE = { bytes: 1024 ** 3, share: 0.03 };

export interface Room {
  readonly freeBytes: number;
  readonly freeShare: number;
  /** Of the files that it can hold; 1 where the disk does not count them. */
  readonly freeFiles: number;
}

/** What is left of the disk that a folder is on, or is going to be on. */
export async function roomAt(folder: string): Promise<Room | null> {
  const found = await statfs(folder).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    const above = dirname(folder);
    return found.code === "ENOENT" && above !== folder ? roomAt(above) : null;
  }
  const { bavail, blocks, bsize, ffree, files } = found;
  return {
    freeBytes: bavail * bsize,
    freeShare: blocks === 0 ? 0 : bavail / blocks,
    freeFiles: files === 0 ? 1 : ffree / files,
  };
}

/** Whether the disk under the data has room; a small disk is judged by its share, a large by both. */
export function checkRoom(room: Room | null, folder: string): Finding {
  if (room === null) {
    return sick(
      "disk",
      `The disk under ${folder} cannot be looked at.`,
      `Mount it, or choose another place with CONSENTRY_DATA.`,
    );
  }
  const left = `${sizeText(room.freeBytes)} (${Math.floor(room.freeShare * 100)} %)`;
  const isBelow = ({ bytes, share }: typeof LITTLE): boolean =>
    room.freeBytes < bytes && room.freeShare < share;
  if (room.freeFiles < TOO_LITTLE.share) {
    return sick(
      "disk",
      `The disk under ${folder} can hold hardly any more files.`,
      "Remove what is not needed there, or move CONSENTRY_DATA to a larger disk.",
    );
  }
  if (isBelow(TOO_LITTLE)) {
    return sick(
      "disk",
      `The disk under ${folder} is nearly full: ${left} are left.`,
      "Free some space, or move CONSENTRY_DATA to a larger disk. What was acknowledged is safe; new work fails when it is full.",
    );
  }
  if (isBelow(LITTLE)) {
    return look(
      "disk",
      `The disk under ${folder} fills: ${left} are left.`,
      "Free some space, or move CONSENTRY_DATA to a larger disk.",
    );
  }
  return fine("disk", `${left} are left on the disk under ${folder}.`);
}

const ANYBODY_ELSE = 0o077;

/** Whether the folder of what is kept is there, can be used, and is closed to others. */
export async function checkFolder({
  dataDirectory: folder,
  databaseUrl,
}: Pick<Config, "dataDirectory" | "databaseUrl">): Promise<Finding> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    return found.code === "ENOENT"
      ? fine("folder", `${folder} is not there yet; the first start makes it.`)
      : sick(
          "folder",
          `The folder ${folder} cannot be looked at (${found.code ?? "unknown"}).`,
          "Run this as the user Consentry runs as, or choose another place with CONSENTRY_DATA.",
        );
  }
  if (!found.isDirectory()) {
    return sick(
      "folder",
      `${folder} is not a folder.`,
      "Choose another place with CONSENTRY_DATA.",
    );
  }
  const openTo = found.mode & ANYBODY_ELSE;
  if (openTo !== 0 && (databaseUrl === null || (await has(join(folder, "secret"))))) {
    return sick(
      "folder",
      `Others on this machine may look into ${folder} (mode ${(found.mode & 0o777).toString(8)}).`,
      `Close it: chmod 700 ${folder}`,
    );
  }
  const isUsable = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return isUsable
    ? fine("folder", `${folder} can be used, and others cannot look into it.`)
    : sick(
        "folder",
        `This user may not write to ${folder}.`,
        "Run this as the user Consentry runs as, or give the folder back to that user with chown.",
      );
}

export async function has(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function sizeText(bytes: number): string {
  return bytes >= 1024 ** 3
    ? `${(bytes / 1024 ** 3).toFixed(1)} GiB`
    : `${Math.floor(bytes / 1024 ** 2)} MiB`;
}
