import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

import { auditMessage, type AuditDocument, type AuditOptions } from "@consentry/audit";

import { visibleJson } from "../../terminal/visible.ts";
import { digestOf } from "../digest.ts";
import { openingError } from "../input/opening-error.ts";
import { unreadRecord, type AuditRecord } from "../record.ts";
import type { AuditSettings, Outcome, Task } from "./task.ts";

export type Auditor = (bytes: Uint8Array, options: AuditOptions) => AuditDocument;

/** Reads and audits one message here and now. Never throws: what goes wrong is in the record. */
export function auditTask(
  task: Task,
  settings: AuditSettings,
  audit: Auditor = auditMessage,
): Outcome {
  return outcomeOf(recordOf(task, settings, audit), settings);
}

/** The parts of a record that the settings ask for. */
export function outcomeOf(record: AuditRecord, { shape }: AuditSettings): Outcome {
  const digest = digestOf(record);
  if (shape === "digest") return { digest };
  if (shape === "record") return { digest, record };
  return { digest, json: visibleJson(JSON.stringify(record, null, shape === "json" ? 2 : 0)) };
}

function recordOf(task: Task, settings: AuditSettings, audit: Auditor): AuditRecord {
  if (task.kind === "unread") return task.record;
  let bytes: Uint8Array;
  try {
    bytes = task.kind === "bytes" ? task.bytes : readFileSync(task.path);
  } catch (error) {
    return unreadRecord(task.name, openingError(error));
  }
  const name = task.name === null ? {} : { file: task.name };
  try {
    return audit(bytes, { ...settings.options, ...name, sha256 });
  } catch {
    // The auditor promises not to throw; should it, the batch still has its other messages.
    return unreadRecord(task.name, "auditor-failed", bytes.byteLength);
  }
}

function sha256(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
