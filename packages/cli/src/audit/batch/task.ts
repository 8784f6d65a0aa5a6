import type { AuditOptions } from "@consentry/audit";

import type { Digest } from "../digest.ts";
import type { AuditRecord } from "../record.ts";
import type { Chapter } from "../report/html/html-page.ts";
import type { MessageFacts } from "../summary/message-facts.ts";
import type { SarifPart } from "../report/sarif/sarif.ts";

/** One message to audit, found but not yet read (a file) or already cut out of a stream. */
export type Task =
  | {
      readonly kind: "file";
      readonly name: string;
      readonly path: string;
      readonly sizeBytes: number;
    }
  | { readonly kind: "bytes"; readonly name: string | null; readonly bytes: Uint8Array }
  | { readonly kind: "unread"; readonly record: AuditRecord };

/** In which form the caller needs each document; a worker makes no more than that. */
export type Shape = "digest" | "facts" | "record" | "json" | "jsonl" | "html" | "sarif";

/** The same for every message of a run; crosses to worker threads. */
export interface AuditSettings {
  readonly shape: Shape;
  readonly options: Pick<
    AuditOptions,
    "recipient" | "asOf" | "jurisdiction" | "language" | "companies"
  >;
}

export interface Outcome {
  readonly digest: Digest;
  /** With shape `record`. */
  readonly record?: AuditRecord;
  /** With shapes `json` (indented) and `jsonl` (one line). */
  readonly json?: string;
  /** With shape `facts`; `null` when the message could not be read. */
  readonly facts?: MessageFacts | null;
  /** With shape `html`. */
  readonly chapter?: Chapter;
  /** With shape `sarif`. */
  readonly sarif?: SarifPart;
}

/** What a task holds in memory while it waits. */
export function heldBytes(task: Task): number {
  return task.kind === "bytes" ? task.bytes.byteLength : 0;
}

export function nameOf(task: Task): string | null {
  return task.kind === "unread" ? task.record.file : task.name;
}
