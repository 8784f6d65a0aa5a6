import type { Day } from "@consentry/kernel";

import type { Transfer } from "../document.ts";
import { operatorOf } from "../parties/operator.ts";
import type { Party } from "../parties/party.ts";
import { transfersOf } from "./transfers.ts";

/** Who answers at a host on a day, and what the law of that day says of their country. */
export interface HostOnDay extends Pick<Party, "role" | "service" | "company" | "owners"> {
  readonly transfer: Transfer;
}

/**
 * What our tables know of a host, outside any message. Nothing is asked of the world: nobody known
 * is `unknown`, and where a server stands is never known.
 *
 * @param host lower case, without port
 * @param site registrable domain of whoever uses it; `null` when there is none
 */
export function hostOnDay(host: string, on: Day, site: string | null): HostOnDay {
  const operator = operatorOf(host, null, { site, on, listed: [] });
  const party: Party = { hosts: [host], byHeader: [], told: [], ...operator };
  const [transfer] = transfersOf([host], [party], on) as readonly [Transfer];
  const { role, service, company, owners } = operator;
  return { role, service, company, owners, transfer };
}
