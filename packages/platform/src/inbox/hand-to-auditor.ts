import { headerSummary } from "@consentry/audit";
import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { Database } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { keepMails } from "./keep-mails.ts";

/** Mail servers take 25 MB at most; many attachments are nothing to audit. */
export const LARGEST_HANDED_IN = 25 * 1024 * 1024;

export interface HandedIn {
  readonly organisation: OrganisationId;
  /** As it was received, byte for byte. */
  readonly message: Uint8Array;
  readonly now: Instant;
  /** `member:ID`, `api-key:ID`; `system` when left out. */
  readonly by?: string;
}

export type HandInFailure = "not-a-message" | "too-large";

/**
 * Keeps a foreign mail for an organisation to look at. Nothing of it is judged here: it is audited
 * when somebody opens it, in their browser.
 *
 * @returns its id
 */
export async function handToAuditor(
  database: Database,
  { organisation, message, now, by = "system" }: HandedIn,
): Promise<Result<string, HandInFailure>> {
  if (message.length > LARGEST_HANDED_IN) return err("too-large");
  const header = headerSummary(message);
  if (header === null) return err("not-a-message");
  const mail = {
    sender: header.from ?? "",
    recipient: header.to[0] ?? "",
    message,
    came: "whole",
    handedInBy: by,
  } as const;
  const [id] = await keepMails(database, organisation, { folder: "audit", mails: [mail] }, now);
  return id === undefined ? err("not-a-message") : ok(id);
}
