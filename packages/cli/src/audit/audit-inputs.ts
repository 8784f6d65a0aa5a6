import { ok, type Result } from "@consentry/kernel";

import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import type { Refusal } from "../refusal.ts";
import type { Rendering } from "../render/rendering.ts";
import { visible } from "../terminal/visible.ts";
import { AuditPool } from "./batch/audit-pool.ts";
import { auditTask, type Auditor } from "./batch/audit-task.ts";
import { inOrder } from "./batch/in-order.ts";
import { lookAhead, type Ahead } from "./batch/look-ahead.ts";
import {
  heldBytes,
  type AuditSettings,
  type Outcome,
  type Shape,
  type Task,
} from "./batch/task.ts";
import { withCompanies } from "./company-list.ts";
import { findMessages } from "./input/find-messages.ts";
import { Progress } from "./progress.ts";
import { isPaged, MOST_CHAPTERS, reportFor } from "./report/report-for.ts";
import type { AuditRequest } from "./request.ts";
import { isAtLeast } from "./severity.ts";

/** Fewer than this are done before threads have started and warmed up. */
const FEW_MESSAGES = 64;

/** Per thread: enough that none waits while one message is slow. */
const WINDOW_PER_JOB = 64;
const WINDOW_BYTES = 32 * 1024 * 1024;

/** Audits everything the request names and prints it in order; returns the exit code. */
export async function auditInputs(given: AuditRequest, io: Io): Promise<number> {
  const request = withCompanies(given);
  if (!request.ok) {
    io.stderr(`consentry audit: ${request.error.sentence}\n`);
    return request.error.exitCode;
  }
  return auditShown(request.value, io);
}

async function auditShown(request: AuditRequest, io: Io): Promise<number> {
  if (!request.isRenderingWanted) return auditAll(request, io, null);
  // Loaded on use: it brings a whole library to steer a browser.
  const { Rendering } = await import("../render/rendering.ts");
  const rendering = await Rendering.open();
  if (!rendering.ok) {
    io.stderr(`consentry audit: ${rendering.error}\n`);
    return EXIT.broken;
  }
  try {
    const exitCode = await auditAll(request, io, rendering.value);
    if (rendering.value.broken === 0) return exitCode;
    io.stderr(`consentry audit: the browser broke on ${rendering.value.broken} of the messages\n`);
    return EXIT.broken;
  } finally {
    await rendering.value.close();
  }
}

async function auditAll(
  request: AuditRequest,
  io: Io,
  rendering: Rendering | null,
): Promise<number> {
  const ahead = await lookAhead(findMessages(request.paths, io.stdin), {
    items: request.resolve === null ? FEW_MESSAGES : request.resolve.limit + 1,
    bytes: WINDOW_BYTES,
    sizeOf: heldBytes,
  });
  const expected = ahead.isAll ? ahead.first.length : null;
  if (isPageOfAll(request) && (expected ?? 0) > MOST_CHAPTERS) return tooManyForHtml(io);
  const report = await reportFor(request, io, expected);
  const settings: AuditSettings = {
    shape: shapeFor(request, expected),
    options: request.options,
  };
  const audit = await auditorFor(request, ahead, io);
  if (!audit.ok) {
    io.stderr(`consentry audit: ${audit.error.sentence}\n`);
    return audit.error.exitCode;
  }
  const progress = new Progress(io);
  let isUnreadable = expected === 0;
  let isNo = false;
  const auditor = rendering === null ? audit.value : rendering.around(audit.value);
  for await (const outcome of outcomes(ahead, settings, { jobs: request.jobs, auditor })) {
    const { error, worst } = outcome.digest;
    isUnreadable ||= error !== null;
    isNo ||= request.failOn !== null && worst !== null && isAtLeast(worst, request.failOn);
    progress.erase();
    report.add(outcome);
    if (report.isFull?.() === true) return tooManyForHtml(io);
    progress.count(outcome.digest);
    await io.drained?.();
    // Nobody reads on (`| head`); only --fail-on still wants its answer.
    if (io.isOutputClosed?.() === true && request.failOn === null) return EXIT.done;
  }
  progress.erase();
  if (expected === 0) {
    io.stderr(`consentry audit: no message in ${request.paths.map(visible).join(", ")}\n`);
  }
  report.end();
  if (isUnreadable) return EXIT.unreadable;
  return isNo ? EXIT.no : EXIT.done;
}

/** The auditor that looks outside where the person said so; nothing is loaded for it otherwise. */
async function auditorFor(
  { resolve, options }: AuditRequest,
  ahead: Ahead<Task>,
  io: Io,
): Promise<Result<Auditor | undefined, Refusal>> {
  if (resolve === null) return ok(undefined);
  const { auditorOutside } = await import("./resolve/before-asking.ts");
  return auditorOutside(resolve, ahead, options, io);
}

function tooManyForHtml(io: Io): number {
  io.stderr(
    `consentry audit: --format html holds up to ${MOST_CHAPTERS} messages; ` +
      "name fewer, or use --format jsonl\n",
  );
  return EXIT.usage;
}

/** Every message has its chapter on one page, which can hold only so many. */
function isPageOfAll({ format, isSummary }: AuditRequest): boolean {
  return format === "html" && !isSummary;
}

function shapeFor({ format, isSummary }: AuditRequest, expected: number | null): Shape {
  if (isSummary) return "facts";
  if (format !== "text") return format;
  return isPaged(expected) ? "record" : "digest";
}

async function* outcomes(
  ahead: Ahead<Task>,
  settings: AuditSettings,
  { jobs, auditor }: { readonly jobs: number; readonly auditor: Auditor | undefined },
): AsyncGenerator<Outcome> {
  if (auditor) {
    // One message after the other: what looks outside is not handed to threads.
    for await (const task of ahead.all()) yield await auditTask(task, settings, auditor);
    return;
  }
  if (ahead.isAll) {
    for (const task of ahead.first) yield await auditTask(task, settings);
    return;
  }
  const pool = new AuditPool(jobs, settings);
  try {
    yield* inOrder(ahead.all(), (task) => pool.audit(task), heldBytes, {
      items: jobs * WINDOW_PER_JOB,
      bytes: jobs * WINDOW_BYTES,
    });
  } finally {
    await pool.close();
  }
}
