import type { Writing } from "@consentry/client";
import { useEffect, useRef, type ReactNode } from "react";

import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly writing: Writing;
  readonly onChange: (source: string) => void;
  /** A place that somebody asked to see, each time anew; from 1. */
  readonly shown: { readonly line: number; readonly column: number } | null;
  /** What may stand in it; left out: what a mailing may say. */
  readonly hint?: string;
}

/** MJML, HTML or Markdown as it is. */
export function SourceEditor({ writing, onChange, shown, hint }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = place.current?.querySelector("textarea");
    if (!area || shown === null) return;
    const lines = area.value.split("\n");
    const before = lines.slice(0, shown.line - 1).join("\n").length;
    const at = before + (shown.line > 1 ? 1 : 0) + shown.column - 1;
    area.focus();
    area.setSelectionRange(at, at + 1);
  }, [shown]);
  return (
    <div ref={place} className="source">
      <TextField
        label={words.source}
        hint={hint ?? words.sourceHint("{{ contact.first_name }}")}
        rows={24}
        isCode
        value={writing.source}
        onChange={onChange}
      />
    </div>
  );
}
