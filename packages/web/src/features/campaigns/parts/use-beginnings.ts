import type { Writing } from "@consentry/client";

import { useRead } from "../../../api/use-api.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as WRITING_WORDS } from "../../writing/words/words.ts";
import { WORDS } from "../words/words.ts";

export interface Beginning {
  readonly id: string;
  readonly label: string;
}

export interface Beginnings {
  /** What there is to begin from: our documents, the organisation's templates, bare words. */
  readonly items: readonly Beginning[];
  /** The writing of a new campaign that begins so; `null` while its template is on its way. */
  readonly writingOf: (id: string, subject: string) => Writing | null;
}

const MARKDOWN = "markdown";

/** What a new campaign may begin with. */
export function useBeginnings(chosen: string | null, language: Writing["language"]): Beginnings {
  const { words } = useFeatureWords(WORDS);
  const names = useFeatureWords(WRITING_WORDS).words.blocks.starters;
  const starters = useRead("listStarters", { query: { language } }).data?.items ?? [];
  const templates = useRead("listTemplates", {}).data?.items ?? [];
  const template = templates.find(({ id }) => id === chosen);
  const read = useRead(
    "getTemplate",
    { params: { id: template?.id ?? "" } },
    { when: template !== undefined },
  );
  const bare = (subject: string): Omit<Writing, "format" | "source"> => ({
    subject,
    preheader: "",
    text: null,
    language,
  });
  return {
    items: [
      ...starters.map(({ name }) => ({ id: name, label: names[name] })),
      ...templates.map(({ id, name }) => ({ id, label: words.made.template(name) })),
      { id: MARKDOWN, label: words.made.markdown },
    ],
    writingOf: (id, subject) => {
      const starter = starters.find(({ name }) => name === id);
      if (starter !== undefined) {
        return { ...bare(subject), format: "blocks", source: JSON.stringify(starter.document) };
      }
      if (id === template?.id) {
        return read.data?.id === id ? { ...read.data.writing, subject } : null;
      }
      return { ...bare(subject), format: "markdown", source: words.made.starter };
    },
  };
}
