import { consentOn, type ConsentStanding, type Wanted } from "../../consents/consent-on.ts";
import { describeConsent } from "../../consents/describe-consent.ts";
import { sendPurposesOf } from "../../consents/purposes-of.ts";
import type { Question } from "../../question/question.ts";
import type { Finding, RuleDraft } from "../rule.ts";
import { said, type Text } from "../text.ts";

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
  return said(
    `${lead.en}${gaps.map(({ en }) => en).join("; ")}.`,
    `${lead.fr}${gaps.map(({ fr }) => fr).join(" ; ")}.`,
  );
}

export interface SendConsent {
  readonly standing: ConsentStanding;
  readonly because: Text;
}

/** The consent this message could rest on: the first given one, else what is known of the others. */
export function sendConsent(question: Question): SendConsent {
  let found: SendConsent | undefined;
  for (const purpose of sendPurposesOf(question)) {
    const { channel, on, facts } = question;
    const wanted: Wanted = { purpose, channel, on, mayBeJoint: false };
    const standing = consentOn(facts.consents, wanted);
    if (standing.kind === "given") return { standing, because: describeConsent(standing, wanted) };
    found ??= { standing, because: describeConsent(standing, wanted) };
  }
  return found ?? { standing: { kind: "none" }, because: said("", "") };
}
