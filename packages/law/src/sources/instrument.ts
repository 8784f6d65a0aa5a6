import type { Day } from "@consentry/kernel";

import type { Confidence, Provision, Source } from "./source.ts";

interface Clause {
  readonly heading: string;
  readonly paraphrase: string;
  readonly inForceFrom: string;
  readonly inForceTo?: string;
  readonly read: Confidence;
  readonly background?: true;
}

interface Draft extends Omit<Source, "provisions"> {
  readonly reviewedOn: string;
  readonly provisions: Readonly<Record<string, Clause>>;
}

/** Writes one instrument down. The dates are checked by the citation tests, not here. */
export function instrument({ reviewedOn, provisions, ...draft }: Draft): Source {
  return {
    ...draft,
    provisions: Object.fromEntries(
      Object.entries(provisions).map(([id, clause]): [string, Provision] => [
        id,
        {
          heading: clause.heading,
          paraphrase: clause.paraphrase,
          inForceFrom: clause.inForceFrom as Day,
          inForceTo: (clause.inForceTo ?? null) as Day | null,
          reviewedOn: reviewedOn as Day,
          read: clause.read,
          background: clause.background ?? false,
        },
      ]),
    ),
  };
}
