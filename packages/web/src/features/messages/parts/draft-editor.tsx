import type {
  MessageTemplate,
  MessageTemplateVersion,
  MessageText,
  WritingFault,
} from "@consentry/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { FaultList } from "../../writing/parts/fault-list.tsx";
import { SaveStateText } from "../../writing/parts/save-state.tsx";
import { useAutosave } from "../../writing/use-autosave.ts";
import { titleOfKind } from "../kinds.ts";
import { objectIn } from "../object-in.ts";
import { useTextPreview } from "../use-text-preview.ts";
import { WORDS } from "../words/words.ts";
import { DraftActions } from "./draft-actions.tsx";
import { LocaleTabs } from "./locale-tabs.tsx";
import { LocaleTools } from "./locale-tools.tsx";
import { TextFields } from "./text-fields.tsx";
import { TextPreview } from "./text-preview.tsx";

interface Props {
  readonly template: MessageTemplate;
  readonly version: MessageTemplateVersion;
  /** Below the draft. */
  readonly children: ReactNode;
}

/** What a draft says, saved as it is written; what it becomes stands beside it. */
export function DraftEditor({ template, version, children }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { template: said } = words;
  const { defaultLocale, texts } = version;
  const [draft, setDraft] = useState({ defaultLocale, texts });
  const [json, setJson] = useState(() => JSON.stringify(version.testData, null, 2));
  const [shown, setShown] = useState<WritingFault | null>(null);
  const { values } = useSearchState("locale");
  const data = objectIn(json);
  const [lastData, setLastData] = useState(version.testData);
  if (data !== null && JSON.stringify(data) !== JSON.stringify(lastData)) setLastData(data);
  const params = { id: template.name };
  const queries = useQueryClient();
  const keep = useChange("keepMessageTemplateDraft", { refreshes: ["listMessageTemplates"] });
  const content = { ...draft, testData: lastData };
  const { state, problem } = useAutosave(content, async (body) => {
    await keep.mutateAsync({ params, body });
    // Whoever comes back begins from what was kept last.
    const key = ["getMessageTemplateVersion", { params: { ...params, version: version.version } }];
    queries.setQueryData(key, { ...version, ...body });
  });
  const text = draft.texts.find(({ locale }) => locale === values.locale) ?? draft.texts[0];
  if (text === undefined) return null;
  const put = (next: MessageText): void =>
    setDraft((before) => ({
      ...before,
      texts: before.texts.map((one) => (one.locale === next.locale ? next : one)),
    }));
  return (
    <Page
      title={template.name}
      lead={`${titleOfKind(template.kind, language)} · ${words.templates.draft(version.version)}`}
      up={{ href: "/messages/templates", label: words.templates.title }}
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
      <Written
        key={text.locale}
        template={template.name}
        text={text}
        data={data}
        shown={shown}
        onShow={setShown}
        onChange={put}
      >
        <TextField
          label={said.testData}
          hint={said.testDataHint}
          rows={12}
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
  readonly text: MessageText;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly shown: WritingFault | null;
  readonly onShow: (fault: WritingFault) => void;
  readonly onChange: (text: MessageText) => void;
  readonly children: ReactNode;
}

function Written({ template, text, data, children, ...rest }: WrittenProps): ReactNode {
  const drawn = useTextPreview(template, text, data);
  const faults = drawn.error?.problem?.writing ?? [];
  return (
    <div className="writing message-writing">
      <div className="writing-fields">
        <FaultList faults={faults} onShow={(fault) => rest.onShow({ ...fault })} />
        <TextFields text={text} shown={rest.shown} onChange={rest.onChange} />
        {children}
      </div>
      <TextPreview drawn={drawn} />
    </div>
  );
}
