import { useState, type ReactNode } from "react";

import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { draftOf, filterOf, type GroupDraft } from "../../segments/draft.ts";
import { purposesRead } from "../../segments/filter.ts";
import { GroupEditor } from "../../segments/parts/group-editor.tsx";
import type { Branch } from "../definition.ts";
import { useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";
import { WhoIsSeen } from "./who-is-seen.tsx";
import "../../segments/segments.css";

/** The question of a condition, and of one that reads openings or clicks, whom it sees. */
export function ConditionFields({ step }: { readonly step: Branch }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep, mayWrite } = useEditing();
  const { condition, ways } = words;
  const { purpose } = step;
  return (
    <>
      {mayWrite ? <Question step={step} /> : null}
      {purpose === null ? null : (
        <section className="step-reads" aria-label={condition.reads(purpose)}>
          <WhoIsSeen purpose={purpose} />
          <RadioField
            label={condition.otherwise}
            hint={condition.otherwiseHint}
            isDisabled={!mayWrite}
            options={(["yes", "no"] as const).map((id) => ({ id, label: ways[id] }))}
            value={step.otherwise}
            onChange={(otherwise) => changeStep({ ...step, otherwise })}
          />
        </section>
      )}
    </>
  );
}

function Question({ step }: { readonly step: Branch }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep, names } = useEditing();
  const { condition } = words;
  const [draft, setDraft] = useState<GroupDraft>(() => draftOf(step.filter));
  const [told, setTold] = useState(step.filter);
  // It was changed from elsewhere, such as by going back.
  if (step.filter !== told) {
    setTold(step.filter);
    setDraft(draftOf(step.filter));
  }
  const change = (next: GroupDraft): void => {
    setDraft(next);
    const filter = filterOf(next);
    if (filter === null) return;
    setTold(filter);
    const purpose = purposesRead(filter)[0] ?? null;
    changeStep({
      ...step,
      filter,
      purpose,
      otherwise: purpose === null ? null : (step.otherwise ?? "no"),
    });
  };
  const asked = filterOf(draft);
  const isTwofold = asked !== null && purposesRead(asked).length > 1;
  return (
    <>
      <GroupEditor draft={draft} onChange={change} choices={names} />
      {asked === null ? <p className="field-error">{condition.unfinished}</p> : null}
      {isTwofold ? <p className="field-error">{condition.twoPurposes}</p> : null}
    </>
  );
}
