/** What a letter can ask of a sender, in the order in which it asks. */
export const REQUEST_IDS = [
  "access",
  "origin",
  "recipients",
  "proof",
  "transfers",
  "withdrawal",
  "objection",
  "erasure",
] as const;
export type RequestId = (typeof REQUEST_IDS)[number];

/**
 * The clauses each request rests on. They are the person's rights on the day of the letter, not
 * on the mail's.
 */
export const REQUEST_SOURCES: Readonly<Record<RequestId, readonly string[]>> = {
  access: ["gdpr:15"],
  origin: ["gdpr:15(1)(g)"],
  recipients: ["gdpr:15(1)(c)"],
  proof: ["gdpr:7(1)"],
  transfers: ["gdpr:15(2)"],
  withdrawal: ["gdpr:7(3)"],
  objection: ["gdpr:21(2)", "gdpr:21(3)"],
  erasure: ["gdpr:17(1)"],
};

/** What a complaint rests on, whatever was found. */
export const COMPLAINT_SOURCES: readonly string[] = ["gdpr:77(1)"];

/** By when a sender answers. */
export const ANSWER_SOURCES: readonly string[] = ["gdpr:12(3)"];
