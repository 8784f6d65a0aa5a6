import type { MessageLine } from "@consentry/client";
import type { ReactNode } from "react";

import type { MarkKind } from "../../ui/mark.tsx";
import { Marked } from "../../ui/marked.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

type State = MessageLine["state"];

const MARKS: Readonly<Record<State, MarkKind>> = {
  scheduled: "note",
  waiting: "note",
  "in-flight": "note",
  sent: "permitted",
  bounced: "refused",
  "given-up": "refused",
  "held-back": "held",
  cancelled: "held",
};

/** Where a message stands. */
export function StateMark({ state }: { readonly state: State }): ReactNode {
  const { states } = useFeatureWords(WORDS).words;
  return <Marked kind={MARKS[state]}>{states[state]}</Marked>;
}
