import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a server writes about itself into its data folder (`postmaster.pid`). */
export interface PostmasterFile {
  readonly pid: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

/** Line numbers of the file, as PostgreSQL's `pidfile.h` fixes them (counted from nought). */
const LINE = { pid: 0, socketFolder: 4, status: 7 } as const;

/** `null` when there is none, or when it is not written to its end yet. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[LINE.pid]);
  const socketFolder = lines[LINE.socketFolder] ?? "";
  if (!Number.isInteger(pid) || pid <= 0 || socketFolder === "") return null;
  return { pid, socketFolder, isReady: lines[LINE.status] === "ready" };
}

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
