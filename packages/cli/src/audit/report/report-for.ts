import type { Io } from "../../command.ts";
import type { AuditRequest } from "../request.ts";
import { BatchReport } from "./batch-report.ts";
import { JsonLinesReport, JsonReport } from "./json-report.ts";
import { PagesReport } from "./pages-report.ts";
import type { Report } from "./report.ts";

/** Up to so many messages are shown a page each; more get a line each and a summary. */
export const MOST_PAGES = 3;

/** Each brings its drawing and its quotations: a page of more is none to open or to send. */
export const MOST_CHAPTERS = 50;

/** @param expected how many messages there are; `null` when more than anyone counted ahead */
export async function reportFor(
  request: AuditRequest,
  io: Io,
  expected: number | null,
): Promise<Report> {
  if (request.isSummary) {
    const { SummaryReport } = await import("../summary/summary-report.ts");
    return new SummaryReport(request, io);
  }
  if (request.format === "json") return new JsonReport(io, expected === 1);
  if (request.format === "jsonl") return new JsonLinesReport(io);
  if (request.format === "sarif") {
    const { SarifReport } = await import("./sarif/sarif-report.ts");
    return new SarifReport(io);
  }
  if (request.format === "html") {
    const { HtmlReport } = await import("./html/html-report.ts");
    return new HtmlReport(request, io, MOST_CHAPTERS);
  }
  return isPaged(expected) ? new PagesReport(request, io) : new BatchReport(request, io);
}

export function isPaged(expected: number | null): boolean {
  return expected !== null && expected <= MOST_PAGES;
}
