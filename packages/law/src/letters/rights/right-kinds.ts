/** What people can ask for about their own data, in the order in which a form offers it. */
export const RIGHT_KINDS = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "source",
] as const;
export type RightKind = (typeof RIGHT_KINDS)[number];

/** The clauses each of them rests on. */
export const RIGHT_SOURCES: Readonly<Record<RightKind, readonly string[]>> = {
  access: ["gdpr:15"],
  rectification: ["gdpr:16"],
  erasure: ["gdpr:17(1)"],
  restriction: ["gdpr:18"],
  portability: ["gdpr:20"],
  objection: ["gdpr:21(2)", "gdpr:21(3)"],
  source: ["gdpr:15(1)(g)", "gdpr:14(2)(f)"],
};

/** What is to be told to everybody to whom the data went. */
export const PASSED_ON_KINDS = ["rectification", "erasure", "restriction"] as const;
export type PassedOnKind = (typeof PASSED_ON_KINDS)[number];
export const PASSING_ON_SOURCES: readonly string[] = ["gdpr:19"];

/** Why an answer may take two months more. */
export const EXTENSION_REASONS = ["complex", "many"] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];
export const EXTENSION_SOURCES: readonly string[] = ["gdpr:12(3)"];

/** Why a request may be refused. Direct marketing is objected to without any of them. */
export const REFUSAL_REASONS = [
  "identity",
  "unfounded",
  "excessive",
  "exception",
  "others",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The clauses each refusal rests on; that it is told in time and with the ways to complain is one. */
export const REFUSAL_SOURCES: Readonly<Record<RefusalReason, readonly string[]>> = {
  identity: ["gdpr:12(4)", "gdpr:12(6)"],
  unfounded: ["gdpr:12(4)", "gdpr:12(5)"],
  excessive: ["gdpr:12(4)", "gdpr:12(5)"],
  exception: ["gdpr:12(4)", "gdpr:17(3)"],
  others: ["gdpr:12(4)", "gdpr:15(4)"],
};

/** The reasons for which this kind of request may be refused at all. */
export function refusalsOf(kind: RightKind): readonly RefusalReason[] {
  if (kind === "objection") return [];
  const always: readonly RefusalReason[] = ["identity", "unfounded", "excessive"];
  if (kind === "erasure") return [...always, "exception"];
  return kind === "access" || kind === "portability" ? [...always, "others"] : always;
}
