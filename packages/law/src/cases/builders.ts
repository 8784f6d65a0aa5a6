import type { QuestionInput } from "../question/question-shape.ts";

export type FactsInput = NonNullable<QuestionInput["facts"]>;
export type ConsentInput = NonNullable<FactsInput["consents"]>[number];
type Words = Partial<Omit<QuestionInput, "facts" | "act">>;

const TODAY = "2026-11-21";

/** Facts that hinder nothing and permit nothing. */
const CLEAN: FactsInput = {
  consents: [],
  source: { kind: "form" },
  collectedAt: "2026-05-02",
  offer: { sector: null },
  optOut: { atCollection: true, inMessage: true },
  suppressed: false,
  identityShown: true,
};

/** A commercial e-mail to a consumer who is a prospect, with nothing against it and no consent. */
export function aSend(jurisdiction: string | null, words: Words, facts: FactsInput): QuestionInput {
  return {
    act: "send",
    on: TODAY,
    jurisdiction,
    channel: "email",
    message: "commercial",
    recipient: "b2c",
    relation: "prospect",
    ...words,
    facts: { ...CLEAN, ...facts },
  };
}

/** A measurement in a newsletter to a subscriber who consented to nothing but the newsletter. */
export function aMeasurement(
  jurisdiction: string | null,
  words: Words,
  facts: FactsInput,
): QuestionInput {
  return {
    act: "measure",
    on: TODAY,
    jurisdiction,
    channel: "email",
    message: "newsletter",
    recipient: "b2c",
    relation: "subscriber",
    ...words,
    facts: { consents: [aSubscription()], suppressed: false, ...facts },
  };
}

export function aConsent(overrides: Partial<ConsentInput>): ConsentInput {
  return {
    purpose: "send.commercial",
    channel: "email",
    state: "given",
    at: "2026-05-02",
    ...overrides,
  };
}

export function aSubscription(): ConsentInput {
  return aConsent({ purpose: "send.newsletter" });
}

/** Bought from the sender, who now offers something like it. */
export const CUSTOMER: FactsInput = {
  source: { kind: "sale" },
  offer: { analogous: true, sameLegalPerson: true, sector: null },
};
