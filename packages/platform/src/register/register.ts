import type { Instant } from "@consentry/kernel";

import { lastConfirmation } from "./drift/confirmations.ts";
import { driftOf, type Difference } from "./drift/drift.ts";
import { hashOfLines, linesOf } from "./drift/lines.ts";
import type { RegisterFacts } from "./fact.ts";
import { registerFacts } from "./facts.ts";
import type { RegisterOwn } from "./own.ts";

/** The register of today beside the one that was confirmed. */
export interface Register extends RegisterFacts {
  /** Of what the configuration says today: what is confirmed. */
  readonly hash: string;
  readonly confirmed: { readonly at: Instant; readonly by: string } | null;
  /** What is not as it was confirmed; none where nobody confirmed anything. */
  readonly drift: readonly Difference[];
}

/** The register as of the moment of the call. */
export async function registerOf(own: RegisterOwn): Promise<Register> {
  const facts = await registerFacts(own);
  const lines = linesOf(facts);
  const confirmation = await lastConfirmation(own.tx, own.organisation.id);
  return {
    ...facts,
    hash: hashOfLines(lines),
    confirmed: confirmation && { at: confirmation.at, by: confirmation.by },
    drift: confirmation === null ? [] : driftOf(confirmation.lines, lines),
  };
}
