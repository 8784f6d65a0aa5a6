import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";

import { outcomeOf } from "./audit-task.ts";
import { unreadRecord } from "../record.ts";
import type { WorkerReport } from "./serve-tasks.ts";
import { heldBytes, nameOf, type AuditSettings, type Outcome, type Task } from "./task.ts";

/**
 * A worker's own memory. A 100 MiB message needs its text twice over; beyond this V8 ends the
 * thread, and the process and its other workers go on. (One sudden huge allocation can still take
 * the process along: V8 gives no thread a heap of its own that is proof against it.)
 */
const WORKER_HEAP_MB = 1024;

/** The auditor is bounded and takes milliseconds; a thread silent for this long is stuck. */
const LONGEST_AUDIT_MS = 300_000;

interface Job {
  readonly task: Task;
  /** Noted before the bytes move to a thread and read 0 here. */
  readonly sizeBytes: number;
  readonly settle: (outcome: Outcome | Promise<Outcome>) => void;
  readonly fail: (error: Error) => void;
}

/** One thread, and the message it is at. One at a time: whoever dies, it is known over which. */
interface Slot {
  readonly worker: Worker;
  isReady: boolean;
  job: Job | undefined;
  limit: NodeJS.Timeout | undefined;
}

/** Audits on several threads. Outcomes come in any order; ask for them in the order you need. */
export class AuditPool {
  readonly #settings: AuditSettings;
  readonly #jobs: number;
  readonly #script: URL;
  readonly #heapMb: number;
  readonly #slots = new Set<Slot>();
  readonly #waiting: Job[] = [];
  #isClosed = false;
  #broken: Error | undefined;

  /** `script` is what the threads run, with `heapMb` of memory each; tests have one that dies. */
  constructor(
    jobs: number,
    settings: AuditSettings,
    {
      script = new URL("./worker.ts", import.meta.url),
      heapMb = WORKER_HEAP_MB,
    }: { readonly script?: URL; readonly heapMb?: number } = {},
  ) {
    this.#jobs = jobs;
    this.#settings = settings;
    this.#script = script;
    this.#heapMb = heapMb;
    for (let started = 0; started < jobs; started++) this.#startWorker();
  }

  /** Settles once audited. A thread that dies over it settles it as `auditor-failed`. */
  audit(task: Task): Promise<Outcome> {
    if (task.kind === "unread") return outcomeOf(task.record, this.#settings);
    if (this.#broken) return Promise.reject(this.#broken);
    const sizeBytes = task.kind === "file" ? task.sizeBytes : heldBytes(task);
    return new Promise((settle, fail) => {
      this.#waiting.push({ task, sizeBytes, settle, fail });
      this.#handOut();
    });
  }

  /** Ends the threads; what was not audited by then stays unsettled. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(Array.from(this.#slots, ({ worker }) => worker.terminate()));
  }

  #startWorker(): void {
    const worker = new Worker(this.#script, {
      workerData: this.#settings,
      env: threadEnvironment(),
      resourceLimits: { maxOldGenerationSizeMb: this.#heapMb },
    });
    const slot: Slot = { worker, isReady: false, job: undefined, limit: undefined };
    this.#slots.add(slot);
    let problem = new Error("a worker thread ended before it began");
    worker.on("message", (report: WorkerReport) => this.#receive(slot, report));
    worker.on("error", (error: unknown) => {
      if (error instanceof Error) problem = error;
    });
    worker.on("exit", () => this.#replace(slot, problem));
  }

  #receive(slot: Slot, report: WorkerReport): void {
    slot.isReady = true;
    if (report.kind === "audited") {
      clearTimeout(slot.limit);
      slot.job?.settle(report.outcome);
      slot.job = undefined;
    }
    this.#handOut();
  }

  #handOut(): void {
    for (const slot of this.#slots) {
      if (!slot.isReady || slot.job) continue;
      const job = this.#waiting.shift();
      if (!job) return;
      slot.job = job;
      slot.limit = setTimeout(() => void slot.worker.terminate(), LONGEST_AUDIT_MS).unref();
      slot.worker.postMessage(job.task, transferable(job.task));
    }
  }

  #replace(slot: Slot, problem: Error): void {
    this.#slots.delete(slot);
    clearTimeout(slot.limit);
    if (this.#isClosed) return;
    if (!slot.isReady) {
      // It never came up, so the next would not either: no message is to blame.
      this.#broken = problem;
      for (const job of this.#waiting.splice(0)) job.fail(problem);
      return;
    }
    if (slot.job) slot.job.settle(this.#lost(slot.job));
    if (this.#slots.size < this.#jobs) this.#startWorker();
  }

  #lost({ task, sizeBytes }: Job): Promise<Outcome> {
    return outcomeOf(unreadRecord(nameOf(task), "auditor-failed", sizeBytes), this.#settings);
  }
}

/** Ours, and where compiled code is kept: a thread does not take that over by itself. */
function threadEnvironment(): NodeJS.ProcessEnv {
  const kept = getCompileCacheDir();
  return kept === undefined
    ? { ...process.env }
    : { ...process.env, NODE_COMPILE_CACHE: dirname(kept) };
}

/** The bytes move to the thread instead of being copied; each task owns its buffer. */
function transferable(task: Task): ArrayBuffer[] {
  return task.kind === "bytes" && task.bytes.buffer instanceof ArrayBuffer
    ? [task.bytes.buffer]
    : [];
}
