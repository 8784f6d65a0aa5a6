import "./consent.css";
import type { Form } from "@consentry/client";
import { canonicalJson, type CanonicalValue } from "@consentry/ledger";
import { useState, type ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Form as Fields } from "../../ui/fields/form.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { FormBoxes } from "./parts/form-boxes.tsx";
import { languagesOf, type Definition, type FormLanguage } from "./parts/form-draft.ts";
import { FormEmbed } from "./parts/form-embed.tsx";
import { FormManner } from "./parts/form-manner.tsx";
import { FormPreview } from "./parts/form-preview.tsx";
import { FormTexts } from "./parts/form-texts.tsx";
import { WORDS } from "./words/words.ts";

/** One sign-up form: written on one side, seen on the other. */
export function FormPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const form = useRead("getForm", { params: { id } });
  return <Loaded of={form}>{(known) => <FormDesk key={known.id} of={known} />}</Loaded>;
}

function FormDesk({ of }: { readonly of: Form }): ReactNode {
  const { words, language: page } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const { tell } = useToasts();
  const [name, setName] = useState(of.name);
  const [definition, setDefinition] = useState<Definition>(of.definition);
  const [language, setLanguage] = useState<FormLanguage>(() => firstSeen(of.definition, page));
  const save = useChange("changeForm", {
    refreshes: ["listForms", "getForm", "drawForm"],
    onDone: () => tell(words.form.saved),
  });
  const isChanged = name !== of.name || !isSame(definition, of.definition);
  return (
    <Page
      title={of.name}
      up={{ href: "/consent/forms", label: words.form.up }}
      actions={mayWrite ? <OpenOrClose of={of} /> : null}
    >
      {of.isOpen ? null : (
        <p>
          <Marked kind="held">{words.form.isClosed}</Marked>
        </p>
      )}
      <div className="form-desk">
        <Fields
          problem={save.error}
          onSubmit={() => save.mutate({ params: { id: of.id }, body: { name, definition } })}
        >
          <TextField
            label={words.forms.name}
            hint={words.forms.nameHint}
            name="name"
            value={name}
            onChange={setName}
            maxLength={200}
            isRequired
          />
          <FormTexts
            of={definition}
            language={language}
            onLanguage={setLanguage}
            onChange={setDefinition}
          />
          <FormBoxes of={definition} language={language} onChange={setDefinition} />
          <FormManner of={definition} onChange={setDefinition} />
          {mayWrite ? (
            <div className="actions">
              <Button look="main" type="submit" isDisabled={!isChanged || save.isPending}>
                {words.form.save}
              </Button>
              {isChanged ? <span className="faint">{words.form.unsaved}</span> : null}
            </div>
          ) : null}
        </Fields>
        <div className="form-desk-seen">
          <FormPreview of={definition} language={language} />
        </div>
      </div>
      <FormEmbed of={of} />
    </Page>
  );
}

/** Whether two say the same: the server may tell the parts of one in another order. */
function isSame(one: Definition, other: Definition): boolean {
  const [text, otherText] = [one, other].map((said) => canonicalJson(said as CanonicalValue));
  return text === otherText;
}

/** The page's own language where the form is written in it. */
function firstSeen(definition: Definition, page: FormLanguage): FormLanguage {
  const written = languagesOf(definition);
  return written.find((language) => language === page) ?? written[0] ?? page;
}

function OpenOrClose({ of: { id, name, isOpen } }: { readonly of: Form }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const change = useChange("changeForm", { refreshes: ["listForms", "getForm"] });
  const turn = async (wanted: boolean): Promise<void> => {
    await change.mutateAsync({ params: { id }, body: { isOpen: wanted } });
    tell(wanted ? words.form.reopened : words.form.closedNow);
  };
  if (!isOpen) {
    return <Button onPress={() => void turn(true).catch(fail)}>{words.form.reopen}</Button>;
  }
  return (
    <ConfirmButton
      label={words.form.close}
      title={words.form.closeTitle}
      confirm={words.form.close}
      onConfirm={() => turn(false)}
    >
      <p>{words.form.closeText(name)}</p>
    </ConfirmButton>
  );
}
