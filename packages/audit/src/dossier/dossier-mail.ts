import type { AuditDocument } from "../document.ts";

/** One message and what the auditor found in it, in the dossier's language. */
export interface DossierMail {
  readonly bytes: Uint8Array;
  readonly document: AuditDocument;
  /** The file's own name, without its folder; `null` when it had none. */
  readonly givenAs: string | null;
}
