import type { AuditDocument } from "@consentry/audit";
import { dayOf, type Instant } from "@consentry/kernel";
import { lawOfTheDay } from "@consentry/law";
import type { VariantLevels } from "@consentry/mail";

import { GATE_RULES, type Found, type GateFinding, type GatePolicy } from "./finding.ts";
import { oneEach } from "./one-each.ts";

/** What the gate said of a campaign, kept with it. */
export interface GateReport {
  /** Which state of the campaign was looked at. */
  readonly version: number;
  readonly checkedAt: Instant;
  /** Whether nothing blocks it. */
  readonly passed: boolean;
  readonly findings: readonly GateFinding[];
  readonly variants: readonly JudgedVariant[];
  /** How many messages to real readers were written and looked at, and thrown away again. */
  readonly sample: number;
}

/** One variant, and what our auditor says of a message of it to a reader who does not exist. */
export interface JudgedVariant {
  readonly levels: VariantLevels;
  readonly audit: AuditDocument;
}

/** Puts together what was found: each thing once, blocking ones first, with the rules of the day. */
export function makeReport(
  found: readonly Found[],
  looked: Pick<GateReport, "version" | "checkedAt" | "variants" | "sample">,
  { policy, country }: { readonly policy: GatePolicy; readonly country: string | null },
): GateReport {
  const findings = oneEach(found)
    .map(({ cited = [], ...one }): GateFinding => {
      const { practice } = GATE_RULES[one.code];
      const day = dayOf(looked.checkedAt);
      const { rules, sources } = practice === null ? NO_LAW : lawOfTheDay(practice, day, country);
      const severity = severityOf(one.code, policy);
      return { ...one, severity, rules, sources: [...new Set([...sources, ...cited])] };
    })
    .toSorted((one, other) => (one.severity < other.severity ? -1 : 1) * differs(one, other));
  return { ...looked, findings, passed: findings.every(({ severity }) => severity === "warn") };
}

/** It is asked by us, or by what a mail is for. */
const NO_LAW = { rules: [], sources: [] } as const;

/** Sorting keeps the order of equals. */
function differs(one: GateFinding, other: GateFinding): 0 | 1 {
  return one.severity === other.severity ? 0 : 1;
}

function severityOf(code: Found["code"], policy: GatePolicy): GateFinding["severity"] {
  const { severity, isFixed } = GATE_RULES[code];
  return isFixed ? severity : (policy[code] ?? severity);
}
