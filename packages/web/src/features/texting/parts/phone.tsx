import "../texting.css";

import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  /** `null`: nobody said; left out: it is not known here. */
  readonly sender?: string | null;
  readonly text: string;
}

/** A text as it stands on a telephone. */
export function Phone({ sender, text }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <figure className="phone" aria-label={words.phone}>
      <figcaption className="phone-sender">
        {sender ?? (
          <span className="faint">{sender === null ? words.noSender : words.yourSender}</span>
        )}
      </figcaption>
      <p className="phone-text">{text}</p>
    </figure>
  );
}
