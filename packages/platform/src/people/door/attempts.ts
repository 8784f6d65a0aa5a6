import { truncatedNetworkAddress } from "../../consent/acts/network-address.ts";
import { makeRateLimit } from "../../http/api/rate-limit.ts";

/** Somebody who mistypes; a guess a minute after that finds no password of twelve characters. */
const OF_AN_ADDRESS = { burst: 10, perSecond: 1 / 60 };

/** An office behind one address, on a Monday morning. */
const OF_A_NETWORK = { burst: 60, perSecond: 1 / 5 };

/** Counts tries to get in, right ones too. In memory: each process counts for itself. */
export interface Attempts {
  /** 0 when one more may be made; else the seconds after which it may. */
  wait(networkAddress: string, email?: string): number;
}

export function makeAttempts(clockMs: () => number): Attempts {
  const networks = makeRateLimit(OF_A_NETWORK);
  const addresses = makeRateLimit(OF_AN_ADDRESS);
  return {
    wait(networkAddress, email) {
      const network = truncatedNetworkAddress(networkAddress) ?? "";
      const seconds = networks.wait(network, clockMs());
      if (seconds > 0 || email === undefined) return seconds;
      return addresses.wait(email.trim().toLowerCase(), clockMs());
    },
  };
}
