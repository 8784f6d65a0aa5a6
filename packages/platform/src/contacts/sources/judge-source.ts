import type { Day } from "@consentry/kernel";
import { decide, type Consent, type Question, type Reason } from "@consentry/law";

import { nothingTold } from "../ask-law.ts";
import { originForLaw, type SourceDeclaration } from "./source.ts";

/**
 * What law holds against writing to anybody from this source, whatever they agreed to; `null`
 * where it leaves that to each person's own case. It is what refuses the mail from there and does
 * not refuse the same mail to somebody who gave the address in a form.
 *
 * @param country of the organisation: the declaration is judged by its own law
 */
export function judgeSource(
  source: Pick<SourceDeclaration, "kind" | "namesUs">,
  country: string | null,
  on: Day,
): Reason | null {
  const consents = NOBODY_CAN_HAVE_AGREED.has(source.kind) ? [] : [agreed(on)];
  const question = mailFrom(originForLaw(source), consents, { country, on });
  const fromForm = mailFrom({ kind: "form", namesUs: undefined }, consents, { country, on });
  const alsoThere = new Set(refusals(fromForm).map(({ rule }) => rule));
  return refusals(question).find(({ rule }) => !alsoThere.has(rule)) ?? null;
}

/** An address taken from pages by a program was given to nobody, so there is no consent to assume. */
const NOBODY_CAN_HAVE_AGREED: ReadonlySet<string> = new Set(["scraped"]);

function agreed(at: Day): Consent {
  return { purpose: "send.commercial", channel: "email", state: "given", at, alsoNames: [] };
}

/** Everything but the source and the consents is as it should be. */
function mailFrom(
  source: Question["facts"]["source"],
  consents: readonly Consent[],
  { country, on }: { readonly country: string | null; readonly on: Day },
): Question {
  const question = nothingTold("send", on);
  return {
    ...question,
    jurisdiction: country,
    channel: "email",
    message: "commercial",
    recipient: "b2c",
    relation: "prospect",
    facts: {
      ...question.facts,
      consents,
      source,
      collectedAt: on,
      informedAt: on,
      objectedAt: null,
      sourceStated: true,
      offer: { relatedToProfession: true, analogous: true, sameLegalPerson: true, sector: null },
      optOut: { atCollection: true, inMessage: true },
      suppressed: false,
      identityShown: true,
    },
  };
}

function refusals(question: Question): readonly Reason[] {
  const { outcome, reasons } = decide(question);
  return outcome === "permitted" ? [] : reasons.filter(({ effect }) => effect === "refuses");
}
