import { useRead } from "../../api/use-api.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { useNames } from "../segments/use-names.ts";
import { definitionIn, type Definition, type Step } from "./definition.ts";
import { findStep } from "./edit-steps.ts";
import { sayStep } from "./say-step.ts";
import { WORDS } from "./words/words.ts";

/** A version as it was activated; `null` while it is read, or where there is none. */
export function useVersion(id: string, version: number | null): Definition | null {
  const read = useRead(
    "getAutomationVersion",
    { params: { id, version: version ?? 0 } },
    { when: version !== null },
  );
  return read.data === undefined || version === null ? null : definitionIn(read.data.definition);
}

/** What each step of a definition is called, in a few words. */
export function useSayStep(): (step: Step) => string {
  const { words, language } = useFeatureWords(WORDS);
  const names = useNames();
  return (step) => words.say.step(words.kinds[step.kind], sayStep(step, names, language));
}

/** The name of a step by its id, in any of these definitions; `null` where none has it. */
export function nameOfStep(
  id: string,
  definitions: readonly (Definition | null)[],
  say: (step: Step) => string,
): string | null {
  for (const definition of definitions) {
    const step = definition === null ? null : findStep(definition.steps, id);
    if (step !== null) return say(step);
  }
  return null;
}
