import { parentPort, workerData } from "node:worker_threads";

import { Bug } from "@consentry/kernel";

import { auditTask, type Auditor } from "./audit-task.ts";
import type { AuditSettings, Outcome, Task } from "./task.ts";

/** From a worker to the pool: first that it stands, then an answer for each task, in order. */
export type WorkerReport =
  { readonly kind: "ready" } | { readonly kind: "audited"; readonly outcome: Outcome };

/** The inside of a worker thread. Tests hand in an auditor that breaks on purpose. */
export function serveTasks(audit?: Auditor): void {
  if (parentPort === null) throw new Bug("a worker's code runs in a worker");
  const port = parentPort;
  const settings = workerData as AuditSettings;
  const report = (sent: WorkerReport): void => port.postMessage(sent);
  port.on("message", (task: Task) => {
    void auditTask(task, settings, audit).then((outcome) => report({ kind: "audited", outcome }));
  });
  report({ kind: "ready" });
}
