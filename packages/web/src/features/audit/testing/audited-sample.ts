import { readFileSync } from "node:fs";

import {
  annotate,
  auditMessage,
  type Annotated,
  type AuditDocument,
  type ListedHost,
} from "@consentry/audit";

const BYTES = new Uint8Array(readFileSync(new URL("../sample/price-change.eml", import.meta.url)));

/** The sample names nobody who exists: whoever is to be named comes from a table beside it. */
export const TABLE: readonly ListedHost[] = [
  {
    host: "sender-platform.example",
    company: "Counting Inc.",
    country: "US",
    source: "notes of May 2022",
  },
];

/** The sample mail as the page gets it from its worker. */
export function auditedSample(companies: readonly ListedHost[] = []): {
  mail: Blob;
  document: AuditDocument;
  annotated: Annotated;
} {
  const document = auditMessage(BYTES, { file: "price-change.eml", companies });
  return { mail: new Blob([BYTES]), document, annotated: annotate(BYTES, document) };
}
