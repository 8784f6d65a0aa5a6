import type { Secret } from "@consentry/kernel";

/** One server that carries mail on. */
export interface RelaySettings {
  /** What reports call it; without login. */
  readonly name: string;
  /** `smtp://` or `smtps://`, with the login if there is one. */
  readonly url: Secret;
  /** Its share beside other relays, from 1. */
  readonly weight: number;
  /** At once, at most. */
  readonly connections: number;
  /** Mails a second at most; `null` for no bound of ours. */
  readonly perSecond: number | null;
  /** Waits for a mail's turn among all who send through it; left out: `perSecond` is kept here. */
  readonly turn?: () => Promise<void>;
  /** What we call ourselves in EHLO; left out: the machine's name. */
  readonly clientName?: string;
  /** Whether a server that cannot encrypt is refused. Without it, it is asked to (RFC 3207). */
  readonly needsTls?: boolean;
  /** PEM of a further authority that its certificate may come from. */
  readonly authority?: string;
}

/** The settings of a relay that is known by its URL alone. */
export function relayAt(url: Secret, name = "relay"): RelaySettings {
  return { name, url, weight: 1, connections: 5, perSecond: null };
}
