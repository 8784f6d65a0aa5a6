import type { Instant, Secret } from "@consentry/kernel";

import type { ProofWriter } from "./consent/proof/proof.ts";
import type { Database } from "./database/database.ts";
import type { FileStore } from "./files/file-store.ts";

/** What everything that is kept and everybody who is spoken to depends on. */
export interface Installation {
  readonly database: Database;
  readonly secret: Secret;
  /** Base of every link, without a slash at its end. */
  readonly publicUrl: string;
  readonly now: () => Instant;
  /** Folder where files wait that were uploaded, until they are read; made when needed. */
  readonly uploads: string;
  /** Where they wait instead, for several machines; left out, in that folder. */
  readonly files?: FileStore;
  /** Writes the papers of a proof; left out, this process writes none. */
  readonly writeProof?: ProofWriter;
  /** Whose servers all organisations of the installation use; left out, nobody's. */
  readonly places?: Places;
  /** Which mails come to us; left out, none do. */
  readonly inbox?: InboxDoors;
  /** Name servers that are asked about domains and blacklists; left out, the system's. */
  readonly dns?: readonly string[];
  /** Does something while the work beside the pages of this process rests; left out, there is none. */
  readonly withoutWork?: WithoutWork;
}

export type WithoutWork = <T>(task: () => Promise<T>) => Promise<T>;

/** Hosts elsewhere that the environment names for everything that is kept and sent. */
export interface Places {
  /** Of `SMTP_URL`; `null`: the local inbox. */
  readonly relay: string | null;
  /** Of `SMS_URL`; left out or `null`: the local inbox. */
  readonly textCarrier?: string | null;
  /** Of `DATABASE_URL`; `null`: on this machine. */
  readonly database: string | null;
  /** Further servers that hold the same: standbys, and what reports are read from. */
  readonly copies?: readonly string[];
}

/** The ways by which mails come to us instead of leaving or going elsewhere. */
export interface InboxDoors {
  /** No relay is named for the installation: what it sends ends in the local inbox. */
  readonly endsHere: boolean;
  /** Whether mails can be forwarded to us to be audited. */
  readonly isForwardedTo: boolean;
  /** No carrier is named for the installation: its texts end in the local inbox. Left out: so it is. */
  readonly textsEndHere?: boolean;
}
