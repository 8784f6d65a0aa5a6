import type { Party, PartyCompany } from "../parties/party.ts";

/** The table of the person's own that connects a host with its company; `null` where ours does. */
export function ownListOf(
  evidence: Party["evidence"],
  company: PartyCompany | null,
): string | null {
  const isOwn = evidence.some((one) => one.startsWith("list:"));
  return isOwn && company !== null ? company.source.where : null;
}
