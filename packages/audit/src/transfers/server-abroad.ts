import type { Day } from "@consentry/kernel";
import { transferStatus, type TransferStatus } from "@consentry/law";

import type { HostAddress, HostAnswer } from "../parties/party.ts";

/** A server outside Europe, as a table of networks places it on the day asked. */
export interface ServerAbroad {
  readonly country: string;
  readonly organisation: string | null;
  /** Of that country on the mail's day. */
  readonly law: TransferStatus;
}

/**
 * The server outside the European Economic Area that a host's addresses lead to; of several, the
 * one whose country asks most. `null` when the table places none there, or when the network
 * answers from many countries at once.
 */
export function serverAbroad({ addresses }: HostAnswer, on: Day): ServerAbroad | null {
  let found: ServerAbroad | null = null;
  for (const { country, organisation, isAnycast } of addresses) {
    if (country === null || isAnycast === true) continue;
    const law = transferStatus(country, on);
    if (law.status === "eea" || law.status === "unknown") continue;
    if (found === null || (law.status === "none" && found.law.status !== "none")) {
      found = { country, organisation, law };
    }
  }
  return found;
}

/** What the world answered about where the server stands, in words; empty when nobody asked. */
export function serverBasis(answer: HostAnswer | null): readonly string[] {
  if (answer === null || answer.addresses.length === 0) return [];
  const places = answer.addresses.map(placeOf);
  const asked = `asked on ${answer.askedAt.slice(0, 10)}, which says nothing of the mail's day`;
  return [`${[...new Set(places)].join("; ")}; ${asked}`];
}

function placeOf({ country, organisation, isAnycast }: HostAddress): string {
  const network = organisation ?? "a network not named";
  if (isAnycast === true) {
    return `${network} answers from many countries at once: where the server stands is not known`;
  }
  if (country === null) return `${network}: no country in the table of networks`;
  return `the table of networks places the server in ${country} (${network}); whether the network answers from elsewhere too is not known`;
}
