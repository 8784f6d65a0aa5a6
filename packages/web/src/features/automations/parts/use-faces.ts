import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { findStep, lookOf } from "../edit-steps.ts";
import { CARDS, useEditing } from "../editing.ts";
import type { Face } from "../flow/flow-drawing.tsx";
import { sayGoals, sayStep, sayTrigger } from "../say-step.ts";
import { WORDS } from "../words/words.ts";

/** What stands on each node of the drawing: the same as on its entry in the list. */
export function useFaces(): (id: string) => Face {
  const { words, language } = useFeatureWords(WORDS);
  const { definition, names, people, problems } = useEditing();
  const { kinds } = words;
  return (id) => {
    const here = people?.get(id) ?? 0;
    const common = {
      people: here === 0 ? null : formatNumber(here, language),
      isWrong: problems.has(id),
    };
    if (id === CARDS.start) {
      const isWrong = common.isWrong || problems.has(CARDS.sending);
      const gist = sayTrigger(definition.trigger, names, language);
      return { ...common, isWrong, kind: kinds.start, gist, look: "way" };
    }
    const step = findStep(definition.steps, id);
    if (step === null) {
      const { leaveWhen } = definition;
      const gist = leaveWhen.length === 0 ? "" : sayGoals(leaveWhen, language);
      return { ...common, kind: kinds.end, gist, look: "way" };
    }
    const look = lookOf(step);
    return { ...common, kind: kinds[step.kind], gist: sayStep(step, names, language), look };
  };
}
