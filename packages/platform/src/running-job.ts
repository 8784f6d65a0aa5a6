import { setTimeout as pause } from "node:timers/promises";

import { Trouble, type TroubleWords } from "./trouble.ts";

export interface RunningJob {
  /** Resolves when the round under way, if any, has ended. */
  stop(): Promise<void>;
}

export interface JobManner {
  /** Hears of rounds that reject, and makes the rests longer; without it none may reject. */
  readonly trouble?: Trouble;
  /** Whether the process lives on for it alone; not unless told. */
  readonly keepsAlive?: boolean;
}

/** Runs rounds now and regularly, one after the other, until stopped. */
export function startJob(
  round: () => Promise<void>,
  everyMs: number,
  manner: JobManner = {},
): RunningJob {
  const stopping = new AbortController();
  const ended = rounds(round, everyMs, manner, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/**
 * The same for rounds that take long, and that a stop breaks off by their signal. What fails from
 * then on is the stop's own doing, and nobody hears of it.
 */
export function startLongJob(
  round: (signal: AbortSignal) => Promise<void>,
  everyMs: number,
  words: TroubleWords,
  report: (what: string) => void,
): RunningJob {
  const stopping = new AbortController();
  const trouble = new Trouble(words, (what) => {
    if (!stopping.signal.aborted) report(what);
  });
  const job = startJob(() => round(stopping.signal), everyMs, { trouble });
  return {
    async stop() {
      stopping.abort();
      await job.stop();
    },
  };
}

async function rounds(
  round: () => Promise<void>,
  everyMs: number,
  { trouble, keepsAlive = false }: JobManner,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await (trouble === undefined ? round() : trouble.during(round));
    const restMs = trouble?.restMs(everyMs) ?? everyMs;
    await pause(restMs, undefined, { signal, ref: keepsAlive }).catch(() => undefined);
  }
}
