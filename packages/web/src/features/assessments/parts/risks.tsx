import type { Assessment } from "@consentry/client";
import { isHighRisk, RISK_LEVEL_WORDS, type RiskLevel } from "@consentry/law";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Risk = Assessment["content"]["risks"][number];

const LEVELS = [1, 2, 3, 4] as const;

const NEW_RISK: Risk = {
  title: "",
  means: "",
  before: { likelihood: 2, severity: 2 },
  measures: "",
  after: { likelihood: 2, severity: 2 },
};

interface Props {
  readonly of: readonly Risk[];
  readonly onChange: (risks: readonly Risk[]) => void;
  readonly isDisabled: boolean;
}

/** What can go wrong for people: how likely and how grave, before and after the measures. */
export function Risks({ of, onChange, isDisabled }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { page } = words;
  const put = (at: number, changes: Partial<Risk>): void =>
    onChange(of.map((risk, index) => (index === at ? { ...risk, ...changes } : risk)));
  return (
    <div className="risks">
      {of.map((risk, at) => (
        // They have no number of their own: their place is what they are.
        <fieldset key={at} className="risk">
          <legend className="visually-hidden">{risk.title || page.risk}</legend>
          <TextField
            label={page.risk}
            name={`content.risks.${at}.title`}
            value={risk.title}
            onChange={(title) => put(at, { title })}
            isDisabled={isDisabled}
          />
          <TextField
            label={page.means}
            value={risk.means}
            onChange={(means) => put(at, { means })}
            rows={2}
            isDisabled={isDisabled}
          />
          <TextField
            label={page.measures}
            value={risk.measures}
            onChange={(measures) => put(at, { measures })}
            rows={5}
            isDisabled={isDisabled}
          />
          <div className="risk-levels">
            <Levels
              title={page.before}
              of={risk.before}
              onChange={(before) => put(at, { before })}
              isDisabled={isDisabled}
            />
            <Levels
              title={page.after}
              of={risk.after}
              onChange={(after) => put(at, { after })}
              isDisabled={isDisabled}
            />
          </div>
          <div className="actions">
            {isHighRisk(risk.after as { likelihood: RiskLevel; severity: RiskLevel }) ? (
              <Marked kind="refused">{page.high}</Marked>
            ) : null}
            {isDisabled ? null : (
              <Button look="link" onPress={() => onChange(of.filter((_, index) => index !== at))}>
                {page.removeRisk}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {isDisabled ? null : (
        <div className="actions">
          <Button onPress={() => onChange([...of, NEW_RISK])}>{page.addRisk}</Button>
        </div>
      )}
    </div>
  );
}

interface LevelsProps {
  readonly title: string;
  readonly of: Risk["before"];
  readonly onChange: (levels: Risk["before"]) => void;
  readonly isDisabled: boolean;
}

function Levels({ title, of, onChange, isDisabled }: LevelsProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { level } = words.page;
  return (
    <fieldset>
      <legend>{title}</legend>
      {(["likelihood", "severity"] as const).map((name) => (
        <SelectField
          key={name}
          label={level[name]}
          options={LEVELS.map((one) => ({
            id: String(one),
            label: `${one} · ${RISK_LEVEL_WORDS[one][language]}`,
          }))}
          value={String(of[name])}
          onChange={(chosen) => onChange({ ...of, [name]: Number(chosen) as RiskLevel })}
          isDisabled={isDisabled}
        />
      ))}
    </fieldset>
  );
}
