import { Bug, type Day } from "@consentry/kernel";

import { ADEQUACY_SOURCES } from "../transfers/adequacy-sources.ts";
import { INSTRUMENTS } from "./instruments.ts";
import type { Confidence, Provision, Source } from "./source.ts";

export const SOURCES: readonly Source[] = [...INSTRUMENTS, ...ADEQUACY_SOURCES];

export interface Citation {
  readonly id: string;
  readonly source: Source;
  readonly provision: Provision;
}

const BY_ID: ReadonlyMap<string, Source> = new Map(SOURCES.map((source) => [source.id, source]));

const CITATIONS: ReadonlyMap<string, Citation> = new Map(
  SOURCES.flatMap((source) =>
    Object.entries(source.provisions).map(([clause, provision]): [string, Citation] => {
      const id = `${source.id}:${clause}`;
      return [id, { id, source, provision }];
    }),
  ),
);

/** The instrument behind an id, with or without its clause: `cpce` and `cpce:L34-5` are the same. */
export function sourceById(id: string): Source | undefined {
  return BY_ID.get(id.split(":", 1)[0] ?? id);
}

/** One clause of one instrument, by an id such as `cpce:L34-5`. */
export function citationById(id: string): Citation | undefined {
  return CITATIONS.get(id);
}

export function listCitations(): readonly Citation[] {
  return [...CITATIONS.values()];
}

/** Whether the clause existed on that day. */
export function isCitable(id: string, on: Day): boolean {
  const { inForceFrom, inForceTo } = getCitation(id).provision;
  return inForceFrom <= on && (inForceTo === null || on <= inForceTo);
}

/** @throws Bug for an id that no source has: ids are written by us and tested. */
export function getCitation(id: string): Citation {
  const citation = CITATIONS.get(id);
  if (!citation) throw new Bug(`no source ${id}`);
  return citation;
}

const STRENGTH: Readonly<Record<Confidence, number>> = {
  recalled: 0,
  secondary: 1,
  quote: 2,
  text: 3,
};

export function weaker(one: Confidence, other: Confidence): Confidence {
  return STRENGTH[other] < STRENGTH[one] ? other : one;
}

/** The weakest of several: a chain of reasons holds no better than its weakest link. */
export function weakest(confidences: readonly Confidence[]): Confidence {
  return confidences.reduce(weaker, "text");
}
