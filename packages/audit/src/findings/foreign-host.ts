import type { FindingDraft } from "./finding-draft.ts";
import { sourcesOf, toldHosts, type ToldMessage } from "./told-hosts.ts";

/**
 * A16: a company answers for a host, and on the mail's day no decision found its country's
 * protection adequate. It is exposure to that country's law and no proof that anything went there.
 */
export function foreignHost(message: ToldMessage): FindingDraft | null {
  const foreign = message.sending?.transfers.filter(({ status }) => status === "none") ?? [];
  if (foreign.length === 0) return null;
  return {
    id: "A16",
    technique: foreign.some(({ tier }) => tier === "T1") ? "server-abroad" : "foreign-operator",
    observes: ["device", "location"],
    severity: "exposure",
    grade: "likely",
    ...toldHosts(message, foreign),
    practice: "transfer",
    sources: sourcesOf(foreign),
  };
}
