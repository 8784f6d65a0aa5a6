import type { KeyboardEvent, ReactNode } from "react";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Branch, Side, Step } from "../definition.ts";
import { isBranch, lookOf, placeOf, type Way } from "../edit-steps.ts";
import { faceId, useEditing } from "../editing.ts";
import { sayStep } from "../say-step.ts";
import { WORDS } from "../words/words.ts";
import { AddStep } from "./add-step.tsx";
import { Card } from "./card.tsx";
import { StepFields } from "./step-fields.tsx";
import { StepTools, useStepActs } from "./step-tools.tsx";

interface Props {
  readonly label: string;
  readonly steps: readonly Step[];
}

/** Steps below each other in their order; a condition holds the lists of its two ways. */
export function StepList({ label, steps }: Props): ReactNode {
  return (
    <ol className="step-list" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.id}>
          <OneStep step={step} place={`${index + 1}`} />
        </li>
      ))}
    </ol>
  );
}

function OneStep({ step, place }: { readonly step: Step; readonly place: string }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { names, mayWrite } = useEditing();
  const acts = useStepActs(step);
  const onKey = (event: KeyboardEvent): void => {
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (!mayWrite || (!isMove && event.key !== "Delete")) return;
    event.preventDefault();
    if (isMove) acts.move(event.key === "ArrowUp" ? -1 : 1);
    else acts.remove();
  };
  const look = lookOf(step);
  return (
    <Card
      id={step.id}
      place={place}
      kind={words.kinds[step.kind]}
      gist={sayStep(step, names, language)}
      look={look}
      onKeyDown={onKey}
      below={isBranch(step) ? <Ways branch={step} /> : null}
    >
      <p className="faint">{words.kindHints[step.kind]}</p>
      <StepFields step={step} />
      {mayWrite ? (
        <div className="step-foot">
          <StepTools step={step} acts={acts} />
          <AddAfter id={step.id} />
        </div>
      ) : null}
    </Card>
  );
}

function AddAfter({ id }: { readonly id: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { steps } = useEditing().definition;
  const at = placeOf(steps, id);
  if (at === null) return null;
  return <AddStep label={words.editor.addAfter} place={{ ...at, index: at.index + 1 }} />;
}

const SIDES = ["yes", "no"] as const;

function Ways({ branch }: { readonly branch: Branch }): ReactNode {
  return (
    <div className="step-ways">
      {SIDES.map((side) => (
        <OneWay key={side} branch={branch} side={side} />
      ))}
    </div>
  );
}

function OneWay({ branch, side }: { readonly branch: Branch; readonly side: Side }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { mayWrite } = useEditing();
  const steps = branch[side];
  const way: Way = { of: branch.id, side };
  const name = words.ways[side];
  return (
    <div className="step-way" id={`${faceId(branch.id)}-${side}`}>
      <p className="step-side">{name}</p>
      {steps.length === 0 ? <p className="faint">{words.editor.noStepsOn}</p> : null}
      <StepList label={name} steps={steps} />
      {mayWrite ? (
        <AddStep label={words.editor.addTo[side]} place={{ way, index: steps.length }} />
      ) : null}
    </div>
  );
}
