import type { MessageTemplateContent, MessageText } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useSearchState } from "../../../app/use-search-state.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Draft = Pick<MessageTemplateContent, "defaultLocale" | "texts">;

interface Props {
  readonly draft: Draft;
  /** The one that is open. */
  readonly text: MessageText;
  readonly onChange: (draft: Draft) => void;
}

/** Another language, or one less. */
export function LocaleTools({ draft, text, onChange }: Props): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  const { set } = useSearchState("locale");
  const add = (locale: string): void => {
    onChange({ ...draft, texts: [...draft.texts, { ...text, locale }].toSorted(byLocale) });
    set({ locale });
  };
  const canGo = text.locale !== draft.defaultLocale;
  return (
    <div className="actions">
      <DialogButton label={said.addLocale} title={said.addLocale}>
        {(close) => (
          <AddLocale
            known={draft.texts.map(({ locale }) => locale)}
            onAdd={(locale) => {
              add(locale);
              close();
            }}
          />
        )}
      </DialogButton>
      {canGo ? (
        <Button
          onPress={() => {
            const texts = draft.texts.filter(({ locale }) => locale !== text.locale);
            onChange({ ...draft, texts });
            set({ locale: null });
          }}
        >
          {said.removeLocale(text.locale)}
        </Button>
      ) : null}
    </div>
  );
}

/** As the server takes it. */
const LOCALE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

function AddLocale({
  known,
  onAdd,
}: {
  readonly known: readonly string[];
  readonly onAdd: (locale: string) => void;
}): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  const [locale, setLocale] = useState("");
  const isNew = LOCALE.test(locale) && !known.includes(locale);
  return (
    <Form onSubmit={() => isNew && onAdd(locale)}>
      <TextField
        label={said.addLocale}
        hint={said.addLocaleHint}
        value={locale}
        onChange={(typed) => setLocale(typed.trim())}
        maxLength={12}
        example="nl"
        isRequired
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={!isNew}>
          {said.addConfirm}
        </Button>
      </div>
    </Form>
  );
}

function byLocale(one: MessageText, other: MessageText): number {
  return one.locale < other.locale ? -1 : 1;
}
