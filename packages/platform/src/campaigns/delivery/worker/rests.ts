/** A campaign that cannot go on is not asked again at once. */
const SHORT_MS = 5_000;

/** Trouble with relays: longer each time, to five minutes. */
const LONGEST_MS = 300_000;

/** A relay that was of no use for so long wants a person to look at it. */
const HOPELESS_AFTER_MS = 3_600_000;

/** Which campaigns rest, and for how long; in memory alone, a restart tries at once. */
export class Rests {
  readonly #clock: () => number;
  readonly #resting = new Map<string, { until: number; troubles: number; troubledSince: number }>();

  /** @param clock milliseconds, running evenly */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  isResting(campaign: string): boolean {
    return (this.#resting.get(campaign)?.until ?? 0) > this.#clock();
  }

  /** Nothing is wrong; it only has nothing to do for a moment. */
  restBriefly(campaign: string): void {
    this.#resting.set(campaign, { until: this.#clock() + SHORT_MS, troubles: 0, troubledSince: 0 });
  }

  /** No relay could be used; `false` when it has been so for too long. */
  restInTrouble(campaign: string): boolean {
    const now = this.#clock();
    const { troubles = 0, troubledSince = now } = this.#troublesOf(campaign);
    if (now - troubledSince >= HOPELESS_AFTER_MS) return false;
    const rest = Math.min(SHORT_MS * 2 ** Math.min(troubles, 10), LONGEST_MS);
    this.#resting.set(campaign, { until: now + rest, troubles: troubles + 1, troubledSince });
    return true;
  }

  forget(campaign: string): void {
    this.#resting.delete(campaign);
  }

  #troublesOf(campaign: string): { troubles?: number; troubledSince?: number } {
    const known = this.#resting.get(campaign);
    return known !== undefined && known.troubles > 0 ? known : {};
  }
}
