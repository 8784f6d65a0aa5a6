import type { ReactNode } from "react";

import { Marked } from "../../../ui/marked.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

export type State = keyof (typeof WORDS)["en"]["states"];

const MARKS: Readonly<Record<State, MarkKind>> = {
  draft: "note",
  active: "permitted",
  paused: "held",
  ended: "refused",
};

/** Where an automation stands, with its sign. */
export function StateWord({ state }: { readonly state: State }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return <Marked kind={MARKS[state]}>{words.states[state]}</Marked>;
}
