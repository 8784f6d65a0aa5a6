import { relayPool, type RelaySettings, type Transport } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Carrier } from "../../inbox/carrier.ts";

/** A transport in use, and how many mails it may have under way. */
export interface TakenTransport {
  readonly transport: Transport;
  readonly connections: number;
  /** To be called once, when this user is done with it. */
  readonly letGo: () => void;
}

/** Turns under a name, so many a second for all who take some. */
export type Paced = (name: string, perSecond: number) => () => Promise<void>;

interface Shared {
  readonly settings: string;
  readonly pool: Transport;
  users: number;
  isOld: boolean;
}

/**
 * The ways out, each opened when it is first used and kept: the relays of an organisation, or for
 * one without any the installation's own.
 */
export class Transports {
  readonly #installations: Carrier;
  readonly #paced: Paced | undefined;
  readonly #pools = new Map<OrganisationId, Shared>();

  /**
   * @param installations the relay of the environment or the local inbox; not closed here
   * @param paced gives the turns of a relay that takes so many mails a second; left out: each pool
   *   keeps its own
   */
  constructor(installations: Carrier, paced?: Paced) {
    this.#installations = installations;
    this.#paced = paced;
  }

  /**
   * @param relays as the organisation has them on now; with others than the last time the pool
   *   before is closed when its last user lets go
   */
  take(organisation: OrganisationId, relays: readonly RelaySettings[]): TakenTransport {
    const settings = JSON.stringify(relays.map((relay) => ({ ...relay, url: relay.url.reveal() })));
    const known = this.#pools.get(organisation);
    if (known !== undefined && known.settings !== settings) this.#retire(organisation, known);
    if (relays.length === 0) {
      const { transportOf, connections } = this.#installations;
      return { transport: transportOf(organisation), connections, letGo: () => undefined };
    }
    const shared = this.#pools.get(organisation) ?? {
      settings,
      pool: relayPool(relays.map((relay) => this.#withTurns(organisation, relay))),
      users: 0,
      isOld: false,
    };
    this.#pools.set(organisation, shared);
    shared.users += 1;
    return {
      transport: shared.pool,
      connections: relays.reduce((sum, { connections }) => sum + connections, 0),
      letGo: () => {
        shared.users -= 1;
        if (shared.isOld && shared.users === 0) void shared.pool.close();
      },
    };
  }

  /** Closes every pool that was opened here. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map(({ pool }) => pool.close()));
  }

  #withTurns(organisation: OrganisationId, relay: RelaySettings): RelaySettings {
    if (relay.perSecond === null || this.#paced === undefined) return relay;
    return { ...relay, turn: this.#paced(`relay ${organisation} ${relay.name}`, relay.perSecond) };
  }

  #retire(organisation: OrganisationId, shared: Shared): void {
    this.#pools.delete(organisation);
    shared.isOld = true;
    if (shared.users === 0) void shared.pool.close();
  }
}
