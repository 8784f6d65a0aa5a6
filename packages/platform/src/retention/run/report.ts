import type { Day, Instant } from "@consentry/kernel";
import {
  retentionEntry,
  RULES_VERSION,
  type PeriodUnit,
  type RetentionRuleId,
} from "@consentry/law";
import { keyId, readJws, signJws, type Hash } from "@consentry/ledger";

import type { Own } from "../../consent/asking/own.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { readChoices } from "../choices/choices.ts";
import type { RetentionRun, RetentionStep } from "./run.ts";

/** The type in the signed header; a JWS of another kind is no report. */
const REPORT_TYPE = "consentry-retention-report+jwt";

export const REPORT_SCHEMA = "consentry.retention-report/1";

/** What one run removed, in numbers and days; it names nobody. */
export interface RetentionReport {
  readonly schema: typeof REPORT_SCHEMA;
  readonly organisation: string;
  readonly run: string;
  readonly day: Day;
  /** By the organisation's standing order, or by somebody who looked at the plan. */
  readonly startedBy: "standing-order" | "somebody";
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly withPeople: boolean;
  /** The state of law's rules by which it went. */
  readonly rulesVersion: string;
  readonly rules: readonly ReportedRule[];
}

export interface ReportedRule {
  readonly rule: RetentionRuleId;
  readonly title: string;
  readonly period: { readonly length: number | null; readonly unit: PeriodUnit };
  readonly end: string;
  readonly sources: readonly string[];
  readonly removed: Readonly<Record<string, number>>;
  /** Past its day, and stayed: something stands against its going. */
  readonly held: number;
  readonly oldestDue: Day | null;
  readonly newestDue: Day | null;
}

/** The report of a run that ended, signed with the organisation's key. */
export async function signReport(
  { tx, organisation, keys }: Pick<Own, "tx" | "organisation" | "keys">,
  run: RetentionRun & { readonly endedAt: Instant },
): Promise<string> {
  const choices = await readChoices(tx, organisation.id);
  const signer = await signerOf(tx, organisation.id, keys.wrappingKey);
  const report: RetentionReport = {
    schema: REPORT_SCHEMA,
    organisation: organisation.id,
    run: run.id,
    day: run.day,
    startedBy: run.startedBy === "system" ? "standing-order" : "somebody",
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    withPeople: run.withPeople,
    rulesVersion: RULES_VERSION,
    rules: run.steps.map((step) => reported(step, run.day, choices.get(step.rule)?.length)),
  };
  return signJws(JSON.stringify(report), signer, REPORT_TYPE);
}

function reported(
  { rule, removed, held, oldest, newest }: RetentionStep,
  day: Day,
  chosen: number | undefined,
): ReportedRule {
  const { title, unit, usual, end, sources } = retentionEntry(rule, day);
  return {
    rule,
    title: title.en,
    period: { length: chosen ?? usual, unit },
    end,
    sources,
    removed,
    held,
    oldestDue: oldest,
    newestDue: newest,
  };
}

export type ReportVerdict =
  | { readonly isValid: true; readonly report: RetentionReport; readonly keyId: Hash }
  | {
      readonly isValid: false;
      readonly fault: "not-a-report" | "bad-signature" | "other-key";
    };

/**
 * Checks a report offline: that it is signed, and says what was signed. Whose key it is only the
 * caller can say, who knows the organisation's.
 *
 * @param expected id of the key that must have signed; any when left out
 */
export function verifyReport(jws: string, expected?: Hash): ReportVerdict {
  const read = readJws(jws);
  if (read.kind === "bad-signature") return { isValid: false, fault: "bad-signature" };
  if (read.kind === "not-a-jws" || read.type !== REPORT_TYPE || !isReport(read.payload)) {
    return { isValid: false, fault: "not-a-report" };
  }
  const id = keyId(read.key);
  return expected === undefined || id === expected
    ? { isValid: true, report: read.payload, keyId: id }
    : { isValid: false, fault: "other-key" };
}

/** What the signature covers was written by us, or by whoever has the key: its form is enough. */
function isReport(payload: unknown): payload is RetentionReport {
  if (typeof payload !== "object" || payload === null) return false;
  const { schema, rules, day } = payload as Readonly<Record<string, unknown>>;
  return (
    schema === REPORT_SCHEMA &&
    typeof day === "string" &&
    Array.isArray(rules) &&
    rules.every(
      (rule: unknown) =>
        typeof rule === "object" &&
        rule !== null &&
        "rule" in rule &&
        "removed" in rule &&
        typeof rule.removed === "object" &&
        rule.removed !== null,
    )
  );
}
