import type { TextLine } from "@consentry/client";
import type { ReactNode } from "react";

import type { MarkKind } from "../../ui/mark.tsx";
import { Marked } from "../../ui/marked.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

type State = TextLine["state"];

const MARKS: Readonly<Record<State, MarkKind>> = {
  waiting: "note",
  "in-flight": "note",
  sent: "note",
  delivered: "permitted",
  failed: "refused",
  unknown: "unclear",
  "held-back": "held",
  cancelled: "held",
};

/** Where a text stands. */
export function TextStateMark({ state }: { readonly state: State }): ReactNode {
  const { states } = useFeatureWords(WORDS).words;
  return <Marked kind={MARKS[state]}>{states[state]}</Marked>;
}
