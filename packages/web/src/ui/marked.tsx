import type { ReactNode } from "react";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { Mark, type MarkKind } from "./mark.tsx";
import { WORDS } from "./words/words.ts";

interface Props {
  readonly kind: MarkKind;
  /** The state's own name when left out. */
  readonly children?: ReactNode;
}

/** A state with its sign and its word: the same signs wherever they are shown. */
export function Marked({ kind, children }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <span className="mark-word">
      <Mark kind={kind} />
      {children ?? words.marks[kind]}
    </span>
  );
}
