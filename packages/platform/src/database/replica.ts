import type { Connections } from "./connections.ts";

/** What is older is not shown: reports then read where everything is written. */
export const MOST_STALE_MS = 10_000;

/** How often it is looked at how far the replica is, at most. */
const LOOK_MS = 1_000;

/** One that could not be asked is left alone for so long. */
const AWAY_MS = 5_000;

/** How a replica follows, for metrics. */
export interface ReplicaState {
  /** By how much what it shows may be old, at most; `null`: it is not known, and it is not used. */
  readonly staleMs: number | null;
  /** How often reading went to it, and how often past it. */
  readonly used: number;
  readonly passed: number;
}

/**
 * Knows how old what a replica shows may be. Where the primary's log stood at a moment of ours, and
 * that the replica has come so far, says that it shows everything up to that moment: no clocks of
 * two machines are compared, and an idle primary does not look like a replica that stands still.
 */
export class Freshness {
  readonly #primary: Connections;
  readonly #replica: Connections;
  readonly #clock: () => number;
  #reachedAt = -Infinity;
  #goal: { readonly position: string; readonly at: number } | null = null;
  #nextLook = -Infinity;
  #looking: Promise<void> | null = null;
  #used = 0;
  #passed = 0;

  /** @param clock milliseconds, running evenly */
  constructor(primary: Connections, replica: Connections, clock = () => performance.now()) {
    this.#primary = primary;
    this.#replica = replica;
    this.#clock = clock;
  }

  /** Whether it may be read from now. */
  async isGood(): Promise<boolean> {
    if (this.#clock() >= this.#nextLook) {
      this.#looking ??= this.#look().finally(() => (this.#looking = null));
      await this.#looking;
    }
    const isGood = this.#clock() - this.#reachedAt <= MOST_STALE_MS;
    if (isGood) this.#used += 1;
    else this.#passed += 1;
    return isGood;
  }

  /** It failed somebody who read. */
  isAway(): void {
    this.#reachedAt = -Infinity;
    this.#nextLook = this.#clock() + AWAY_MS;
    this.#passed += 1;
  }

  state(): ReplicaState {
    const staleMs = this.#clock() - this.#reachedAt;
    return {
      staleMs: staleMs <= MOST_STALE_MS ? Math.round(staleMs) : null,
      used: this.#used,
      passed: this.#passed,
    };
  }

  async #look(): Promise<void> {
    this.#nextLook = this.#clock() + LOOK_MS;
    try {
      if (this.#goal === null) {
        const at = this.#clock();
        const position = await textOf(this.#primary, "select pg_current_wal_lsn()::text as it");
        if (position !== null) this.#goal = { position, at };
      }
      if (this.#goal === null) return;
      // One that was promoted stands where it stood, and is no replica any more.
      const reached = await textOf(
        this.#replica,
        `select (pg_is_in_recovery() and pg_last_wal_replay_lsn() >= '${this.#goal.position}'::pg_lsn)::text as it`,
      );
      if (reached !== "true") return;
      this.#reachedAt = this.#goal.at;
      this.#goal = null;
    } catch {
      this.#goal = null;
      this.#nextLook = this.#clock() + AWAY_MS;
    }
  }
}

async function textOf(connections: Connections, question: string): Promise<string | null> {
  const { rows } = (await connections.ask(question)) as {
    readonly rows: readonly { readonly it: string | null }[];
  };
  return rows[0]?.it ?? null;
}
