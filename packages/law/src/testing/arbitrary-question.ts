import * as fc from "fast-check";

import type { FactsInput } from "../cases/builders.ts";
import type { QuestionInput } from "../question/question-shape.ts";
import {
  CHANNELS,
  CONSENT_STATES,
  MEASURE_PURPOSES,
  MESSAGES,
  PURPOSES,
  RECIPIENTS,
  RELATIONS,
  SECTORS,
  SEND_PURPOSES,
  SOURCE_KINDS,
} from "../question/vocabulary.ts";

const DAYS = [
  "2019-03-01",
  "2024-05-02",
  "2026-04-13",
  "2026-04-14",
  "2026-06-20",
  "2026-07-14",
  "2026-08-10",
  "2026-08-11",
  "2026-11-21",
] as const;

const aDay = fc.constantFrom(...DAYS);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const yesNo = maybe(fc.boolean());

/** Nine times in ten this: a question in which everything is wrong teaches nothing. */
const mostly = <const T, U>(usual: T, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const aConsentEvent = fc.record({
  // Mostly what the messages below need, so that permitted decisions are common.
  purpose: fc.oneof(fc.constantFrom(...SEND_PURPOSES), fc.constantFrom(...PURPOSES)),
  channel: mostly("email", maybe(fc.constantFrom(...CHANNELS))),
  state: mostly("given", fc.constantFrom(...CONSENT_STATES)),
  at: mostly("2019-03-01", maybe(aDay)),
});

/** What ends a consent is an objection as well: facts that agree with themselves. */
const ENDINGS = new Set(["refused", "withdrawn", "expired", "invalidated", "objected", "unknown"]);

const someFacts: fc.Arbitrary<FactsInput> = fc
  .record({
    consents: fc.array(aConsentEvent, { maxLength: 4 }),
    source: fc.record({
      kind: fc.oneof(fc.constantFrom("form", "sale", "account"), fc.constantFrom(...SOURCE_KINDS)),
      namesUs: yesNo,
    }),
    collectedAt: maybe(aDay),
    lastContactAt: maybe(aDay),
    informedAt: maybe(aDay),
    objectedAt: mostly(null, aDay),
    complaintAt: mostly(null, aDay),
    sourceStated: yesNo,
    offer: fc.record({
      relatedToProfession: yesNo,
      analogous: mostly(true, yesNo),
      sameLegalPerson: mostly(true, yesNo),
      sector: mostly(null, fc.constantFrom(...SECTORS)),
    }),
    optOut: fc.record({ atCollection: mostly(true, yesNo), inMessage: mostly(true, yesNo) }),
    suppressed: mostly(false, fc.constant(true)),
    identityShown: mostly(true, yesNo),
    designated: yesNo,
    runningContract: yesNo,
    onOptOutRegister: yesNo,
    partnersNamed: yesNo,
    onwardTransfer: yesNo,
    measure: fc.record({
      stores: maybe(fc.subarray(["last-open-day", "timestamp", "ip"])),
      uses: maybe(fc.subarray(["hygiene", "security", "reactivation"])),
      exclusive: mostly(true, yesNo),
      perRecipient: yesNo,
      ipKept: mostly(false, yesNo),
      legalDuty: yesNo,
    }),
  })
  .map((facts) => ({
    ...facts,
    suppressed:
      facts.suppressed ||
      facts.objectedAt !== null ||
      facts.complaintAt !== null ||
      facts.consents.some(({ state }) => ENDINGS.has(state)),
  }));

/** Any question about sending, measuring or sharing, in any country, known or not. */
export const aQuestion: fc.Arbitrary<QuestionInput> = fc.record({
  act: fc.constantFrom("send", "send", "measure", "share"),
  on: fc.oneof(fc.constant("2026-11-21" as const), aDay),
  jurisdiction: maybe(fc.constantFrom("FR", "NL", "DE", "BE", "AT", "IT", "ES", "SE", "US")),
  channel: mostly("email", maybe(fc.constantFrom(...CHANNELS))),
  message: maybe(fc.constantFrom(...MESSAGES)),
  recipient: fc.constantFrom(...RECIPIENTS),
  relation: maybe(fc.constantFrom(...RELATIONS)),
  purpose: fc.constantFrom(...MEASURE_PURPOSES),
  facts: someFacts,
  policy: fc.record({
    frAggregateReading: fc.constantFrom("A", "B"),
    frJointConsent: fc.boolean(),
    readings: fc.constantFrom({}, { "FR-03": "B", "NL-03": "B", "EU-04": "B" } as const),
  }),
});
