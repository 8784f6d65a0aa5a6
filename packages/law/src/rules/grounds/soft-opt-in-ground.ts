import type { Question } from "../../question/question.ts";
import type { SourceKind } from "../../question/vocabulary.ts";
import { makeRule } from "../make-rule.ts";
import type { Rule } from "../rule.ts";
import { inner, said, type Text } from "../text.ts";
import {
  describeSendConsent,
  listGaps,
  permitted,
  refused,
  sendConsent,
  type Gaps,
  type SendGround,
} from "./ground.ts";

interface SoftOptInGround extends SendGround {
  /** Where an address must come from to count as obtained in a sale. */
  readonly obtainedIn: readonly SourceKind[];
  readonly isSilent?: (question: Question) => boolean;
}

/** Permits messages to own customers about own similar products, while every condition holds. */
export function softOptInGround(draft: SoftOptInGround): Rule {
  const { obtainedIn, isSilent, conditions, ...ground } = draft;
  return makeRule({
    ...ground,
    role: "ground",
    need: "soft-opt-in",
    ask: (question) => {
      if (isSilent?.(question)) return undefined;
      const gaps = softOptInGaps(question, obtainedIn);
      if (gaps.length > 0) return refused(listGaps(EXCEPTION_FAILS, gaps));
      return permitted(customer(question), conditions);
    },
  });
}

/** What the customer exception still lacks. All conditions must hold; unknown never passes. */
export function softOptInGaps(question: Question, obtainedIn: readonly SourceKind[]): Gaps {
  const { facts } = question;
  const { source, offer, optOut } = facts;
  const gaps = [];
  if (!obtainedIn.includes(source.kind)) gaps.push(notFromSale(source.kind));
  if (offer.analogous !== true) gaps.push(NOT_ANALOGOUS);
  if (offer.sameLegalPerson !== true) gaps.push(NOT_SAME_PERSON);
  if (optOut.atCollection !== true) gaps.push(NO_OPT_OUT_AT_COLLECTION);
  if (optOut.inMessage !== true) gaps.push(NO_OPT_OUT_IN_MESSAGE);
  const consent = sendConsent(question);
  if (consent.standing.kind === "ended") gaps.push(inner(describeSendConsent(consent)));
  return gaps;
}

const EXCEPTION_FAILS = said(
  "The customer exception does not hold: ",
  "L'exception client ne s'applique pas : ",
);
const NOT_ANALOGOUS = said(
  "the offer is not shown to be analogous to what was bought",
  "l'offre n'est pas établie comme analogue à l'achat",
);
const NOT_SAME_PERSON = said(
  "the sender is not shown to be the legal person that sold",
  "l'expéditeur n'est pas établi comme la personne morale qui a vendu",
);
const NO_OPT_OUT_AT_COLLECTION = said(
  "objecting was not offered at collection",
  "l'opposition n'a pas été proposée à la collecte",
);
const NO_OPT_OUT_IN_MESSAGE = said(
  "objecting is not offered in the message",
  "l'opposition n'est pas proposée dans le message",
);

function customer({ facts }: Question): Text {
  return said(
    `Own customer (address from: ${facts.source.kind}), analogous offer of the same legal person, objection offered at collection and in the message.`,
    `Client (adresse issue de : ${facts.source.kind}), offre analogue de la même personne morale, opposition proposée à la collecte et dans le message.`,
  );
}

function notFromSale(kind: SourceKind): Text {
  return said(
    `the address was not obtained in a sale (source: ${kind})`,
    `l'adresse n'a pas été obtenue lors d'une vente (origine : ${kind})`,
  );
}
