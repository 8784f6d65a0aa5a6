import { consentOn, type ConsentStanding, type Wanted } from "../../consents/consent-on.ts";
import { describeConsent } from "../../consents/describe-consent.ts";
import { sendPurposesOf } from "../../consents/purposes-of.ts";
import type { Question } from "../../question/question.ts";
import type { Purpose } from "../../question/vocabulary.ts";
import type { Finding, RuleDraft } from "../rule.ts";
import type { Text } from "../text.ts";

/** What every ground for sending states; each kind of ground adds its own `need` and test. */
export type SendGround = Omit<RuleDraft, "role" | "need" | "ask"> & {
  readonly conditions?: readonly Text[];
};

/** Permits by a reason, with what the caller must keep up. */
export function permitted(because: Text, conditions: readonly Text[] = []): Finding {
  return { effect: "permits", because, conditions };
}

export function refused(because: Text): Finding {
  return { effect: "refuses", because };
}

/** What is missing, each in a few words; or nothing. */
export type Gaps = readonly Text[];

export function listGaps(lead: Text, gaps: Gaps): Text {
  let { en, fr } = lead;
  let isFirst = true;
  for (const gap of gaps) {
    en += isFirst ? gap.en : `; ${gap.en}`;
    fr += isFirst ? gap.fr : ` ; ${gap.fr}`;
    isFirst = false;
  }
  return { en: `${en}.`, fr: `${fr}.` };
}

export interface SendConsent {
  readonly standing: ConsentStanding;
  readonly wanted: Wanted;
}

/** The consent this message could rest on: the first given one, else what is known of the first. */
export function sendConsent(question: Question): SendConsent {
  const [purpose, ...others] = sendPurposesOf(question);
  const first = consentTo(question, purpose);
  if (first.standing.kind === "given") return first;
  for (const other of others) {
    const next = consentTo(question, other);
    if (next.standing.kind === "given") return next;
  }
  return first;
}

function consentTo({ channel, on, facts }: Question, purpose: Purpose): SendConsent {
  const wanted: Wanted = { purpose, channel, on, mayBeJoint: false };
  return { standing: consentOn(facts.consents, wanted), wanted };
}

/** The same in words. */
export function describeSendConsent({ standing, wanted }: SendConsent): Text {
  return describeConsent(standing, wanted);
}
