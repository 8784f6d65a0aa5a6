import type { DomainLook } from "@consentry/client";
import type { ReactNode } from "react";

import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

export type DomainState = DomainLook["state"];

const MARKS: Readonly<Record<DomainState, MarkKind>> = {
  good: "permitted",
  improve: "note",
  wrong: "refused",
  unknown: "unclear",
};

/** How something about a domain is. */
export function StateMark({ state }: { readonly state: DomainState }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return <Marked kind={MARKS[state]}>{words.states[state]}</Marked>;
}
