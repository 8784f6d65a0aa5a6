import type { Question } from "../../question/question.ts";
import { makeRule } from "../make-rule.ts";
import type { Rule } from "../rule.ts";
import { said, type Text } from "../text.ts";
import { listGaps, permitted, refused, sendConsent, type Gaps, type SendGround } from "./ground.ts";

interface ObjectionGround extends SendGround {
  readonly isSilent?: (question: Question) => boolean;
  /** What a jurisdiction asks on top. */
  readonly more?: (question: Question) => Gaps;
}

/** Permits without consent towards people who were informed and can object. */
export function objectionGround({ isSilent, more, conditions, ...ground }: ObjectionGround): Rule {
  return makeRule({
    ...ground,
    role: "ground",
    need: "information-objection",
    ask: (question) => {
      if (isSilent?.(question)) return undefined;
      const gaps = [...objectionGaps(question), ...(more?.(question) ?? [])];
      if (gaps.length > 0) return refused(listGaps(LACKS, gaps));
      return permitted(informed(question), conditions);
    },
  });
}

/** What informing and objecting still lack. */
export function objectionGaps(question: Question): Gaps {
  const { facts } = question;
  const gaps = [];
  if (!isInformed(question)) gaps.push(NOT_INFORMED);
  if (facts.optOut.inMessage !== true) gaps.push(NO_OBJECTION);
  if (sendConsent(question).standing.kind === "ended") gaps.push(ENDED);
  return gaps;
}

/** Told before, or told by this very message where the address comes from. */
export function isInformed({ facts, on }: Question): boolean {
  return facts.sourceStated === true || (facts.informedAt !== undefined && facts.informedAt <= on);
}

const LACKS = said(
  "Information and objection are not in place: ",
  "L'information et l'opposition ne sont pas assurées : ",
);
const NOT_INFORMED = said(
  "the person was not informed, and the message does not name its source",
  "la personne n'a pas été informée et le message n'indique pas l'origine de l'adresse",
);
const NO_OBJECTION = said(
  "objecting is not offered in the message",
  "l'opposition n'est pas proposée dans le message",
);
const ENDED = said(
  "the person refused or withdrew before",
  "la personne a déjà refusé ou retiré son accord",
);

function informed({ facts }: Question): Text {
  const en = facts.informedAt ? `informed on ${facts.informedAt}` : "told the source here";
  const fr = facts.informedAt ? `informée le ${facts.informedAt}` : "origine indiquée ici";
  return said(
    `No consent needed: ${en}, and the message offers to object.`,
    `Pas de consentement requis : ${fr}, et le message permet de s'opposer.`,
  );
}
