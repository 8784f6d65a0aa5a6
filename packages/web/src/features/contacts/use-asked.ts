import type { Operations } from "@consentry/client";
import { useMemo } from "react";

import { useSearchState } from "../../app/use-search-state.ts";

/** What a list of people may be narrowed down by: kept in the address, which holds no person. */
export const ASKED = [
  "source",
  "list",
  "segment",
  "relation",
  "country",
  "kind",
  "locale",
  "tag",
  "purpose",
  "consent",
  "suppressed",
  "quarantined",
] as const;
export type AskedName = (typeof ASKED)[number];

export type AskedValues = Readonly<Record<AskedName, string | null>>;
export type AskedPeople = Operations["countContacts"]["body"];

export interface Asked {
  readonly values: AskedValues;
  readonly set: (changes: Partial<Record<AskedName, string | null>>) => void;
  /** As the server is asked. A consent is asked about only with its purpose. */
  readonly people: AskedPeople;
}

export function useAsked(): Asked {
  const { values, set } = useSearchState(...ASKED);
  const written = JSON.stringify(values);
  // The values are made anew on each drawing; what they say is what counts.
  const people = useMemo(() => peopleOf(JSON.parse(written) as AskedValues), [written]);
  return { values, set, people };
}

function peopleOf({ suppressed, quarantined, purpose, consent, ...words }: AskedValues) {
  const given = {
    ...words,
    ...(purpose !== null && consent !== null && { purpose, consent }),
    suppressed: flag(suppressed),
    quarantined: flag(quarantined),
  };
  const said = Object.entries(given).filter(([, value]) => value !== null);
  // What the address says may be anything: the server holds it to its own words.
  return Object.fromEntries(said) as AskedPeople;
}

function flag(text: string | null): boolean | null {
  return text === null ? null : text === "yes";
}
