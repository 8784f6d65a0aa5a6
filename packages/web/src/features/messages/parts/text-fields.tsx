import type { MessageText, Writing, WritingFault } from "@consentry/client";
import type { ReactNode } from "react";

import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { FormatSwitch } from "../../writing/parts/format-switch.tsx";
import { SourceEditor } from "../../writing/parts/source-editor.tsx";
import { TextPart } from "../../writing/parts/text-part.tsx";
import { WORDS as WRITING_WORDS } from "../../writing/words/words.ts";
import { WORDS } from "../words/words.ts";

/** Blocks are put together for mailings: their buttons lead to ways out that messages do not have. */
const FORMATS = ["markdown", "html", "mjml"] as const;

interface Props {
  readonly text: MessageText;
  /** A place that somebody asked to see. */
  readonly shown: WritingFault | null;
  readonly onChange: (text: MessageText) => void;
}

/** Subject, content and plain text in one language. */
export function TextFields({ text, shown, onChange }: Props): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  const { words } = useFeatureWords(WRITING_WORDS);
  const set = (changes: Partial<MessageText>): void => onChange({ ...text, ...changes });
  const writing = writingOf(text);
  const isBlocks = text.format === "blocks";
  return (
    <>
      <FormatSwitch
        writing={writing}
        formats={isBlocks ? ["blocks", ...FORMATS] : FORMATS}
        onChange={({ format, source }) => set({ format, source })}
      />
      <TextField
        label={words.subject}
        value={text.subject}
        onChange={(subject) => set({ subject })}
      />
      <TextField
        label={words.preheader}
        hint={words.preheaderHint}
        value={text.preheader}
        onChange={(preheader) => set({ preheader })}
      />
      {isBlocks ? <p className="faint">{said.blocks}</p> : null}
      <SourceEditor
        writing={writing}
        onChange={(source) => set({ source })}
        shown={shown?.part === "source" ? shown : null}
        hint={said.sourceHint("{{ data.number }}", "{% legal_identity %}")}
      />
      <TextPart writing={writing} onChange={(written) => set({ text: written })} />
    </>
  );
}

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

/** As the parts of the editor know it; in which language does not matter to them. */
function writingOf({ locale, ...text }: MessageText): Writing {
  const [base] = locale.split("-", 1);
  return { ...text, language: LANGUAGES.find((language) => language === base) ?? "en" };
}
