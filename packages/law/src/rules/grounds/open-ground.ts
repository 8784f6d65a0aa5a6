import type { Question } from "../../question/question.ts";
import { makeRule } from "../make-rule.ts";
import type { Rule } from "../rule.ts";
import type { Text } from "../text.ts";
import { listGaps, permitted, refused, type Gaps, type SendGround } from "./ground.ts";

interface OpenGround extends SendGround {
  readonly because: Text;
  /** What must be shown all the same. */
  readonly gaps?: (question: Question) => Gaps;
  readonly lead?: Text;
}

const LACKS: Text = { en: "Not shown: ", fr: "Non établi : " };

/** Permits without asking for a wish of the person. */
export function openGround({ because, gaps, lead, conditions, ...ground }: OpenGround): Rule {
  return makeRule({
    ...ground,
    role: "ground",
    need: "none",
    ask: (question) => {
      const missing = gaps?.(question) ?? [];
      return missing.length > 0
        ? refused(listGaps(lead ?? LACKS, missing))
        : permitted(because, conditions);
    },
  });
}
