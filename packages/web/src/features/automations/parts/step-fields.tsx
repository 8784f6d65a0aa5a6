import { assertNever } from "@consentry/kernel";
import type { ReactNode } from "react";

import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { LONGEST_STEP_NAME, LONGEST_WAIT_DAYS, type Step, type StepOf } from "../definition.ts";
import { useEditing } from "../editing.ts";
import { nameWeekday } from "../say-step.ts";
import { WORDS } from "../words/words.ts";
import { AttributeFields } from "./attribute-fields.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import { HourField } from "./hour-field.tsx";
import { isSaid, KeptTextField } from "./kept-text-field.tsx";
import { MessageFields } from "./message-fields.tsx";
import { TextFields } from "./text-fields.tsx";

/** What has to be said of a step. */
export function StepFields({ step }: { readonly step: Step }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep, names, mayWrite } = useEditing();
  const { fields, editor } = words;
  if (step.kind === "condition") return <ConditionFields step={step} />;
  if (step.kind === "message") return <MessageFields step={step} />;
  if (step.kind === "text") return <TextFields step={step} />;
  // What it does stands on its face already.
  if (!mayWrite) return null;
  switch (step.kind) {
    case "wait":
      return <WaitFields step={step} />;
    case "wait-until":
      return <UntilFields step={step} />;
    case "set-attribute":
      return <AttributeFields step={step} />;
    case "add-tag":
    case "remove-tag":
      return (
        <KeptTextField
          label={fields.tag}
          maxLength={100}
          value={step.tag}
          isGood={isSaid}
          wrong={editor.missing}
          onChange={(tag) => changeStep({ ...step, tag })}
        />
      );
    case "join-list":
    case "leave-list":
      return (
        <SelectField
          label={fields.list}
          options={names.listOptions}
          value={step.list}
          onChange={(list) => changeStep({ ...step, list })}
        />
      );
    case "webhook":
      return (
        <KeptTextField
          label={fields.webhook}
          hint={fields.webhookHint}
          maxLength={LONGEST_STEP_NAME}
          value={step.name}
          isGood={isSaid}
          wrong={editor.missing}
          onChange={(name) => changeStep({ ...step, name })}
        />
      );
    case "stop":
      return <p>{fields.stop}</p>;
    default:
      return assertNever(step);
  }
}

const HOURS_A_DAY = 24;

function WaitFields({ step }: { readonly step: StepOf<"wait"> }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { changeStep } = useEditing();
  const { fields } = words;
  return (
    <div className="step-pair">
      <NumberField
        label={fields.for}
        least={1}
        most={mostOf(step.unit)}
        value={step.for}
        onChange={(count) => changeStep({ ...step, for: count ?? step.for })}
      />
      <SelectField
        label={fields.unit}
        options={(["days", "hours"] as const).map((id) => ({ id, label: fields.units[id] }))}
        value={step.unit}
        onChange={(unit) => changeStep({ ...step, unit, for: Math.min(step.for, mostOf(unit)) })}
      />
    </div>
  );
}

function mostOf(unit: StepOf<"wait">["unit"]): number {
  return unit === "days" ? LONGEST_WAIT_DAYS : LONGEST_WAIT_DAYS * HOURS_A_DAY;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const ANY = "any";

function UntilFields({ step }: { readonly step: StepOf<"wait-until"> }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { changeStep } = useEditing();
  const { fields } = words;
  return (
    <div className="step-pair">
      <HourField label={fields.at} value={step.at} onChange={(at) => changeStep({ ...step, at })} />
      <SelectField
        label={fields.weekday}
        options={[
          { id: ANY, label: fields.anyDay },
          ...WEEKDAYS.map((day) => ({ id: `${day}`, label: nameWeekday(day, language) })),
        ]}
        value={step.weekday === null ? ANY : `${step.weekday}`}
        onChange={(day) => changeStep({ ...step, weekday: day === ANY ? null : Number(day) })}
      />
    </div>
  );
}
