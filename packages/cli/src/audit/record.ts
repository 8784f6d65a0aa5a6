import { NOTHING_KNOWN, type AuditDocument, type AuditErrorCode } from "@consentry/audit";

export type RecordErrorCode =
  | AuditErrorCode
  | "not-found"
  | "not-readable"
  | "auditor-failed"
  | "encrypted"
  | "damaged-archive"
  | "archive-too-large"
  | "nested-archive"
  | "damaged-msg";

/**
 * What the command prints for one input: the auditor's document, or one of the same shape that
 * says why there is none, so that a script reads a batch without special cases.
 */
export interface AuditRecord extends Omit<AuditDocument, "sha256" | "error"> {
  /** `null` when the bytes were never read. */
  readonly sha256: string | null;
  readonly error?: { readonly code: RecordErrorCode; readonly message: string };
}

/** Larger single messages are refused unread: mail systems stop far below (25 to 50 MB). */
export const LARGEST_MESSAGE_BYTES = 100 * 1024 * 1024;

const WHY_UNREAD = {
  "not-found": "There is no such file or folder.",
  "not-readable": "This could not be opened for reading; its permissions may forbid it.",
  "too-large": "One message over 100 MiB is not read; a mailbox (mbox) of any size is.",
  "auditor-failed":
    "The auditor broke on this message; please report it, with the message if it may be shared.",
  encrypted: "This is encrypted; unpack it with its password and audit what was inside.",
  "damaged-archive":
    "This archive is damaged, or packed in a way that is not read here; unpack it and audit the folder.",
  "archive-too-large":
    "This archive unfolds to far more than mail does; unpack it yourself and audit the folder.",
  "nested-archive":
    "An archive inside an archive, or from a pipe, is not opened; unpack it and audit the folder.",
  "damaged-msg":
    "This Outlook file (.msg) is damaged or holds no mail; save the mail again, as .eml where Outlook offers it.",
} as const;

/** The record of an input that never became a document. */
export function unreadRecord(
  file: string | null,
  code: keyof typeof WHY_UNREAD,
  bytes = 0,
): AuditRecord {
  return {
    schema: "consentry.audit/1",
    file,
    sha256: null,
    bytes,
    error: { code, message: WHY_UNREAD[code] },
    notices: [],
    message: { date: null, from: null, to: [], subject: null, messageId: null, parts: [] },
    platform: null,
    references: [],
    links: [],
    findings: [],
    transfers: [],
    ...NOTHING_KNOWN,
    text: "missing",
    summary: { openTrackers: 0, trackedLinks: 0, untrackedLinks: 0, verdict: "unclear" },
  };
}
