import type { OrganisationId } from "../database/organisation-id.ts";

export interface FileName {
  readonly organisation: OrganisationId;
  /** Drawn by us; it says nothing of what is in it. */
  readonly file: string;
}

/** Where sealed pieces of files lie. Each call rejects with `StoreAway` where the shelf is away. */
export interface PieceShelf {
  put(name: FileName, number: number, sealed: Uint8Array): Promise<void>;
  /** `null` where it is not there. */
  get(name: FileName, number: number): Promise<Uint8Array | null>;
  /** Removes the pieces from the first to the number of them, whether each is there or not. */
  remove(name: FileName, pieces: number): Promise<void>;
}

/** The shelf does not answer, or not as it must; its message quotes nothing of a file. */
export class StoreAway extends Error {}

/** PostgreSQL's word for a full disk. */
const DISK_FULL = "53100";

export function isFull(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === DISK_FULL;
}
