import type { Readable } from "node:stream";

import type { Instant, Result } from "@consentry/kernel";

import type { OrganisationId } from "../database/organisation-id.ts";

/** As large as ten million rows of a hundred bytes; what is larger comes in parts. */
export const LARGEST_FILE = 1024 ** 3;

/** Long enough to look at its columns and say what to take; then nobody reads it any more. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** Of one organisation at once: a person looks at one or two; a program must not fill the disk. */
export const MOST_WAITING = 5;

export type FileFailure = "empty" | "too-large" | "too-many" | "no-room" | "away";

/** Bytes of a file from its beginning, piece by piece, as often as asked; rejects where it is not. */
export type FileContent = () => AsyncIterable<Uint8Array>;

/**
 * Where files wait that were uploaded, until they are read: for each organisation apart, under the
 * hash of their content. Every process that works for the installation uses the same.
 */
export interface FileStore {
  /**
   * Keeps what a stream gives, a piece at a time and never more of it than may be. When this
   * resolves the file is there whole, and stays there after a crash; otherwise it is not there at
   * all. A stream that breaks off rejects.
   *
   * @returns the hash in hex
   */
  keep(
    organisation: OrganisationId,
    content: Readable,
    largest?: number,
  ): Promise<Result<string, FileFailure>>;
  /** `null` where there is no such file. */
  find(organisation: OrganisationId, sha256: string): Promise<FileContent | null>;
  /** Removes a file, whether it is there or not. */
  remove(organisation: OrganisationId, sha256: string): Promise<void>;
  /** Removes everything of an organisation. */
  removeAll(organisation: OrganisationId): Promise<void>;
  /** Removes, of all organisations, what is older than a day, and what is left of broken uploads. */
  removeOld(now: Instant): Promise<void>;
  /** Whether a file that came until this moment is still there. */
  hasFrom(organisation: OrganisationId, until: Instant): Promise<boolean>;
}
