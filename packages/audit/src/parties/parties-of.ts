import type { Platform } from "../platforms/platform.ts";
import { mergeParties } from "./merge-parties.ts";
import { operatorOf, type Correspondence, type Operator } from "./operator.ts";
import type { Party } from "./party.ts";
import type { ToldHost } from "./told-host.ts";

/**
 * The companies that learn of the reader, each once with all its hosts, on the message's day. From
 * the message and our tables alone: what stands behind a name only the world could tell.
 *
 * @param formOf the platform whose own form of address this is; `null` for most
 */
export function partiesOf(
  told: readonly ToldHost[],
  formOf: (url: string) => Platform | null,
  about: Correspondence,
): readonly Party[] {
  return mergeParties(
    told.map((one) => partyAt(one, operatorOf(one.host, firstForm(one.urls, formOf), about))),
  );
}

/** The party that one host makes; several of one company are merged after. */
export function partyAt(
  { host, isOpen, isClick, isByHeader }: ToldHost,
  operator: Operator,
): Party {
  return {
    ...operator,
    hosts: [host],
    byHeader: isByHeader ? [host] : [],
    told: [
      ...(isOpen ? (["open"] as const) : []),
      ...(isClick ? (["click"] as const) : []),
      ...(isByHeader ? (["delivery"] as const) : []),
    ],
  };
}

function firstForm(
  urls: readonly string[],
  formOf: (url: string) => Platform | null,
): Platform | null {
  for (const url of urls) {
    const form = formOf(url);
    if (form !== null) return form;
  }
  return null;
}
