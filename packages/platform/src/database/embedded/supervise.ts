import { setTimeout as pause } from "node:timers/promises";

import type { Ownership } from "./ownership.ts";
import { startPostmaster, type Postmaster, type PostmasterPlan } from "./postmaster.ts";

export interface Supervised {
  stop(): Promise<void>;
}

interface Watch {
  readonly plan: PostmasterPlan;
  readonly owner: Ownership;
  readonly report: (sentence: string) => void;
}

/** Quick at first (a killed server), patient later (a full disk that somebody must empty). */
const WAITS_MS = [100, 250, 500, 1000, 2500, 5000] as const;

/** Starts a server again when it ends without having been asked to, until it is. */
export function supervise(first: Postmaster, { plan, owner, report }: Watch): Supervised {
  const stopping = new AbortController();
  let current: Postmaster | null = first;
  const startAgain = async (): Promise<Postmaster | null> => {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      await pause(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)], undefined, { ref: false });
      if (stopping.signal.aborted) return null;
      const started = await startPostmaster(plan);
      if (started.ok) return started.value;
    }
    return null;
  };
  const watch = async (): Promise<void> => {
    while (current !== null) {
      await current.gone;
      if (stopping.signal.aborted) return;
      current = null;
      report("The database ended by itself; it is being started again.");
      current = await startAgain();
      // Asked to stop while the start was under way.
      if (stopping.signal.aborted) await current?.stop();
      else if (current !== null) await tellOfReturn(current);
    }
  };
  const tellOfReturn = async ({ gone }: Postmaster): Promise<void> => {
    const isBack = owner.held().then(() => true);
    if (await Promise.race([isBack, gone.then(() => false)])) report("The database is back.");
  };
  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await current?.stop();
      await watching;
    },
  };
}
