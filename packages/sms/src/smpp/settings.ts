import type { Secret } from "@consentry/kernel";

import type { PeerAlphabet, PeerIds } from "./incoming.ts";
import type { LongTexts } from "./parts.ts";

/** One message centre, as its operator describes it. */
export interface SmppSettings {
  /** What reports call it; without login. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first octet; its certificate must be one that the machine trusts. */
  readonly tls: boolean;
  /** PEM of a further authority that its certificate may come from. */
  readonly authority?: string;
  readonly login: string;
  readonly password: Secret;
  /** Empty unless the operator names one. */
  readonly systemType: string;
  /** Messages without an answer at once, at most. */
  readonly window: number;
  /** Messages a second at most, each part of a long text being one; `null` for no bound of ours. */
  readonly perSecond: number | null;
  readonly long: LongTexts;
  readonly ids: PeerIds;
  readonly alphabet: PeerAlphabet;
}

/** The settings of a message centre of which no more is known: in the open, and a small window. */
export function smppAt(
  where: Pick<SmppSettings, "name" | "host" | "port" | "login" | "password">,
): SmppSettings {
  return {
    ...where,
    tls: false,
    systemType: "",
    window: 10,
    perSecond: null,
    long: "header",
    ids: "same",
    alphabet: "gsm-7",
  };
}

/** What of time a carrier goes by; tests shorten it. */
export interface SmppTimes {
  readonly connectMs: number;
  /** After that an answer does not come any more. */
  readonly answerMs: number;
  /** A peer is asked whether it is there. */
  readonly enquireMs: number;
  /** The first pause before a new connection; it doubles. */
  readonly reconnectMs: number;
  readonly longestReconnectMs: number;
  /** How long a text waits for a connection before it is given back. */
  readonly patienceMs: number;
  /** The first rest after a peer asked for less; each further one in a row is twice as long. */
  readonly restMs: number;
}

export const USUAL_TIMES: SmppTimes = {
  connectMs: 10_000,
  answerMs: 30_000,
  enquireMs: 30_000,
  reconnectMs: 200,
  longestReconnectMs: 60_000,
  patienceMs: 5_000,
  restMs: 500,
};
