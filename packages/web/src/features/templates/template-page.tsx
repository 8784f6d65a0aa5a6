import type { Template } from "@consentry/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useLocation, useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemText } from "../../ui/problem-text.tsx";
import { Loaded, Loading } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { SaveStateText } from "../writing/parts/save-state.tsx";
import { useAutosave } from "../writing/use-autosave.ts";
import { WritingEditor } from "../writing/writing-editor.tsx";
import { WritingPreview } from "../writing/writing-preview.tsx";
import { WORDS } from "./words/words.ts";

/** One template, saved as it is written. */
export function TemplatePage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const template = useRead("getTemplate", { params: { id } });
  const may = useMay("write");
  return (
    <Loaded of={template}>
      {(read) => {
        if (read.id !== id) return <Loading />;
        return may ? <OpenTemplate key={id} template={read} /> : <ShownTemplate template={read} />;
      }}
    </Loaded>
  );
}

function ShownTemplate({ template }: { readonly template: Template }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <Page title={template.name} up={{ href: "/templates", label: words.title }}>
      <WritingPreview writing={template.writing} />
    </Page>
  );
}

function OpenTemplate({ template }: { readonly template: Template }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [, go] = useLocation();
  const [draft, setDraft] = useState({ name: template.name, writing: template.writing });
  const params = { id: template.id };
  const queries = useQueryClient();
  const change = useChange("changeTemplate", {
    refreshes: ["listTemplates"],
    // Whoever comes back begins from what was kept last.
    onDone: (kept) => queries.setQueryData(["getTemplate", { params }], kept),
  });
  const remove = useChange("removeTemplate", { refreshes: ["listTemplates"] });
  const { state, problem } = useAutosave(draft, (body) => change.mutateAsync({ params, body }));
  const isNamed = problem !== null && problem.problem?.kind !== "bad-writing";
  return (
    <Page
      title={draft.name}
      up={{ href: "/templates", label: words.title }}
      actions={
        <>
          <SaveStateText state={state} />
          <ConfirmButton
            label={words.remove}
            title={words.removeTitle(template.name)}
            confirm={words.removeConfirm}
            onConfirm={async () => {
              await remove.mutateAsync({ params });
              tell(words.removed(template.name));
              go("/templates");
            }}
          >
            {words.removeText}
          </ConfirmButton>
        </>
      }
    >
      <TextField
        label={words.name}
        value={draft.name}
        maxLength={200}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      {isNamed ? <ProblemText error={problem} /> : null}
      <WritingEditor
        writing={draft.writing}
        onChange={(writing) => setDraft((before) => ({ ...before, writing }))}
      />
    </Page>
  );
}
