import { stat } from "node:fs/promises";
import { dirname } from "node:path";

import type { SystemUser } from "./system-user.ts";

/**
 * The highest folder above `path` that `user` may not enter; `null` when all may be entered.
 * Judged by mode bits and the user's main group; access lists are not looked at.
 */
export async function closedFolderAbove(path: string, user: SystemUser): Promise<string | null> {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of folders) {
    const found = await stat(folder).catch(() => null);
    if (found !== null && !mayEnter(found, user)) return folder;
  }
  return null;
}

interface Owned {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** POSIX: the first of owner, group and others that fits decides alone. */
function mayEnter({ mode, uid, gid }: Owned, user: SystemUser): boolean {
  if (user.uid === 0) return true;
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
