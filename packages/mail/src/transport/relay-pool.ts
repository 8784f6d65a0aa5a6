import { Bug, err, type Result } from "@consentry/kernel";

import type { RelaySettings } from "./relay-settings.ts";
import { REAL_PACE, Relay, type Pace } from "./relay.ts";
import type { DeliveryFailure, Taken, Transport } from "./transport.ts";

/**
 * Hands mails to one or several relays by their weights. One in trouble is rested, and the others
 * take its mails; a mail that may have arrived is never given to a second one.
 *
 * @param settings at least one relay
 */
export function relayPool(settings: readonly RelaySettings[], pace: Pace = REAL_PACE): Transport {
  if (settings.length === 0) throw new Bug("a pool of no relays");
  const relays = settings.map((one) => ({ relay: new Relay(one, pace), credit: 0 }));
  return {
    async deliver(mail) {
      const tried = new Set<Relay>();
      let last: Result<Taken, DeliveryFailure> | null = null;
      for (;;) {
        const relay = nextOf(relays, tried);
        if (relay === null) return last ?? err(nobodyThere(relays));
        tried.add(relay);
        last = await relay.deliver(mail);
        if (last.ok || last.error.about !== "relay" || last.error.kind !== "for-now") return last;
      }
    },
    async close() {
      await Promise.all(relays.map(({ relay }) => relay.close()));
    },
  };
}

interface Weighed {
  readonly relay: Relay;
  /** Smooth weighted round robin: each turn adds the weight, the chosen one pays the sum. */
  credit: number;
}

function nextOf(relays: readonly Weighed[], tried: ReadonlySet<Relay>): Relay | null {
  const usable = relays.filter(({ relay }) => !tried.has(relay) && relay.restsForMs === 0);
  let best: Weighed | null = null;
  let sum = 0;
  for (const one of usable) {
    one.credit += one.relay.weight;
    sum += one.relay.weight;
    if (best === null || one.credit > best.credit) best = one;
  }
  if (best !== null) best.credit -= sum;
  return best?.relay ?? null;
}

function nobodyThere(relays: readonly Weighed[]): DeliveryFailure {
  const only = relays.length === 1 ? (relays[0]?.relay.name ?? null) : null;
  return { kind: "for-now", about: "relay", code: "resting", relay: only };
}
