import "../texting.css";

import type { ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  /** `null`: nobody said. */
  readonly sender: string | null;
  readonly text: string;
}

/** A text as it stands on a telephone. */
export function Phone({ sender, text }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <figure className="phone" aria-label={words.phone}>
      <figcaption className="phone-sender">
        {sender ?? <span className="faint">{words.noSender}</span>}
      </figcaption>
      <p className="phone-text">{text}</p>
    </figure>
  );
}
