import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import {
  FORM_LANGUAGES,
  languagesOf,
  withoutLanguage,
  type Definition,
  type FormLanguage,
} from "./form-draft.ts";

interface Props {
  readonly of: Definition;
  readonly language: FormLanguage;
  readonly onLanguage: (language: FormLanguage) => void;
  readonly onChange: (definition: Definition) => void;
}

/** What stands above the questions, in each language the form is written in. */
export function FormTexts({ of, language, onLanguage, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { form } = words;
  const written = languagesOf(of);
  const texts = of.texts[language] ?? { title: "", intro: "" };
  const change = (changes: Partial<typeof texts>): void =>
    onChange({ ...of, texts: { ...of.texts, [language]: { ...texts, ...changes } } });
  const remove = (): void => {
    const [next = "en"] = written.filter((one) => one !== language);
    onChange(withoutLanguage(of, language));
    onLanguage(next);
  };
  return (
    <section className="form-part">
      <h2>{form.texts}</h2>
      <fieldset className="form-languages">
        <legend className="visually-hidden">{form.language}</legend>
        {written.map((one) => (
          <Button key={one} aria-pressed={one === language} onPress={() => onLanguage(one)}>
            {form.languages[one]}
          </Button>
        ))}
        {FORM_LANGUAGES.filter((one) => !written.includes(one)).map((one) => (
          <Button
            key={one}
            look="link"
            onPress={() => {
              onChange({ ...of, texts: { ...of.texts, [one]: { title: "", intro: "" } } });
              onLanguage(one);
            }}
          >
            {form.add(form.languages[one])}
          </Button>
        ))}
      </fieldset>
      <TextField
        label={form.title}
        name={`definition.texts.${language}.title`}
        value={texts.title}
        onChange={(title) => change({ title })}
        maxLength={200}
        isRequired
      />
      <TextField
        label={form.intro}
        name={`definition.texts.${language}.intro`}
        value={texts.intro}
        onChange={(intro) => change({ intro })}
        maxLength={2000}
        rows={3}
        isRequired
      />
      {written.length > 1 ? (
        <Button look="link" onPress={remove}>
          {form.removeLanguage(form.languages[language])}
        </Button>
      ) : null}
    </section>
  );
}
