import type { Writing, WritingFault } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { SelectField } from "../../ui/fields/select-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { later } from "../../ui/later.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { documentIn } from "./blocks/document.ts";
import { FaultList } from "./parts/fault-list.tsx";
import { FormatSwitch } from "./parts/format-switch.tsx";
import { Preview } from "./parts/preview.tsx";
import { SourceEditor } from "./parts/source-editor.tsx";
import { Starters } from "./parts/starters.tsx";
import { TextPart } from "./parts/text-part.tsx";
import { usePreview, type Copy, type WrittenFor } from "./use-preview.ts";
import { WORDS } from "./words/words.ts";
import "./writing.css";

/** Most of the code of writing is the block editor's, and is loaded where there are blocks. */
const BlockEditor = later(async () => (await import("./parts/block-editor.tsx")).BlockEditor);

interface Props {
  readonly writing: Writing;
  readonly onChange: (writing: Writing) => void;
  /** Whose data fill the preview in at first; nobody's when left out. */
  readonly contactSample?: string;
  /** The campaign it belongs to; a template belongs to none. */
  readonly campaign?: WrittenFor;
}

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

/**
 * Where a mail is written, in any of its formats, with what it becomes beside it. It keeps nothing:
 * every change is told, and whoever uses it saves.
 */
export function WritingEditor({ writing, onChange, contactSample, campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [copy, setCopy] = useState<Copy>({
    open: "none",
    click: "none",
    contact: contactSample ?? null,
  });
  const [shown, setShown] = useState<WritingFault | null>(null);
  const drawn = usePreview(writing, copy, campaign ?? null);
  const set = (changes: Partial<Writing>): void => onChange({ ...writing, ...changes });
  const faults = drawn.error?.problem?.writing ?? [];
  return (
    <div className="writing">
      <div className="writing-fields">
        <div className="writing-row">
          <FormatSwitch writing={writing} onChange={onChange} />
          <SelectField
            label={words.language}
            options={LANGUAGES.map((id) => ({ id, label: words.languages[id] }))}
            value={writing.language}
            onChange={(language) => set({ language })}
          />
        </div>
        <TextField
          label={words.subject}
          value={writing.subject}
          onChange={(subject) => set({ subject })}
        />
        <TextField
          label={words.preheader}
          hint={words.preheaderHint}
          value={writing.preheader}
          onChange={(preheader) => set({ preheader })}
        />
        <FaultList faults={faults} onShow={(fault) => setShown({ ...fault })} />
        <Content
          writing={writing}
          onSource={(source) => set({ source })}
          shown={shown}
          faults={faults}
        />
        <TextPart writing={writing} onChange={(text) => set({ text })} />
      </div>
      <Preview drawn={drawn} copy={copy} onCopy={setCopy} campaign={campaign ?? null} />
    </div>
  );
}

interface ContentProps {
  readonly writing: Writing;
  readonly onSource: (source: string) => void;
  readonly shown: WritingFault | null;
  readonly faults: readonly WritingFault[];
}

function Content({ writing, onSource, shown, faults }: ContentProps): ReactNode {
  const { format, source } = writing;
  if (format !== "blocks") {
    const place = shown?.part === "source" ? shown : null;
    return <SourceEditor writing={writing} onChange={onSource} shown={place} />;
  }
  const document = documentIn(source);
  if (document === null) {
    return <Beginning writing={writing} onSource={onSource} />;
  }
  return (
    <BlockEditor
      source={source}
      document={document}
      onChange={onSource}
      shown={shown?.block ?? null}
      faults={faults}
    />
  );
}

function Beginning({ writing, onSource }: Pick<ContentProps, "writing" | "onSource">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <section className="starters">
      <h2>{words.blocks.begin}</h2>
      {writing.source.trim() === "" ? null : <p>{words.blocks.unreadable}</p>}
      <Starters language={writing.language} onChoose={onSource} />
    </section>
  );
}
