import type { ImportInList } from "@consentry/client";
import type { ReactNode } from "react";

import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { formatPercent } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const MARKS: Readonly<Record<ImportInList["state"], MarkKind>> = {
  reading: "note",
  checked: "held",
  applying: "note",
  applied: "permitted",
  failed: "refused",
};

interface Props {
  readonly state: ImportInList["state"];
  /** How much of the step under way is done; `null` where nobody knows. */
  readonly share?: number | null;
}

export function StateMark({ state, share = null }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return (
    <>
      <Marked kind={MARKS[state]}>{words.states[state]}</Marked>
      {share === null ? null : <span className="faint"> {formatPercent(share, language)}</span>}
    </>
  );
}
