import { countText, plainer } from "@consentry/sms/text";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  /** What is counted: filled in, where that is known. */
  readonly text: string;
  /** As it is written. */
  readonly written: string;
  readonly onChange: (written: string) => void;
}

/** 3GPP TS 23.038: of UCS-2, in a text that is one message. */
const WIDE_ROOM = 70;

/** What a text comes to while it is written, and characters that would cost less. */
export function TextCount({ text, written, onChange }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const { segments, units, unitsLeft, encoding, foreign } = countText(text);
  const number = (value: number): string => formatNumber(value, language);
  const plain = plainer(written);
  const isBetter = encoding === "ucs-2" && plain.replaced.length > 0;
  return (
    <>
      <p className="texting-count" aria-live="polite">
        <strong>{words.count(segments, number(units))}</strong>
        <span className="faint">{words.left(number(unitsLeft))}</span>
      </p>
      {encoding === "ucs-2" ? (
        <p className="faint">
          {words.wide(foreign.map((one) => `“${one}”`).join(" "), number(WIDE_ROOM))}
        </p>
      ) : null}
      {isBetter ? (
        <div className="actions">
          <Button
            onPress={() => {
              onChange(plain.text);
              tell(words.plainerDone, () => onChange(written));
            }}
          >
            {words.plainer(segments, countText(plainer(text).text).segments)}
          </Button>
          <span className="faint">
            {words.replaced(
              plain.replaced.map(({ from, to }) => `${from} → ${to === "" ? "∅" : to}`).join(", "),
            )}
          </span>
        </div>
      ) : null}
    </>
  );
}
