import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { formatNumber } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import {
  ASKABLE,
  withAnotherBox,
  withBox,
  withBoxUp,
  withoutBox,
  withOwnWords,
  type Definition,
  type FormBox,
  type FormLanguage,
} from "./form-draft.ts";

interface Props {
  readonly of: Definition;
  readonly language: FormLanguage;
  readonly onChange: (definition: Definition) => void;
}

/** As the server takes them: more questions at once are not understood one by one. */
const MOST_BOXES = 8;

/** The questions of a form, each for one purpose. */
export function FormBoxes({ of, language, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <section className="form-part">
      <h2>{words.form.boxes}</h2>
      <p className="faint">{words.form.boxesLead}</p>
      {of.boxes.map((box, at) => (
        <BoxFields
          // A question is known by its place: nothing else of it need stay the same.
          key={at}
          of={box}
          at={at}
          language={language}
          onChange={(changed) => onChange(withBox(of, at, changed))}
          onUp={at === 0 ? null : () => onChange(withBoxUp(of, at))}
          onRemove={of.boxes.length === 1 ? null : () => onChange(withoutBox(of, at))}
        />
      ))}
      {of.boxes.length < MOST_BOXES ? (
        <Button onPress={() => onChange(withAnotherBox(of))}>{words.form.addBox}</Button>
      ) : null}
    </section>
  );
}

interface BoxProps {
  readonly of: FormBox;
  readonly at: number;
  readonly language: FormLanguage;
  readonly onChange: (box: FormBox) => void;
  /** `null`: it is the first already. */
  readonly onUp: (() => void) | null;
  /** `null`: a form asks for something. */
  readonly onRemove: (() => void) | null;
}

const NO_LIST = "none";

function BoxFields({ of, at, language, onChange, onUp, onRemove }: BoxProps): ReactNode {
  const { words, language: page } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const lists = useRead("listLists", {});
  const { form } = words;
  const own = of.texts?.[language] ?? null;
  const putOnList = (list: string): void => {
    const { list: _, ...rest } = of;
    onChange(list === NO_LIST ? rest : { ...rest, list });
  };
  const fitting = (lists.data?.items ?? []).filter(({ purpose }) => purpose === of.purpose);
  return (
    <fieldset className="sheet form-box">
      <legend className="visually-hidden">{form.box(at + 1)}</legend>
      <div className="form-box-head">
        <p className="form-box-name" aria-hidden="true">
          {form.box(at + 1)}
        </p>
        <span className="actions">
          {onUp === null ? null : (
            <Button look="link" onPress={onUp}>
              {form.up1}
            </Button>
          )}
          {onRemove === null ? null : (
            <Button look="link" onPress={onRemove}>
              {form.removeBox}
            </Button>
          )}
        </span>
      </div>
      <SelectField
        label={form.purpose}
        options={ASKABLE.map((id) => ({ id, label: nameOf(known.purposes, id) }))}
        value={of.purpose}
        onChange={(purpose) => {
          const { list: _, channel: _channel, ...rest } = of;
          onChange({ ...rest, purpose });
        }}
      />
      {of.purpose.startsWith("send.") ? (
        <CheckboxField
          label={form.byText}
          hint={form.byTextHint}
          isSelected={of.channel === "sms"}
          onChange={(isByText) => {
            const { channel: _channel, ...rest } = of;
            onChange(isByText ? { ...rest, channel: "sms" } : rest);
          }}
        />
      ) : null}
      {of.purpose.startsWith("send.") && fitting.length > 0 ? (
        <SelectField
          label={form.list}
          options={[
            { id: NO_LIST, label: form.noList },
            ...fitting.map(({ id, name, members }) => ({
              id,
              label: `${name} (${formatNumber(members, page)})`,
            })),
          ]}
          value={of.list ?? NO_LIST}
          onChange={putOnList}
        />
      ) : null}
      <CheckboxField
        label={`${form.ownWords} (${form.languages[language]})`}
        hint={form.ownWordsHint}
        isSelected={own !== null}
        onChange={(isOwn) =>
          onChange(withOwnWords(of, language, isOwn ? { question: "", explanation: "" } : null))
        }
      />
      {own === null ? null : (
        <>
          <TextField
            label={form.question}
            name={`definition.boxes.${at}.texts.${language}.question`}
            value={own.question}
            onChange={(question) => onChange(withOwnWords(of, language, { ...own, question }))}
            maxLength={200}
            isRequired
          />
          <TextField
            label={form.explanation}
            name={`definition.boxes.${at}.texts.${language}.explanation`}
            value={own.explanation}
            onChange={(explanation) =>
              onChange(withOwnWords(of, language, { ...own, explanation }))
            }
            maxLength={2000}
            rows={2}
            isRequired
          />
        </>
      )}
    </fieldset>
  );
}
