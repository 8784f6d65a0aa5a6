import { decodeBody, readMessage, type Part } from "@consentry/audit";

import { MOST_ATTACHMENTS } from "./limits.ts";
import { NO_REPORTS, readReports, type ReportsOfMail } from "./read-reports.ts";
import type { ReceiverReport, ReportFault } from "./report.ts";

/**
 * The reports that a mail brings: as an attachment, or as the mail's only part, by its type or by
 * its name, in whatever order. Nothing else of the mail is read. Never throws.
 *
 * @source RFC 7489 §7.2.1.1; RFC 8460 §5.3
 */
export function reportsInMail(bytes: Uint8Array): ReportsOfMail {
  const read = readMessage(bytes);
  if (!read.ok) return NO_REPORTS;
  const reports: ReceiverReport[] = [];
  const faults: Exclude<ReportFault, "no-report">[] = [];
  for (const part of read.value.parts.filter(mayBeReport).slice(0, MOST_ATTACHMENTS)) {
    const found = readReports(decodeBody(bytes, part).bytes);
    if (found.ok) reports.push(...found.value);
    else if (found.error !== "no-report") faults.push(found.error);
  }
  return { reports, faults };
}

function mayBeReport({ isContainer, type, filename }: Part): boolean {
  return !isContainer && (TYPES.has(type) || NAMES.test(filename ?? ""));
}

const TYPES: ReadonlySet<string> = new Set([
  "application/gzip",
  "application/x-gzip",
  "application/zip",
  "application/x-zip",
  "application/x-zip-compressed",
  "application/xml",
  "text/xml",
  "application/tlsrpt+gzip",
  "application/tlsrpt+json",
]);

const NAMES = /\.(?:xml|json|zip|gz|gzip)$/i;
