import { setTimeout as pause } from "node:timers/promises";

export interface RunningJob {
  /** Resolves when the round under way, if any, has ended. */
  stop(): Promise<void>;
}

/**
 * Runs rounds now and regularly, one after the other, until stopped. A round must not reject. Keeps
 * no process alive.
 */
export function startJob(round: () => Promise<void>, everyMs: number): RunningJob {
  const stopping = new AbortController();
  const ended = rounds(round, everyMs, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function rounds(
  round: () => Promise<void>,
  everyMs: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await round();
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
