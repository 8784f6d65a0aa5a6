import { truncatedNetworkAddress } from "../../consent/acts/network-address.ts";

/** A school behind one address signs up in an hour; a robot sends as much in a minute. */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;
/** Networks remembered at once: some megabytes. Above, all of them start anew. */
const MOST_NETWORKS = 50_000;

/** Counts what comes from a network, in memory alone and for a minute. */
export class Visits {
  readonly #clock: () => number;
  readonly #counts = new Map<string, number>();
  #since: number;

  /** @param clock milliseconds, running evenly */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#since = clock();
  }

  /** Counts one more; `false` when it is one too many. */
  admits(networkAddress: string): boolean {
    if (this.#clock() - this.#since >= MINUTE_MS || this.#counts.size >= MOST_NETWORKS) {
      this.#counts.clear();
      this.#since = this.#clock();
    }
    const network = truncatedNetworkAddress(networkAddress) ?? "";
    const count = (this.#counts.get(network) ?? 0) + 1;
    this.#counts.set(network, count);
    return count <= MOST_A_MINUTE;
  }
}
