import type { Finding, Severity } from "@consentry/audit";

/** Worst first. */
export const SEVERITIES: readonly Severity[] = [
  "violation_if_no_consent",
  "contested",
  "exposure",
  "info",
];

export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** `null` when there is no finding at all. */
export function worstOf(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((one) => one.severity === severity)) ?? null;
}
