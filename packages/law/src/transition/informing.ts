import type { Decision, Reason } from "../decision/decision.ts";
import { TRANSITION } from "../parameters/fr-transition.ts";
import { LEGACY_PURPOSES, legacyAddresses } from "../rules/measure/legacy-addresses/rule.ts";

export { LEGACY_PURPOSES };

/** The transition in which people could be informed instead of asked: whose, and its days. */
export const INFORMING = { ...TRANSITION, jurisdiction: legacyAddresses.jurisdiction } as const;

/**
 * How somebody stands to being informed instead of asked. `to-inform`: it may still be done.
 * `informed`: it was, in time, and they said nothing against it. `closed`: their address is old
 * enough, and it is too late, or they said no, or the policy ended it. `not-open`: no such
 * transition concerns them.
 */
export type Informing = "to-inform" | "informed" | "closed" | "not-open";

/**
 * Reads it off a decision about a purpose of `LEGACY_PURPOSES`, with the rule's own reason; another
 * purpose is `not-open`. Whether a message to them is lawful at all is another question.
 */
export function informingOf({ reasons }: Pick<Decision, "reasons">): {
  readonly standing: Informing;
  readonly reason: Reason | null;
} {
  const reason = reasons.find(({ rule }) => rule === legacyAddresses.id) ?? null;
  return { standing: reason === null ? "not-open" : STANDINGS[reason.effect], reason };
}

const STANDINGS: Readonly<Record<Reason["effect"], Informing>> = {
  contests: "to-inform",
  permits: "informed",
  refuses: "closed",
  notes: "not-open",
};
