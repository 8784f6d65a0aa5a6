import { readFileSync } from "node:fs";

import { annotate, auditMessage, type Annotated, type AuditDocument } from "@consentry/audit";

const BYTES = new Uint8Array(readFileSync(new URL("../sample/price-change.eml", import.meta.url)));

/** The sample mail as the page gets it from its worker. */
export function auditedSample(): { mail: Blob; document: AuditDocument; annotated: Annotated } {
  const document = auditMessage(BYTES, { file: "price-change.eml" });
  return { mail: new Blob([BYTES]), document, annotated: annotate(BYTES, document) };
}
