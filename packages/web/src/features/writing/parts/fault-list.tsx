import type { WritingFault } from "@consentry/client";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly faults: readonly WritingFault[];
  readonly onShow: (fault: WritingFault) => void;
}

/** Everything that keeps a writing from being read, each with the way to it. */
export function FaultList({ faults, onShow }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (faults.length === 0) return null;
  return (
    <section className="faults" aria-live="polite">
      <h2>{words.faults.title}</h2>
      <ul className="plain-list">
        {faults.map((fault) => (
          <li
            key={`${fault.part} ${fault.line} ${fault.column} ${fault.block?.id} ${fault.message}`}
          >
            <strong>{words.faults.parts[fault.part]}</strong>
            {fault.block === undefined ? (
              <span className="faint"> {words.faults.at(fault.line, fault.column)}</span>
            ) : null}
            : {fault.message}{" "}
            <Button look="link" onPress={() => onShow(fault)}>
              {words.faults.go}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
