import { useState, type ReactNode } from "react";

import { useSearchState } from "../../../app/use-search-state.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Local {
  readonly locale: string;
}

interface Draft<Text extends Local> {
  readonly defaultLocale: string;
  readonly texts: readonly Text[];
}

interface Props<Text extends Local> {
  readonly draft: Draft<Text>;
  /** The one that is open. */
  readonly text: Text;
  readonly onChange: (draft: Draft<Text>) => void;
}

/** Another language, or one less, of whatever is written by language. */
export function LocaleTools<Text extends Local>({ draft, text, onChange }: Props<Text>): ReactNode {
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

function byLocale(one: Local, other: Local): number {
  return one.locale < other.locale ? -1 : 1;
}
