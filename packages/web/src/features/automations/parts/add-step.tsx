import type { ReactNode } from "react";

import { MenuButton } from "../../../ui/menu-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { DEEPEST_STEPS, MOST_STEPS, type StepKind } from "../definition.ts";
import { everyStep, insertStep, levelOf, type StepPlace } from "../edit-steps.ts";
import { faceId, useEditing } from "../editing.ts";
import { KINDS, newStep } from "../new-step.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly label: string;
  readonly place: StepPlace;
}

/** Adds a step of any kind at a place; it is open for changes at once. */
export function AddStep({ label, place }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { definition, change, choose, names } = useEditing();
  const { steps } = definition;
  const first = {
    ...words.first,
    language,
    list: names.listOptions[0]?.id ?? null,
  };
  const add = (kind: StepKind): void => {
    const step = newStep(kind, crypto.randomUUID(), first);
    change({ ...definition, steps: insertStep(steps, step, place) }, null, faceId(step.id));
    choose(step.id);
  };
  if (everyStep(steps).length >= MOST_STEPS) {
    return <p className="faint">{words.editor.full(MOST_STEPS)}</p>;
  }
  const isDeepest = levelOf(steps, place.way) + 1 >= DEEPEST_STEPS;
  const needsList = (kind: StepKind): boolean => kind === "join-list" || kind === "leave-list";
  return (
    <MenuButton
      label={label}
      choices={KINDS.filter(
        (kind) => !(isDeepest && kind === "condition") && !(needsList(kind) && first.list === null),
      ).map((kind) => ({
        id: kind,
        label: words.kinds[kind],
        onChoose: () => add(kind),
      }))}
    />
  );
}
