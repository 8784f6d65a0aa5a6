import type { ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { keysOf } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { CARDS, useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";

/** Who leaves before the end. */
export function GoalFields(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { definition, change } = useEditing();
  const { goals } = words;
  const names = keysOf(goals.goals);
  const { leaveWhen } = definition;
  return (
    <fieldset className="step-fieldset">
      <legend>{goals.title}</legend>
      <p className="faint">{goals.lead}</p>
      {names.map((goal) => (
        <CheckboxField
          key={goal}
          label={goals.goals[goal]}
          isSelected={leaveWhen.includes(goal)}
          onChange={(leaves) =>
            change(
              {
                ...definition,
                leaveWhen: names.filter((one) => (one === goal ? leaves : leaveWhen.includes(one))),
              },
              CARDS.end,
            )
          }
        />
      ))}
    </fieldset>
  );
}
