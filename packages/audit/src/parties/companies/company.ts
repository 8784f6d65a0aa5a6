import type { Origin } from "../../platforms/origin.ts";
import { KNOWN } from "../../platforms/known/origins.ts";

/** A company behind services or networks. What no source backs is marked or left blank. */
export interface Company {
  readonly name: string;
  /** ISO 3166-1 alpha-2; `null` where none was found. */
  readonly country: string | null;
  readonly origin: Origin;
  /** Who owned it, oldest first; absent when none was found. */
  readonly owners?: readonly Ownership[];
  /**
   * What network tables call it, lower case, by its first words, where its name does not say so.
   */
  readonly networks?: readonly string[];
  /** It lets machines to anybody: a network of its own says nothing of who uses a server there. */
  readonly isLandlord?: true;
  /** It answers from many countries under one address: no table can say where the server stood. */
  readonly isAnycast?: true;
}

/** An owner, for the days it is known to have been one. */
export interface Ownership {
  /** Id of the owner in the table of companies. */
  readonly by: string;
  /** First day surely in its hands, `2025-11-24`; absent when none was found. */
  readonly from?: string;
  /** First day it was no longer the owner. */
  readonly until?: string;
  readonly origin: Origin;
}

/** A company of which nothing but hearsay tells: it is shown as such and proves nothing. */
export function hearsay(
  name: string,
  country: string | null,
  ...owners: readonly Ownership[]
): Company {
  return { name, country, origin: KNOWN, ...(owners.length > 0 ? { owners } : {}) };
}

/** An owner of which nothing but hearsay tells. */
export function hearsayOwner(by: string, from?: string): Ownership {
  return { by, origin: KNOWN, ...(from === undefined ? {} : { from }) };
}
