import type { Question } from "../../question/question.ts";
import { makeRule } from "../make-rule.ts";
import type { Rule } from "../rule.ts";
import type { Text } from "../text.ts";
import { describeSendConsent, permitted, refused, sendConsent, type SendGround } from "./ground.ts";

interface ConsentGround extends SendGround {
  /** Why consent is asked for, put before the fact. */
  readonly why: Text;
  /** Questions of the subject that another rule answers. */
  readonly isSilent?: (question: Question) => boolean;
}

/** Permits a message to somebody who consented to its purpose on its channel, and to nobody else. */
export function consentGround({ why, isSilent, conditions, ...ground }: ConsentGround): Rule {
  return makeRule({
    ...ground,
    role: "ground",
    need: "consent",
    ask: (question) => {
      if (isSilent?.(question)) return undefined;
      const consent = sendConsent(question);
      const because = describeSendConsent(consent);
      if (consent.standing.kind === "given") return permitted(because, conditions);
      return refused({ en: `${why.en} ${because.en}`, fr: `${why.fr} ${because.fr}` });
    },
  });
}
