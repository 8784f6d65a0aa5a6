import type { KeyboardEvent, ReactNode } from "react";

import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { Mark } from "../../../ui/mark.tsx";
import { faceId, useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly id: string;
  /** Where it stands; `null`: outside the order. */
  readonly place: string | null;
  readonly kind: string;
  readonly gist: string;
  readonly look: "card" | "step" | "message" | "condition";
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Shown while it is open. */
  readonly children: ReactNode;
  /** Shown below, open or not. */
  readonly below?: ReactNode;
}

/** A step, or what stands before and behind the steps: what it is, and its fields while it is open. */
export function Card({
  id,
  place,
  kind,
  gist,
  look,
  onKeyDown,
  children,
  below,
}: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { chosen, choose, problems, people } = useEditing();
  const wrong = problems.get(id) ?? [];
  const here = people?.get(id) ?? 0;
  const isOpen = chosen === id;
  return (
    <div
      className={`step step-${look}`}
      {...(isOpen && { "data-open": true })}
      {...(wrong.length > 0 && { "data-wrong": true })}
    >
      <button
        id={faceId(id)}
        type="button"
        className="step-face"
        aria-expanded={isOpen}
        onClick={() => choose(isOpen ? null : id)}
        onKeyDown={onKeyDown}
      >
        {place === null ? null : <span className="step-place">{place}</span>}
        <span className="step-words">
          <span className="step-kind">{kind}</span>
          {gist === "" ? null : <span className="step-gist">{gist}</span>}
        </span>
        {wrong.length === 0 ? null : (
          <span className="step-wrong">
            <Mark kind="refused" /> {words.editor.wrong}
          </span>
        )}
        {here === 0 ? null : (
          <span className="step-people">{words.editor.here(formatNumber(here, language))}</span>
        )}
      </button>
      {isOpen ? (
        <div className="step-open">
          {wrong.map((sentence) => (
            <p key={sentence} className="field-error">
              {sentence}
            </p>
          ))}
          {children}
        </div>
      ) : null}
      {below}
    </div>
  );
}
