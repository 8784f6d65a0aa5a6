import { err, ok, type Result } from "@consentry/kernel";

import { DOSSIER_MAIL_MS, READING_TIMEOUT_MS } from "./limits.ts";
import type { Answered, Asked, Call, Reply } from "./reading.ts";
import { startWorker } from "./start-worker.ts";

interface Waiting {
  readonly asked: Asked;
  readonly settle: (result: Result<Answered[Asked["kind"]], "broken">) => void;
}

/**
 * Asks the worker one thing at a time. A worker that dies or does not answer is replaced, and only
 * the mail it was reading counts as broken.
 */
export class MailReader {
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #current: Waiting | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;

  ask<Kind extends Asked["kind"]>(
    asked: Asked & { readonly kind: Kind },
  ): Promise<Result<Answered[Kind], "broken">> {
    return new Promise((resolve) => {
      const waiting = { asked, settle: resolve as Waiting["settle"] };
      // Somebody is looking at the place where a drawing goes; a list can wait.
      if (asked.kind === "draw") this.#queue.unshift(waiting);
      else this.#queue.push(waiting);
      this.#next();
    });
  }

  stop(): void {
    this.#queue.length = 0;
    this.#current = null;
    this.#dismiss();
  }

  #next(): void {
    if (this.#current) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#current = next;
    this.#worker ??= this.#start();
    this.#timer = setTimeout(() => this.#giveUp(), longestFor(next.asked));
    this.#lastId += 1;
    const call: Call = { ...next.asked, id: this.#lastId };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    this.#worker.postMessage(call);
  }

  #start(): Worker {
    const worker = startWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.id === this.#lastId) this.#finish(data.ok ? ok(data.value) : err("broken"));
    });
    worker.addEventListener("error", () => this.#giveUp());
    return worker;
  }

  #giveUp(): void {
    this.#dismiss();
    this.#finish(err("broken"));
  }

  #dismiss(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
  }

  #finish(result: Result<Answered[Asked["kind"]], "broken">): void {
    clearTimeout(this.#timer);
    const finished = this.#current;
    this.#current = null;
    finished?.settle(result);
    this.#next();
  }
}

function longestFor(asked: Asked): number {
  const mails = asked.kind === "dossier" ? asked.pieces.length : 0;
  return READING_TIMEOUT_MS + mails * DOSSIER_MAIL_MS;
}
