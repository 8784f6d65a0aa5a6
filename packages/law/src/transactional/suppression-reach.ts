import type { Message } from "../question/vocabulary.ts";

/**
 * Why an address is suppressed, by what it says. An `objection` is a person's word about being
 * promoted to: it ends that, and nothing a contract or a login needs (rule X-SUPPRESS). An
 * `unreachable` address is nobody's word: nothing arrives there, whatever is sent. `unknown` came
 * from elsewhere without a reason.
 */
export const SUPPRESSION_NATURES = {
  unsubscribed: "objection",
  objected: "objection",
  complained: "objection",
  requested: "objection",
  erased: "objection",
  imported: "unknown",
  bounced: "unreachable",
} as const satisfies Record<string, "objection" | "unreachable" | "unknown">;

/**
 * Whether a suppression for this reason keeps a message from being sent. A reason that is not on
 * record keeps everything from it. One of `unknown` nature is held for an objection: what a contract
 * needs is tried, and the answer of the mailbox's server is the better fact.
 *
 * @source gdpr:21(2) gdpr:21(3)
 */
export function suppressionHolds(reason: string, message: Message): boolean {
  const nature = Object.hasOwn(SUPPRESSION_NATURES, reason)
    ? SUPPRESSION_NATURES[reason as keyof typeof SUPPRESSION_NATURES]
    : "unreachable";
  if (nature === "unreachable") return true;
  return message !== "transactional" && message !== "authentication";
}
