import { truncatedNetworkAddress } from "../../consent/acts/network-address.ts";
import { acrossOrganisations } from "../../database/database.ts";
import type { Installation } from "../../installation.ts";
import { bucketKey } from "../../limits/bucket-key.ts";
import { takeToken } from "../../limits/take-token.ts";

/** Somebody who mistypes; a guess a minute after that finds no password of twelve characters. */
const OF_AN_ADDRESS_FROM_A_NETWORK = { burst: 10, perSecond: 1 / 60 };

/**
 * The same address from all networks together: enough to slow down a thousand machines that guess
 * (nine thousand a day), and wide enough that a few of them do not keep its owner out.
 */
const OF_AN_ADDRESS = { burst: 100, perSecond: 1 / 10 };

/** An office behind one address, on a Monday morning. */
const OF_A_NETWORK = { burst: 60, perSecond: 1 / 5 };

/** Counts tries to get in, right ones too, for all processes together. */
export interface Attempts {
  /** 0 when one more may be made; else the seconds after which it may. */
  wait(networkAddress: string, email?: string): Promise<number>;
}

export function makeAttempts({
  database,
  secret,
}: Pick<Installation, "database" | "secret">): Attempts {
  return {
    wait(networkAddress, email) {
      const network = truncatedNetworkAddress(networkAddress) ?? "";
      return acrossOrganisations(database, async (tx) => {
        const ofNetwork = bucketKey(secret, `network ${network}`);
        const seconds = await takeToken(tx, ofNetwork, OF_A_NETWORK);
        if (seconds > 0 || email === undefined) return seconds;
        const address = email.trim().toLowerCase();
        // A guess that is refused for its network is not counted against the address.
        const ofBoth = bucketKey(secret, `network ${network} address ${address}`);
        const ofPair = await takeToken(tx, ofBoth, OF_AN_ADDRESS_FROM_A_NETWORK);
        if (ofPair > 0) return ofPair;
        return takeToken(tx, bucketKey(secret, `address ${address}`), OF_AN_ADDRESS);
      });
    },
  };
}
