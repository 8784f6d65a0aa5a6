import { truncatedNetworkAddress } from "../../consent/acts/network-address.ts";
import { makeRateLimit } from "../../http/api/rate-limit.ts";

/** Somebody who mistypes; a guess a minute after that finds no password of twelve characters. */
const OF_AN_ADDRESS_FROM_A_NETWORK = { burst: 10, perSecond: 1 / 60 };

/**
 * The same address from all networks together: enough to slow down a thousand machines that guess
 * (nine thousand a day), and wide enough that a few of them do not keep its owner out.
 */
const OF_AN_ADDRESS = { burst: 100, perSecond: 1 / 10 };

/** An office behind one address, on a Monday morning. */
const OF_A_NETWORK = { burst: 60, perSecond: 1 / 5 };

/** Counts tries to get in, right ones too. In memory: each process counts for itself. */
export interface Attempts {
  /** 0 when one more may be made; else the seconds after which it may. */
  wait(networkAddress: string, email?: string): number;
}

export function makeAttempts(clockMs: () => number): Attempts {
  const networks = makeRateLimit(OF_A_NETWORK);
  const pairs = makeRateLimit(OF_AN_ADDRESS_FROM_A_NETWORK);
  const addresses = makeRateLimit(OF_AN_ADDRESS);
  return {
    wait(networkAddress, email) {
      const network = truncatedNetworkAddress(networkAddress) ?? "";
      const seconds = networks.wait(network, clockMs());
      if (seconds > 0 || email === undefined) return seconds;
      const address = email.trim().toLowerCase();
      // A guess that is refused for its network is not counted against the address.
      const ofPair = pairs.wait(`${network} ${address}`, clockMs());
      return ofPair > 0 ? ofPair : addresses.wait(address, clockMs());
    },
  };
}
