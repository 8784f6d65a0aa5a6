import { err, ok, type Result } from "@consentry/kernel";

import { MOST_JSON } from "./limits.ts";
import { readDmarc } from "./read-dmarc.ts";
import { readTls } from "./read-tls.ts";
import type { ReceiverReport, ReportFault } from "./report.ts";
import { unpack } from "./unpack.ts";

/**
 * The reports in a file as it came: an aggregate report (XML) or one about encryption (JSON), as it
 * is, in gzip or in zip. Files of an archive that are neither are passed over; one that is and
 * cannot be counted refuses the whole. Never throws, and reads no more than the bounds allow.
 */
export function readReports(bytes: Uint8Array): Result<readonly ReceiverReport[], ReportFault> {
  const files = unpack(bytes);
  if (!files.ok) return files;
  const reports: ReceiverReport[] = [];
  for (const file of files.value) {
    const read = readFile(file);
    if (read.ok) reports.push(read.value);
    else if (read.error !== "no-report") return read;
  }
  return reports.length === 0 ? err("no-report") : ok(reports);
}

function readFile(file: Uint8Array): Result<ReceiverReport, ReportFault> {
  const text = textOf(file);
  const start = text.slice(0, LOOKED_AT).trimStart()[0];
  if (start === "<") return readDmarc(text.trimStart());
  if (start !== "{") return err("no-report");
  return text.length > MOST_JSON ? err("too-large") : readTls(text);
}

/** White space may come before; more than that is no report's. */
const LOOKED_AT = 1_000;

/** UTF-8 unless the first octets say UTF-16; the mark itself is left out. */
function textOf(file: Uint8Array): string {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(file);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(file);
  return new TextDecoder().decode(file);
}

/** What a mail brought. */
export interface ReportsOfMail {
  readonly reports: readonly ReceiverReport[];
  /** Of attachments that look like a report and cannot be counted. */
  readonly faults: readonly Exclude<ReportFault, "no-report">[];
}

export const NO_REPORTS: ReportsOfMail = { reports: [], faults: [] };
