import type { Io } from "../../command.ts";
import type { Outcome } from "../batch/task.ts";
import type { AuditRequest } from "../request.ts";
import { BatchReport } from "./batch-report.ts";
import { HtmlReport } from "./html/html-report.ts";
import { JsonLinesReport, JsonReport } from "./json-report.ts";
import { SarifReport } from "./sarif/sarif-report.ts";
import { PagesReport } from "./pages-report.ts";

/** Prints outcomes as they come. */
export interface Report {
  add(outcome: Outcome): void;
  /** More came than this report can hold: it is given up, and nothing was printed. */
  isFull?(): boolean;
  end(): void;
}

/** Up to so many messages are shown a page each; more get a line each and a summary. */
export const MOST_PAGES = 3;

/** @param expected how many messages there are; `null` when more than anyone counted ahead */
export function reportFor(request: AuditRequest, io: Io, expected: number | null): Report {
  if (request.format === "json") return new JsonReport(io, expected === 1);
  if (request.format === "jsonl") return new JsonLinesReport(io);
  if (request.format === "sarif") return new SarifReport(io);
  if (request.format === "html") return new HtmlReport(request, io);
  return isPaged(expected) ? new PagesReport(request, io) : new BatchReport(request, io);
}

export function isPaged(expected: number | null): boolean {
  return expected !== null && expected <= MOST_PAGES;
}
