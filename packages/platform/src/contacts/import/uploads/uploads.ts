import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

import { err, ok, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";

/** As large as ten million rows of a hundred bytes; what is larger comes in parts. */
export const LARGEST_UPLOAD = 1024 ** 3;

/** Long enough to look at its columns and say what to take; then nobody reads it any more. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** Begins the name of a file that is still coming in, or was cut off. */
const UNFINISHED = ".part-";

/** Of one organisation at once: a person looks at one or two; a program must not fill the disk. */
const MOST_WAITING = 5;

export type UploadFailure = "empty" | "too-large" | "too-many" | "no-room";

/** Where files wait between their upload and their reading: a folder for each organisation. */
export interface Uploads {
  /** Only we may enter it. */
  readonly folder: string;
  readonly organisation: OrganisationId;
}

/** Where the file with this hash lies, or would. */
export function uploadPath({ folder, organisation }: Uploads, sha256: string): string {
  return join(folder, organisation, sha256);
}

export async function isUploaded(uploads: Uploads, sha256: string): Promise<boolean> {
  const found = await stat(uploadPath(uploads, sha256)).catch(() => null);
  return found?.isFile() === true;
}

/**
 * Keeps what a stream gives as a file that is named by its hash, a piece at a time and never more
 * of it than may be. The file is there whole and on the disk, or not at all; a stream that breaks
 * off rejects.
 *
 * @returns the hash in hex
 */
export async function keepUpload(
  uploads: Uploads,
  content: Readable,
  largest = LARGEST_UPLOAD,
): Promise<Result<string, UploadFailure>> {
  const own = join(uploads.folder, uploads.organisation);
  await mkdir(own, { recursive: true, mode: 0o700 });
  if ((await readdir(own)).length >= MOST_WAITING) return err("too-many");
  const unfinished = join(own, `${UNFINISHED}${randomBytes(8).toString("hex")}`);
  try {
    const written = await writeTo(unfinished, content, largest);
    if (written.ok) await rename(unfinished, uploadPath(uploads, written.value));
    return written;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return err("no-room");
  } finally {
    // Gone already where it was given its name.
    await rm(unfinished, { force: true });
  }
}

async function writeTo(
  path: string,
  content: Readable,
  largest: number,
): Promise<Result<string, UploadFailure>> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of content) {
      const chunk = piece as Buffer;
      bytes += chunk.length;
      if (bytes > largest) return err("too-large");
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (bytes === 0) return err("empty");
    await file.sync();
    return ok(hash.digest("hex"));
  } finally {
    await file.close();
  }
}

function isDiskFull(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === "ENOSPC" || code === "EDQUOT";
}

/** Removes a file, whether it is there or not. */
export function removeUpload(uploads: Uploads, sha256: string): Promise<void> {
  return rm(uploadPath(uploads, sha256), { force: true });
}

/** Removes files that nobody began to read within a day, and what is left of broken uploads. */
export async function removeOldUploads(folder: string, nowMs: number): Promise<void> {
  const organisations = await readdir(folder).catch(() => []);
  for (const organisation of organisations) {
    for (const name of await readdir(join(folder, organisation)).catch(() => [])) {
      const path = join(folder, organisation, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && nowMs - found.mtimeMs > KEPT_MS) await rm(path, { force: true });
    }
  }
}
