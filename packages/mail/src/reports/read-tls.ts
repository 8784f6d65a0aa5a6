import { err, ok, type Result } from "@consentry/kernel";

import { MOST_FAILURES, MOST_MAILS, MOST_POLICIES } from "./limits.ts";
import type { ReportFault, TlsFailure, TlsPolicy, TlsReport } from "./report.ts";
import { domainOf, momentOfText, textOf, wordOf } from "./values.ts";

/**
 * Reads a report about encrypted connections. Who to write to is not read. A policy without a
 * domain is passed over. Never throws.
 *
 * @source RFC 8460 §4
 */
export function readTls(text: string): Result<TlsReport, ReportFault> {
  const document = parsed(text);
  if (document === null) return err("damaged");
  if (!("policies" in document) || !("report-id" in document)) return err("no-report");
  const range = recordOf(document["date-range"]);
  const reporter = textOf(stringOf(document["organization-name"]));
  const id = textOf(stringOf(document["report-id"]));
  const from = momentOfText(stringOf(range["start-datetime"]));
  const until = momentOfText(stringOf(range["end-datetime"]));
  if (reporter === null || id === null) return err("incomplete");
  if (from === null || until === null || until < from) return err("incomplete");
  const policies = listOf(document["policies"]);
  if (policies.length > MOST_POLICIES) return err("too-many-rows");
  const read = policies.map(policyOf);
  if (read.includes("too-many-rows")) return err("too-many-rows");
  return ok({
    kind: "tls",
    reporter: reporter.toLowerCase(),
    id,
    from,
    until,
    policies: read.filter((one): one is TlsPolicy => typeof one === "object" && one !== null),
  });
}

type Json = Readonly<Record<string, unknown>>;

/** The library is iterative: nesting costs no stack. */
function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Json)
      : null;
  } catch {
    return null;
  }
}

function policyOf(value: unknown): TlsPolicy | "too-many-rows" | null {
  const entry = recordOf(value);
  const policy = recordOf(entry["policy"]);
  const summary = recordOf(entry["summary"]);
  const domain = domainOf(stringOf(policy["policy-domain"]));
  if (domain === null) return null;
  const details = listOf(entry["failure-details"]);
  if (details.length > MOST_FAILURES) return "too-many-rows";
  return {
    domain,
    type: wordOf(stringOf(policy["policy-type"]), POLICY_TYPES) ?? "no-policy-found",
    succeeded: numberOf(summary["total-successful-session-count"]),
    failed: numberOf(summary["total-failure-session-count"]),
    failures: details.map(failureOf),
  };
}

const POLICY_TYPES = ["tlsa", "sts", "no-policy-found"] as const;

function failureOf(value: unknown): TlsFailure {
  const entry = recordOf(value);
  return {
    type: wordOf(stringOf(entry["result-type"]), TLS_FAILURES) ?? "other",
    sessions: numberOf(entry["failed-session-count"]),
    receiver: domainOf(stringOf(entry["receiving-mx-hostname"])),
  };
}

/** @source RFC 8460 §4.3 */
export const TLS_FAILURES = [
  "starttls-not-supported",
  "certificate-host-mismatch",
  "certificate-expired",
  "certificate-not-trusted",
  "validation-failure",
  "tlsa-invalid",
  "dnssec-invalid",
  "dane-required",
  "sts-policy-fetch-error",
  "sts-policy-invalid",
  "sts-webpki-invalid",
  "other",
] as const;

function recordOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Some reporters write numbers as texts. */
function numberOf(value: unknown): number {
  const count = typeof value === "string" ? Number(value) : value;
  const isCount = typeof count === "number" && Number.isSafeInteger(count);
  return isCount && count >= 0 && count <= MOST_MAILS ? count : 0;
}
