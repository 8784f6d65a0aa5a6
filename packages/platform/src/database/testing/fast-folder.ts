import { chmodSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A few clusters at once, with room. */
const ENOUGH_BYTES = 2e9;

/**
 * A temporary folder in memory where the machine has one: `kill -9` asks nothing of a disk, and
 * waiting for one is most of what such a test would do. The server's user may pass it.
 */
export function makeFastFolder(prefix: string): string {
  const folder = mkdtempSync(join(hasRoom("/dev/shm") ? "/dev/shm" : tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
