import type { ConsentMapping } from "@consentry/client";
import { CHANNELS, PURPOSES } from "@consentry/law";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { formatNumber } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { WordsField } from "./words-field.tsx";

interface Props {
  readonly columns: readonly string[];
  readonly value: readonly ConsentMapping[];
  readonly onChange: (value: readonly ConsentMapping[]) => void;
}

/** Consents given elsewhere: each with its moment and with what shows it, or it does not count. */
export function MapConsents({ columns, value, onChange }: Props): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.consents;
  const [first] = columns;
  return (
    <section className="import-consents">
      <h3>{words.title}</h3>
      <p>{value.length === 0 ? words.none : words.rule}</p>
      {value.map((consent, at) => (
        <fieldset key={at} className="import-fields">
          <legend>{words.nth(formatNumber(at + 1, language))}</legend>
          <OneConsent
            columns={columns}
            value={consent}
            onChange={(next) => onChange(value.with(at, next))}
          />
          <Button look="link" onPress={() => onChange(value.toSpliced(at, 1))}>
            {words.remove}
          </Button>
        </fieldset>
      ))}
      {first === undefined ? null : (
        <Button onPress={() => onChange([...value, aConsent(first)])}>{words.add}</Button>
      )}
    </section>
  );
}

function aConsent(at: string): ConsentMapping {
  return {
    purpose: "send.newsletter",
    channel: "email",
    column: null,
    yes: ["yes", "oui", "ja", "si", "sì", "true", "1"],
    no: ["no", "non", "nee", "nein", "false", "0"],
    at,
    requestedAt: null,
    evidence: [],
    wording: null,
  };
}

interface OneProps {
  readonly columns: readonly string[];
  readonly value: ConsentMapping;
  readonly onChange: (value: ConsentMapping) => void;
}

/** No column has an empty name: it stands for none. */
const NONE = "";

function OneConsent({ columns, value, onChange }: OneProps): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.consents;
  const options = columns.map((id) => ({ id, label: id }));
  return (
    <>
      <SelectField
        label={words.purpose}
        options={PURPOSES.map((id) => ({ id, label: nameOf(known.purposes, id) }))}
        value={value.purpose}
        onChange={(purpose) => onChange({ ...value, purpose })}
      />
      <SelectField
        label={words.channel}
        options={CHANNELS.map((id) => ({ id, label: nameOf(known.channels, id) }))}
        value={value.channel}
        onChange={(channel) => onChange({ ...value, channel })}
      />
      <SelectField
        label={words.at}
        options={options}
        value={value.at}
        onChange={(at) => onChange({ ...value, at })}
      />
      <SelectField
        label={words.column}
        options={[{ id: NONE, label: words.noColumn }, ...options]}
        value={value.column ?? NONE}
        onChange={(column) => onChange({ ...value, column: column === NONE ? null : column })}
      />
      {value.column === null ? null : (
        <WordsField
          label={words.yes}
          hint={words.yesHint}
          value={value.yes}
          onChange={(yes) => onChange({ ...value, yes: yes ?? [] })}
        />
      )}
      {value.column === null ? null : (
        <WordsField
          label={words.no}
          hint={words.noHint}
          value={value.no ?? []}
          onChange={(no) => onChange({ ...value, no: no ?? [] })}
        />
      )}
      <SelectField
        label={words.requestedAt}
        options={[{ id: NONE, label: words.notChosen }, ...options]}
        value={value.requestedAt ?? NONE}
        onChange={(asked) => onChange({ ...value, requestedAt: asked === NONE ? null : asked })}
      />
      <fieldset className="import-ticks">
        <legend>{words.evidence}</legend>
        <p className="faint">
          {value.evidence.length === 0 ? words.noEvidence : words.evidenceHint}
        </p>
        {columns.map((column) => (
          <CheckboxField
            key={column}
            label={column}
            isSelected={value.evidence.includes(column)}
            onChange={(isOn) =>
              onChange({
                ...value,
                evidence: isOn
                  ? [...value.evidence, column]
                  : value.evidence.filter((one) => one !== column),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
}
