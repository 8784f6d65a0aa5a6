import type { Instant, Secret } from "@consentry/kernel";

import type { Database } from "./database/database.ts";

/** What everything that is kept and everybody who is spoken to depends on. */
export interface Installation {
  readonly database: Database;
  readonly secret: Secret;
  /** Base of every link, without a slash at its end. */
  readonly publicUrl: string;
  readonly now: () => Instant;
  /** Folder where files wait that were uploaded, until they are read; made when needed. */
  readonly uploads: string;
}
