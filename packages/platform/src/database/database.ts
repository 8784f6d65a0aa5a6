import type { Result } from "@consentry/kernel";
import type { Client } from "pg";

import type { DatabaseFailure } from "./failure.ts";
import type { Held } from "./names/held.ts";
import type { OrganisationId } from "./organisation-id.ts";
import type { ReplicaState } from "./replica.ts";
import type { ReadTx, SystemTx, Tx } from "./transaction.ts";

/** Migrated and ready. Every way in sets a role that row security holds. */
export interface Database {
  readonly place: DatabasePlace;
  /** Used through `withOrganisation`, which reads better where it stands. */
  within<T>(organisation: OrganisationId, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Used through `acrossOrganisations`. */
  across<T>(work: (tx: SystemTx) => Promise<T>): Promise<T>;
  /** Used through `reading`. */
  reading<T>(organisation: OrganisationId, work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** How the replica for reports follows; `null` where there is none. */
  replica(): ReplicaState | null;
  /** Holds a name until it is released or this process ends; `null` when another holds it. */
  holdLock(name: string): Promise<Held | null>;
  /** Whether a question is answered at this moment. */
  isAnswering(): Promise<boolean>;
  /**
   * Runs `work` on a connection of its own as the login itself, past every role: to copy all of it
   * away, or back. Never for what a request asks.
   */
  asOwner<T>(work: (client: Client) => Promise<T>): Promise<T>;
  /** Takes what was removed out of the files on disk, as far as this login may. */
  scrub(): Promise<Result<void, DatabaseFailure>>;
  /** Waits for what is under way, a few seconds at most, then closes; stops a server of ours. */
  stop(): Promise<void>;
}

export type DatabasePlace =
  | { readonly kind: "embedded"; readonly folder: string; readonly isNew: boolean }
  /** `server` is host, port and name of the database, without login and password. */
  | { readonly kind: "server"; readonly server: string };

/**
 * Runs `work` in one transaction that sees and touches the rows of this organisation alone.
 * What it throws rolls everything back.
 */
export function withOrganisation<T>(
  database: Database,
  organisation: OrganisationId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.within(organisation, work);
}

/**
 * Runs `work` in one transaction that sees all organisations, in the few tables granted to it:
 * to make an organisation, to find whose turn it is. Never to read what belongs to one of them.
 */
export function acrossOrganisations<T>(
  database: Database,
  work: (tx: SystemTx) => Promise<T>,
): Promise<T> {
  return database.across(work);
}

/**
 * Runs `work` in one transaction that only reads, and may show what was there some seconds ago: for
 * reports and overviews. Where a replica is too old or away it reads where everything is written;
 * `work` may then run twice.
 */
export function reading<T>(
  database: Database,
  organisation: OrganisationId,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> {
  return database.reading(organisation, work);
}
