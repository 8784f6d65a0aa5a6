import { REGISTER_WORDS } from "@consentry/law";

import type { Measure } from "../../fact.ts";
import type { Register } from "../../register.ts";
import type { Say, Sheet } from "../sheets.ts";
import { answered, cell } from "./cell.ts";

/** What keeps data safe, apart: what is in place, what is not, what cannot be seen, what was said. */
export function measuresSheet({ measures, answers }: Register, say: Say): Sheet {
  const of = (state: Measure["state"]): readonly string[] =>
    measures.filter((measure) => measure.state === state).map(({ title }) => say(title));
  return {
    id: "security",
    title: say(REGISTER_WORDS.security),
    cells: [
      cell("active", of("active"), say),
      cell("missing", of("missing"), say),
      cell("notSeen", of("unknown"), say),
      cell("outside", statedOf(answers, say), say),
    ],
  };
}

/** In short: what is in place, here and outside. */
export function measureLines({ measures, answers }: Register, say: Say): readonly string[] {
  const here = measures.filter(({ state }) => state === "active").map(({ title }) => say(title));
  return answers.security === null ? here : [...here, ...statedOf(answers, say)];
}

function statedOf({ security }: Register["answers"], say: Say): readonly string[] {
  if (security === null) return answered(null, say);
  return security.measures.split("\n").map((line) => line.trim());
}
