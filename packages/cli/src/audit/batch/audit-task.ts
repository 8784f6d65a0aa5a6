import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

import { auditMessage, type AuditDocument, type AuditOptions } from "@consentry/audit";

import { ofRebuilt } from "../../authentication/rebuilt.ts";
import { visibleJson } from "../../terminal/visible.ts";
import { digestOf } from "../digest.ts";
import { isMsg } from "../input/msg/is-msg.ts";
import { openingError } from "../input/opening-error.ts";
import { unreadRecord, type AuditRecord } from "../record.ts";
import type { AuditSettings, Outcome, Task } from "./task.ts";

/** One that asks the world answers later. */
export type Auditor = (
  bytes: Uint8Array,
  options: AuditOptions,
) => AuditDocument | Promise<AuditDocument>;

/** Reads and audits one message here and now. Never throws: what goes wrong is in the record. */
export async function auditTask(
  task: Task,
  settings: AuditSettings,
  audit: Auditor = auditMessage,
): Promise<Outcome> {
  if (task.kind === "unread") return outcomeOf(task.record, settings);
  let bytes: Uint8Array;
  try {
    bytes = task.kind === "bytes" ? task.bytes : readFileSync(task.path);
  } catch (error) {
    return outcomeOf(unreadRecord(task.name, openingError(error)), settings);
  }
  try {
    if (isMsg(bytes)) return await outcomeOfMsg(bytes, task.name, settings, audit);
    return await outcomeOf(await recordOf(bytes, task.name, settings, audit), settings, bytes);
  } catch {
    // The auditor promises not to throw; should it, the batch still has its other messages.
    return outcomeOf(unreadRecord(task.name, "auditor-failed", bytes.byteLength), settings);
  }
}

/** The parts of a record that the settings ask for; `bytes` when there is something to quote. */
export async function outcomeOf(
  record: AuditRecord,
  { shape, options }: AuditSettings,
  bytes: Uint8Array | null = null,
): Promise<Outcome> {
  const digest = digestOf(record);
  if (shape === "sarif") {
    const { sarifPart } = await import("../report/sarif/sarif-part.ts");
    return { digest, sarif: sarifPart(record, bytes, options.language ?? "en") };
  }
  if (shape === "html") {
    // Loaded on use: the other forms must not wait for it in every thread.
    const { chapterOf } = await import("../report/html/html-page.ts");
    const settings = { ...options, language: options.language ?? "en" };
    return { digest, chapter: chapterOf(record, bytes, settings) };
  }
  if (shape === "digest") return { digest };
  if (shape === "facts") {
    const { messageFacts } = await import("../summary/message-facts.ts");
    return { digest, facts: messageFacts(record) };
  }
  if (shape === "record") return { digest, record };
  return { digest, json: visibleJson(JSON.stringify(record, null, shape === "json" ? 2 : 0)) };
}

/** The message made from an Outlook file, under the file's own size and fingerprint. */
async function outcomeOfMsg(
  bytes: Uint8Array,
  name: string | null,
  settings: AuditSettings,
  audit: Auditor,
): Promise<Outcome> {
  // Loaded on use: hardly a batch has one.
  const { messageFromMsg } = await import("../input/msg/message-from-msg.ts");
  const message = messageFromMsg(bytes);
  if (!message.ok) return outcomeOf(unreadRecord(name, message.error, bytes.length), settings);
  const record = await recordOf(message.value, name, settings, audit);
  const { checked } = record.authentication;
  const made: AuditRecord = {
    ...record,
    authentication: { ...record.authentication, checked: checked && ofRebuilt(checked) },
    sha256: sha256(bytes),
    bytes: bytes.length,
    notices: [...record.notices, { code: "converted-from-msg", part: "" }],
  };
  return outcomeOf(made, settings, message.value);
}

function recordOf(
  bytes: Uint8Array,
  name: string | null,
  { options }: AuditSettings,
  audit: Auditor,
): AuditRecord | Promise<AuditRecord> {
  return audit(bytes, { ...options, ...(name === null ? {} : { file: name }), sha256 });
}

function sha256(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
