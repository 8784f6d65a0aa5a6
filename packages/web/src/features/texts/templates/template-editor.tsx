import type { TextTemplate, TextTemplateVersion, TextTemplateWords } from "@consentry/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { titleOfKind } from "../../messages/kinds.ts";
import { objectIn } from "../../messages/object-in.ts";
import { LocaleTabs } from "../../messages/parts/locale-tabs.tsx";
import { LocaleTools } from "../../messages/parts/locale-tools.tsx";
import { SaveStateText } from "../../writing/parts/save-state.tsx";
import { useAutosave } from "../../writing/use-autosave.ts";
import { useSettled } from "../../writing/use-preview.ts";
import { WORDS } from "../words/words.ts";
import { DraftActions } from "./draft-actions.tsx";
import { WordsPreview } from "./words-preview.tsx";

interface Props {
  readonly template: TextTemplate;
  readonly version: TextTemplateVersion;
  /** Below the draft. */
  readonly children: ReactNode;
}

/** What a draft says, saved as it is written; a telephone beside it shows what it becomes. */
export function TemplateEditor({ template, version, children }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { templates: said } = words;
  const { defaultLocale, texts } = version;
  const [draft, setDraft] = useState({ defaultLocale, texts });
  const [json, setJson] = useState(() => JSON.stringify(version.testData, null, 2));
  const { values } = useSearchState("locale");
  const data = objectIn(json);
  const [lastData, setLastData] = useState(version.testData);
  if (data !== null && JSON.stringify(data) !== JSON.stringify(lastData)) setLastData(data);
  const params = { id: template.name };
  const queries = useQueryClient();
  const keep = useChange("keepTextTemplateDraft", { refreshes: ["listTextTemplates"] });
  const { state, problem } = useAutosave({ ...draft, testData: lastData }, async (body) => {
    await keep.mutateAsync({ params, body });
    // Whoever comes back begins from what was kept last.
    const key = ["getTextTemplateVersion", { params: { ...params, version: version.version } }];
    queries.setQueryData(key, { ...version, ...body });
  });
  const text = draft.texts.find(({ locale }) => locale === values.locale) ?? draft.texts[0];
  if (text === undefined) return null;
  const put = (next: TextTemplateWords): void =>
    setDraft((before) => ({
      ...before,
      texts: before.texts.map((one) => (one.locale === next.locale ? next : one)),
    }));
  return (
    <Page
      title={template.name}
      lead={`${titleOfKind(template.kind, language)} · ${said.draft(version.version)}`}
      up={{ href: "/texts/templates", label: said.title }}
      actions={
        <>
          <SaveStateText state={state} />
          <DraftActions
            template={template}
            version={version.version}
            locale={text.locale}
            isSaved={state === "saved" && data !== null}
          />
        </>
      }
    >
      {problem === null ? null : <ProblemText error={problem} />}
      <div className="locale-bar">
        <LocaleTabs locales={draft.texts.map(({ locale }) => locale)} here={text.locale} />
        <LocaleTools draft={draft} text={text} onChange={setDraft} />
      </div>
      <Written key={text.locale} template={template.name} text={text} data={data} onChange={put}>
        <TextField
          label={said.testData}
          hint={said.testDataHint}
          rows={8}
          isCode
          value={json}
          onChange={setJson}
          {...(data === null && { error: said.notJson })}
        />
        <SelectField
          label={said.standard}
          hint={said.standardHint}
          options={draft.texts.map(({ locale }) => ({ id: locale, label: locale }))}
          value={draft.defaultLocale}
          onChange={(chosen) => setDraft({ ...draft, defaultLocale: chosen })}
        />
      </Written>
      {children}
    </Page>
  );
}

interface WrittenProps {
  readonly template: string;
  readonly text: TextTemplateWords;
  /** `null`: what is there is no object yet. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly onChange: (text: TextTemplateWords) => void;
  readonly children: ReactNode;
}

function Written({ template, text, data, onChange, children }: WrittenProps): ReactNode {
  const { templates: said } = useFeatureWords(WORDS).words;
  const settled = useSettled({ text, data });
  const seen = useRead(
    "previewTextTemplate",
    { params: { id: template }, body: { text: settled.text, data: settled.data ?? {} } },
    { when: settled.data !== null },
  );
  const faults = seen.error?.problem?.writing ?? [];
  return (
    <div className="texting">
      <div className="texting-fields">
        <TextField
          label={said.words}
          hint={said.wordsHint("{{ data.code }}", "{{ organisation.name }}")}
          rows={6}
          value={text.text}
          onChange={(written) => onChange({ ...text, text: written })}
          {...(faults.length > 0 && { error: faults.map(({ message }) => message).join(" ") })}
        />
        {children}
      </div>
      <WordsPreview seen={seen} />
    </div>
  );
}
