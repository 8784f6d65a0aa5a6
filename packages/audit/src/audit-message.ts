import type { Day } from "@consentry/kernel";
import type { AuditDocument, Language } from "./document.ts";

export interface AuditOptions {
  /** A name for the document's `file`; not opened. */
  readonly file?: string;
  /** The reader's address, when the headers do not name it. */
  readonly recipient?: string;
  /** The day whose rules apply; the message's own when left out. */
  readonly asOf?: Day;
  /** ISO 3166 country whose rules apply; the strict baseline when left out. */
  readonly jurisdiction?: string;
  /** Language of titles and explanations; English when left out. */
  readonly language?: Language;
  /** SHA-256 of bytes as lower-case hex, where the runtime has a faster one than ours. */
  readonly sha256?: (bytes: Uint8Array) => string;
}

/**
 * Audits one message as received. Never throws and never touches network, disk or clock: what a
 * message hides behind damage or beyond a bound is named in `notices`.
 */
export function auditMessage(bytes: Uint8Array, options: AuditOptions = {}): AuditDocument {
  void bytes;
  void options;
  throw new Error("in the making");
}
