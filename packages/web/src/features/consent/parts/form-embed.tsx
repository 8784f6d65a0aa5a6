import type { Form } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { CopyText } from "../../../ui/copy-text.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { languagesOf, type FormLanguage } from "./form-draft.ts";

/** The form as it was last kept, for a page of the organisation's own. */
export function FormEmbed({ of: { id, definition } }: { readonly of: Form }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { form } = words;
  const written = languagesOf(definition);
  const [chosen, setLanguage] = useState<FormLanguage | null>(null);
  const language = written.find((one) => one === chosen) ?? written[0] ?? "en";
  const drawn = useRead("drawForm", { params: { id }, query: { language } });
  return (
    <Section title={form.embed}>
      <p>{form.embedLead}</p>
      {written.length > 1 ? (
        <SelectField
          label={form.previewLanguage}
          options={written.map((one) => ({ id: one, label: form.languages[one] }))}
          value={language}
          onChange={setLanguage}
        />
      ) : null}
      <Loaded of={drawn}>
        {({ html, script, page }) => (
          <>
            <CopyText label={form.embedHtml} text={html} />
            <CopyText label={form.embedScript} text={script} />
            <CopyText label={form.embedPage} text={page} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
