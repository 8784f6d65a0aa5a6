import type { Day } from "@consentry/kernel";

import { isBacked } from "../platforms/platform.ts";
import { companyById } from "./companies/companies.ts";
import type { Company, Ownership } from "./companies/company.ts";
import type { PartyCompany } from "./party.ts";

/** Owners of owners beyond this are a circle in the table, not a group. */
const MOST_OWNERS = 6;

/**
 * Names who owned a company on a day: its owner, the owner's owner, and so on. Each with the days
 * and the source of its ownership, not of its existence.
 *
 * @param on `null` when the day is not known: then only owners with no dates are named, since a
 *   dated one would be a guess
 */
export function ownersOn(company: Company, on: Day | null): readonly PartyCompany[] {
  const owners: PartyCompany[] = [];
  let owned: Company | null = company;
  while (owned !== null && owners.length < MOST_OWNERS) {
    const ownership = ownershipOn(owned, on);
    owned = ownership === null ? null : companyById(ownership.by);
    if (ownership !== null && owned !== null) owners.push(ownerOf(owned, ownership));
  }
  return owners;
}

export function asPartyCompany({ name, country, origin }: Company): PartyCompany {
  return { name, country, from: null, until: null, source: origin };
}

/** A company and its owners as far as more than hearsay backs each step; empty for none. */
export function backedChain(company: Company | null, on: Day | null): readonly PartyCompany[] {
  if (company === null) return [];
  const chain = [asPartyCompany(company), ...ownersOn(company, on)];
  const hearsay = chain.findIndex(({ source }) => !isBacked([source]));
  return hearsay < 0 ? chain : chain.slice(0, hearsay);
}

function ownershipOn({ owners = [] }: Company, on: Day | null): Ownership | null {
  return (
    owners.findLast(({ from, until }) => {
      if (on === null) return from === undefined && until === undefined;
      return (from === undefined || from <= on) && (until === undefined || on < until);
    }) ?? null
  );
}

function ownerOf({ name, country }: Company, { from, until, origin }: Ownership): PartyCompany {
  return {
    name,
    country,
    from: (from ?? null) as Day | null,
    until: (until ?? null) as Day | null,
    source: origin,
  };
}
