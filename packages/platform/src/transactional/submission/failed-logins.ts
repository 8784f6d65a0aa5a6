import { truncatedNetworkAddress } from "../../consent/acts/network-address.ts";

/** A key has 256 bits: nobody guesses one. This keeps a wrong configuration from hammering. */
const MOST_A_MINUTE = 10;
const MINUTE_MS = 60_000;

/** Networks remembered at once; above, all of them start anew. */
const MOST_NETWORKS = 10_000;

/** Counts logins that failed by the network they came from, in memory alone and for a minute. */
export class FailedLogins {
  readonly #clock: () => number;
  readonly #counts = new Map<string, number>();
  #since: number;

  /** @param clock milliseconds, running evenly */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#since = clock();
  }

  /** Whether a network has failed so often that not even a right key is looked at. */
  isOver(networkAddress: string): boolean {
    if (this.#clock() - this.#since >= MINUTE_MS || this.#counts.size >= MOST_NETWORKS) {
      this.#counts.clear();
      this.#since = this.#clock();
    }
    return (this.#counts.get(networkOf(networkAddress)) ?? 0) >= MOST_A_MINUTE;
  }

  count(networkAddress: string): void {
    const network = networkOf(networkAddress);
    this.#counts.set(network, (this.#counts.get(network) ?? 0) + 1);
  }
}

function networkOf(address: string): string {
  return truncatedNetworkAddress(address) ?? "";
}
