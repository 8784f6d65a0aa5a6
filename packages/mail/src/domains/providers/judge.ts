import { assertNever, type Day } from "@consentry/kernel";

import { worstOf, type Check, type CheckName, type CheckState } from "../check.ts";
import { REMARK_STATES, type RemarkCode } from "../remarks.ts";
import {
  MOST_COMPLAINTS_PER_THOUSAND,
  PROVIDER_RULES,
  type Demand,
  type ProviderRule,
} from "./rules.ts";

/** How much is sent, and how it is received; `null`: not known. */
export interface Volume {
  /** Mails of the busiest of the last days, to all providers together. */
  readonly mostADay: number | null;
  /** Of a thousand mails, how many readers called unwanted. */
  readonly complaintsPerThousand: number | null;
}

export interface JudgedRule extends ProviderRule {
  readonly state: CheckState;
  /** Whether it is asked of this sender; where the volume is not known it is. */
  readonly concerns: boolean;
}

/** Holds what was found against what the large providers ask on a day. */
export function judgeProviders(
  checks: readonly Check[],
  { mostADay, complaintsPerThousand }: Volume,
  on: Day,
): readonly JudgedRule[] {
  return PROVIDER_RULES.filter(({ appliesFrom }) => appliesFrom <= on).map((rule) => ({
    ...rule,
    state: stateOf(rule.demand, checks, complaintsPerThousand),
    concerns: rule.above === null || mostADay === null || mostADay > rule.above,
  }));
}

function stateOf(demand: Demand, checks: readonly Check[], complaints: number | null): CheckState {
  switch (demand) {
    case "spf-or-dkim":
      return bestOf(passable(checks, "spf"), passable(checks, "dkim"));
    case "spf":
    case "dkim":
    case "one-click":
      return passable(checks, demand);
    case "dmarc":
      // A policy of `none` is enough, and alignment is asked for apart.
      return passable(checks, "dmarc", ["dmarc-dkim-apart"]);
    case "alignment":
      return alignment(checks);
    case "reverse-name":
      return passable(checks, "addresses");
    case "complaints":
      if (complaints === null) return "unknown";
      return complaints < MOST_COMPLAINTS_PER_THOUSAND ? "good" : "wrong";
    default:
      return assertNever(demand);
  }
}

/** What could be better is good enough for a provider. */
function passable(
  checks: readonly Check[],
  name: CheckName,
  except: readonly RemarkCode[] = [],
): CheckState {
  const codes = checks
    .filter((check) => check.name === name)
    .flatMap(({ remarks }) => remarks.map(({ code }) => code));
  const states = codes.filter((code) => !except.includes(code)).map((code) => REMARK_STATES[code]);
  const worst = worstOf(states);
  return worst === "improve" ? "good" : worst;
}

function alignment(checks: readonly Check[]): CheckState {
  const codes = new Set(
    checks
      .filter(({ name }) => name === "dmarc")
      .flatMap(({ remarks }) => remarks.map(({ code }) => code)),
  );
  if (codes.has("dmarc-aligned")) return "good";
  return codes.has("dmarc-dkim-apart") ? "wrong" : "unknown";
}

function bestOf(...states: readonly CheckState[]): CheckState {
  return states.includes("good") ? "good" : worstOf(states);
}
