import type { FindingDraft } from "./finding-draft.ts";
import { sourcesOf, toldHosts, type ToldMessage } from "./told-hosts.ts";

/**
 * A17: a company answers for a host whose country was found adequate that day for those on a
 * public list only. Whether it stood on the list is to be looked up; this says so and no more.
 */
export function listedCompany(message: ToldMessage): FindingDraft | null {
  const listed = message.sending?.transfers.filter(({ status }) => status === "check-list") ?? [];
  if (listed.length === 0) return null;
  return {
    id: "A17",
    technique: "check-the-list",
    observes: ["device", "location"],
    severity: "info",
    grade: "likely",
    ...toldHosts(message, listed),
    practice: "transfer",
    sources: sourcesOf(listed),
  };
}
