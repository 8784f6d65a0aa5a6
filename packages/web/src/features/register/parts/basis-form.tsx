import type { RegisterActivity, RegisterBasis } from "@consentry/client";
import { ACTIVITIES, BASES } from "@consentry/law";
import { useState, type ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { useSay } from "./use-say.ts";

type BasisId = RegisterBasis["bases"][number];

interface Props {
  readonly of: RegisterActivity;
  readonly close: () => void;
}

/** Which of the grounds that are possible an activity rests on. */
export function BasisForm({ of, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const say = useSay();
  const said = words.questions;
  const [bases, setBases] = useState<readonly BasisId[]>(
    of.isBasisOpen ? [] : of.bases.map(({ basis }) => basis),
  );
  const [why, setWhy] = useState(of.basisWhy);
  return (
    <AnswerForm
      body={{ basis: { activity: of.id, answer: { bases, why } } }}
      isReady={bases.length > 0}
      close={close}
    >
      <fieldset className="register-choices">
        <legend>{said.bases}</legend>
        {ACTIVITIES[of.id].bases.map((id) => (
          <CheckboxField
            key={id}
            label={say(BASES[id].title)}
            isSelected={bases.includes(id)}
            onChange={(isSelected) =>
              setBases(isSelected ? [...bases, id] : bases.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
      <TextField label={said.basesWhy} rows={2} maxLength={4000} value={why} onChange={setWhy} />
    </AnswerForm>
  );
}
