import { err, type Day, type Instant, type Result } from "@consentry/kernel";
import { usualEnd } from "@consentry/law";

import type { Database } from "../../database/database.ts";
import { explainError } from "../../database/explain-error.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { ImportFailure } from "./import-failure.ts";

/** What every step of an import works with. */
export interface Importer {
  readonly database: Database;
  readonly organisation: OrganisationId;
  readonly keys: OrganisationKeys;
  readonly now: () => Instant;
  /** Called after each batch that was committed. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborted, work ends behind the batch under way by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly step: "reading" | "applying";
  /** Rows that are done and safe. */
  readonly rows: number;
  /** How much of the whole that is, from 0 to 1; `null` where it is not known before the end. */
  readonly share: number | null;
}

/** Long enough to mend a file and to look at its refused rows; then they are nobody's business. */
export function keptUntil(today: Day): Day {
  return usualEnd("imports", today) ?? today;
}

/** Turns what lies with the server into a value: the work goes on from the last commit. */
export async function untilInterrupted<T>(
  work: () => Promise<Result<T, ImportFailure>>,
): Promise<Result<T, ImportFailure>> {
  try {
    return await work();
  } catch (error) {
    const failure = explainError(error);
    if (failure === null) throw error;
    return err({ kind: "interrupted", failure });
  }
}
