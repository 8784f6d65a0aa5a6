import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** The same letter twice: with the one pixel that tells on its reader, and without. */
export function TwoMails(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <figure className="two-mails">
      <svg viewBox="0 0 340 190" aria-hidden="true">
        <Letter x={10} />
        <Letter x={190} />
        <circle className="two-mails-observes" cx="118" cy="146" r="11" />
        <path className="two-mails-pixel" d="M115.5 143.5h5v5h-5z" />
        <path className="two-mails-way" d="M129 146h36" />
        <path className="two-mails-way-end" d="m160 141 6 5-6 5" />
        <circle className="two-mails-quiet" cx="298" cy="146" r="11" />
      </svg>
      <figcaption>
        <span className="visually-hidden">{words.picture.title}</span>
        <span className="two-mails-told">{words.picture.observed}</span>
        <span>{words.picture.asked}</span>
      </figcaption>
    </figure>
  );
}

/** A sheet with lines of writing on it. */
function Letter({ x }: { readonly x: number }): ReactNode {
  return (
    <g transform={`translate(${x} 8)`}>
      <path className="two-mails-sheet" d="M0 0h140v166H0z" />
      <path
        className="two-mails-line"
        d="M18 26h62M18 50h104M18 64h92M18 78h100M18 92h54M18 116h76M18 130h40"
      />
    </g>
  );
}
