import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { Button } from "./button.tsx";
import "./copy-text.css";
import { useToasts } from "./toasts.tsx";
import { WORDS } from "./words/words.ts";

interface Props {
  readonly label: string;
  readonly text: string;
}

/** Longer ones scroll within themselves. */
const MOST_ROWS = 10;

/** A text to be taken elsewhere as it is: to be read and chosen by hand, or copied by a button. */
export function CopyText({ label, text }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    tell(words.copied);
  };
  return (
    <TextField className="copy-text" isReadOnly value={text}>
      <span className="copy-text-head">
        <Label>{label}</Label>
        <Button onPress={() => void copy().catch(fail)} aria-label={`${words.copy}: ${label}`}>
          {words.copy}
        </Button>
      </span>
      <TextArea
        className="input input-code"
        rows={Math.min(text.split("\n").length, MOST_ROWS)}
        spellCheck={false}
      />
    </TextField>
  );
}
