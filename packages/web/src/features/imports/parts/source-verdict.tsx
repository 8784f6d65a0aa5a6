import type { Source } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Reason } from "../../../law/reasons.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What law says of a source, declared or not yet: whether everybody from there is held back. */
export function SourceVerdict({ kind, namesUs }: Pick<Source, "kind" | "namesUs">): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const words = all.source;
  const judged = useRead("judgeSource", { body: { kind, namesUs } });
  if (judged.data === undefined) return null;
  const { quarantine } = judged.data;
  return (
    <output className="source-verdict">
      {quarantine === null ? (
        <p>
          <Marked kind="permitted">{words.free}</Marked>
        </p>
      ) : (
        <>
          <p>
            <Marked kind="held">{words.held}</Marked>
          </p>
          <Reason of={quarantine} />
          <p className="faint">{words.stillUseful}</p>
        </>
      )}
    </output>
  );
}
