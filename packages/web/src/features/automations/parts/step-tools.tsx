import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Toolbar } from "react-aria-components/Toolbar";

import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { DEEPEST_STEPS, type Step } from "../definition.ts";
import { everyStep, isBranch, listAt, moveStep, placeOf, removeStep } from "../edit-steps.ts";
import { ADD_ID, faceId, useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";

/** What can be done with a step as a whole. */
export interface StepActs {
  readonly move: (direction: -1 | 1, focus?: string) => void;
  readonly canMove: (direction: -1 | 1) => boolean;
  readonly remove: () => void;
}

export function useStepActs(step: Step): StepActs {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const { definition, change, choose, undo } = useEditing();
  const { id, kind } = step;
  const { steps } = definition;
  return {
    canMove: (direction) => moveStep(steps, id, direction, DEEPEST_STEPS) !== steps,
    move(direction, focus = faceId(id)) {
      const moved = moveStep(steps, id, direction, DEEPEST_STEPS);
      if (moved !== steps) change({ ...definition, steps: moved }, null, focus);
    },
    remove() {
      const place = placeOf(steps, id);
      const after = removeStep(steps, id);
      const list = listAt(after, place?.way ?? null);
      const next = list[Math.min(place?.index ?? 0, list.length - 1)]?.id ?? place?.way?.of;
      change({ ...definition, steps: after }, null, next === undefined ? ADD_ID : faceId(next));
      choose(null);
      const others = isBranch(step) ? everyStep([step]).length - 1 : 0;
      const name = words.kinds[kind];
      const { removed, removedAll } = words.editor;
      tell(others === 0 ? removed(name) : removedAll(name, others), undo);
    },
  };
}

export function StepTools({
  step,
  acts,
}: {
  readonly step: Step;
  readonly acts: StepActs;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { editor } = words;
  const own = (name: string): string => `${faceId(step.id)}-${name}`;
  return (
    <Toolbar className="step-tools" aria-label={editor.tools}>
      <Tool id={own("up")} isDisabled={!acts.canMove(-1)} onPress={() => acts.move(-1, own("up"))}>
        {editor.up}
      </Tool>
      <Tool
        id={own("down")}
        isDisabled={!acts.canMove(1)}
        onPress={() => acts.move(1, own("down"))}
      >
        {editor.down}
      </Tool>
      <Tool id={own("remove")} onPress={acts.remove}>
        {editor.remove}
      </Tool>
    </Toolbar>
  );
}

function Tool(props: {
  readonly id: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return <AriaButton {...props} className="step-tool" />;
}
