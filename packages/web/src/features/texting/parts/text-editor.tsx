import "../texting.css";

import type { Writing } from "@consentry/client";
import { stopMention } from "@consentry/law/texts";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { Phone } from "./phone.tsx";
import { TextCount } from "./text-count.tsx";

interface Props {
  readonly text: string;
  readonly language: Writing["language"];
  readonly onChange: (changed: {
    readonly text: string;
    readonly language: Writing["language"];
  }) => void;
  /** As somebody would get it; `null` while that is not known: then it is shown as it is written. */
  readonly filled: string | null;
  /** `null`: nobody said; left out: it is not known here. */
  readonly sender?: string | null;
  /** What is known of it besides, below the telephone. */
  readonly children?: ReactNode;
}

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

/** The law of texts asks for it, in whatever words. */
const SAYS_STOP = /\bSTOPP?\b/i;

/** Where a text message is written, beside a telephone that shows it. Whoever uses it saves. */
export function TextEditor(props: Props): ReactNode {
  const { text, language, onChange, filled, sender, children } = props;
  const { words } = useFeatureWords(WORDS);
  const write = (changed: string): void => onChange({ text: changed, language });
  return (
    <div className="texting">
      <div className="texting-fields">
        <TextField
          label={words.text}
          hint={words.textHint}
          name="writing.text"
          value={text}
          onChange={write}
          rows={7}
          isRequired
        />
        <TextCount text={filled ?? text} written={text} onChange={write} />
        {SAYS_STOP.test(text) ? null : (
          <div className="actions">
            <Button
              onPress={() =>
                write(`${text.trimEnd()} ${mentionFor(sender, language, words.stopNumber)}`)
              }
            >
              {words.addStop}
            </Button>
          </div>
        )}
        <SelectField
          label={words.language}
          options={LANGUAGES.map((id) => ({ id, label: words.languages[id] }))}
          value={language}
          onChange={(chosen) => onChange({ text, language: chosen })}
        />
        <p className="faint">{words.noMeasuring}</p>
      </div>
      <div className="texting-fields">
        <Phone text={filled ?? text} {...(sender !== undefined && { sender })} />
        {children}
      </div>
    </div>
  );
}

/** Nobody can answer a name: then a number has to be filled in. */
function mentionFor(
  sender: string | null | undefined,
  language: Writing["language"],
  number: string,
): string {
  const isNumber = typeof sender === "string" && !/[^\d+]/.test(sender);
  return stopMention(
    language,
    isNumber ? { by: "answer" } : { by: "number", number: `[${number}]` },
  );
}
