import { useId, type ReactNode } from "react";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { Button } from "./button.tsx";
import "./copy-text.css";
import { useToasts } from "./toasts.tsx";
import { WORDS } from "./words/words.ts";

interface Props {
  readonly label: string;
  readonly text: string;
}

/** A text to be taken elsewhere as it is: shown whole, copied by a button. */
export function CopyText({ label, text }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const id = useId();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    tell(words.copied);
  };
  return (
    <div className="copy-text">
      <div className="copy-text-head">
        <p id={id}>{label}</p>
        <Button onPress={() => void copy().catch(fail)} aria-describedby={id}>
          {words.copy}
        </Button>
      </div>
      {/* Scrolls within itself, so it can be reached without a mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-labelledby={id}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
