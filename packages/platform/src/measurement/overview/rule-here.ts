import type { Day } from "@consentry/kernel";
import { decide, type Consent, type Policy, type Question, type Reason } from "@consentry/law";

import { measureQuestion } from "../../campaigns/deciding/measure-question.ts";
import { nothingTold } from "../../contacts/ask-law.ts";
import type { MeasuredPurpose } from "./measured-purposes.ts";

/** What law asks for before something is measured in a country. */
export interface RuleHere {
  /** `exempt`: nobody need be asked. `contested`: authorities differ. */
  readonly standing: "consent" | "exempt" | "contested" | "forbidden";
  /** Whether it may be measured of somebody who was not asked, under the organisation's policy. */
  readonly mayUnasked: boolean;
  /** The rule that says so; its sources, and why in both languages of law. */
  readonly reason: Reason | null;
}

/**
 * The rule for a reader of a letter they asked for, who agreed to nothing besides: what law says
 * where nobody was asked. Each person is decided about with what is known of them.
 */
export function ruleHere(
  { purpose, level }: Pick<MeasuredPurpose, "purpose" | "level">,
  {
    country,
    on,
    policy,
  }: { readonly country: string | null; readonly on: Day; readonly policy: Policy },
): RuleHere {
  const { outcome, need, reasons } = decide(
    measureQuestion(aReader(country, on, policy), purpose, level),
  );
  const reason =
    reasons.find(({ status }) => status === "contested") ??
    reasons.find(({ effect }) => effect !== "notes") ??
    null;
  const mayUnasked = outcome === "permitted" && need !== "consent";
  return { standing: standingOf(), mayUnasked, reason };

  function standingOf(): RuleHere["standing"] {
    if (outcome === "contested" || reason?.status === "contested") return "contested";
    if (mayUnasked) return "exempt";
    return need === "consent" ? "consent" : "forbidden";
  }
}

/** Subscribed today, by an open form. */
function aReader(country: string | null, on: Day, policy: Policy): Question {
  const question = nothingTold("send", on);
  const subscribed: Consent = {
    purpose: "send.newsletter",
    channel: "email",
    state: "given",
    at: on,
    alsoNames: [],
  };
  return {
    ...question,
    jurisdiction: country,
    channel: "email",
    message: "newsletter",
    recipient: "b2c",
    relation: "subscriber",
    policy,
    facts: {
      ...question.facts,
      consents: [subscribed],
      source: { kind: "form", namesUs: undefined },
      collectedAt: on,
      objectedAt: null,
      suppressed: false,
    },
  };
}
