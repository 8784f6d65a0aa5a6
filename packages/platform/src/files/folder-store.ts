import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { err, ok } from "@consentry/kernel";

import { KEPT_MS, LARGEST_FILE, MOST_WAITING, type FileStore } from "./file-store.ts";
import { readThrough } from "./read-through.ts";

/** Begins the name of a file that is still coming in, or was cut off. */
const UNFINISHED = ".part-";

const PIECE_BYTES = 262_144;

/**
 * A folder of this machine that only we may enter, with one for each organisation. Files lie there
 * as they came: for an installation whose database is on the same disk.
 *
 * @param folder made when it is needed
 */
export function folderStore(folder: string): FileStore {
  const own = (organisation: string): string => join(folder, organisation);
  const place = (organisation: string, sha256: string): string => join(own(organisation), sha256);
  return {
    async keep(organisation, content, largest = LARGEST_FILE) {
      const target = own(organisation);
      await mkdir(target, { recursive: true, mode: 0o700 });
      if ((await readdir(target)).length >= MOST_WAITING) return err("too-many");
      const unfinished = join(target, `${UNFINISHED}${randomBytes(8).toString("hex")}`);
      try {
        const file = await open(unfinished, "wx", 0o600);
        let taken;
        try {
          taken = await readThrough(content, largest, (chunk) => file.writeFile(chunk));
          if (!taken.ok) return taken;
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, place(organisation, taken.value.sha256));
        return ok(taken.value.sha256);
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        return err("no-room");
      } finally {
        // Gone already where it was given its name.
        await rm(unfinished, { force: true });
      }
    },
    async find(organisation, sha256) {
      const path = place(organisation, sha256);
      const found = await stat(path).catch(() => null);
      if (found?.isFile() !== true) return null;
      return () => createReadStream(path, { highWaterMark: PIECE_BYTES });
    },
    async remove(organisation, sha256) {
      await rm(place(organisation, sha256), { force: true });
    },
    async removeAll(organisation) {
      await rm(own(organisation), { recursive: true, force: true });
    },
    async removeOld(now) {
      for (const organisation of await namesIn(folder)) {
        for (const name of await namesIn(own(organisation))) {
          const path = join(own(organisation), name);
          const at = await changedAt(path);
          if (at !== null && Date.parse(now) - at > KEPT_MS) await rm(path, { force: true });
        }
      }
    },
    async hasFrom(organisation, until) {
      for (const name of await namesIn(own(organisation))) {
        const at = await changedAt(join(own(organisation), name));
        if (at !== null && at <= Date.parse(until)) return true;
      }
      return false;
    },
  };
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function changedAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? null;
}

function isDiskFull(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === "ENOSPC" || code === "EDQUOT";
}
