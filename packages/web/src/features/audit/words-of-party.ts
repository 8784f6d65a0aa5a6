import type { Party, PartyCompany, Transfer } from "@consentry/audit";

import { formatDate, nameCountry } from "../../words/format.ts";
import type { PageLanguage, Words } from "../../words/words.ts";

/** How facts about companies are put in words, in the page's language. */
export interface PartySpeaker {
  readonly words: Words["report"]["parties"];
  readonly language: PageLanguage;
}

/** Whose name stands at the head: the service, its company, the sender, or nobody known. */
export function partyName({ service, company, role }: Party, { words }: PartySpeaker): string {
  if (service !== null || company !== null) return service ?? company?.name ?? "";
  return role === "sender" ? words.sender : words.unknown;
}

/** The domain in From, of a party that is the sender's own. */
export function senderSite({ evidence, hosts }: Party): string {
  const from = evidence.find((one) => one.startsWith("from:"));
  return from?.slice("from:".length) ?? hosts[0] ?? "";
}

/** The days and doubts of a fact; empty where it is sourced and open at both ends. */
export function doubtsOf(
  { from, until, source }: PartyCompany,
  { words, language }: PartySpeaker,
): readonly string[] {
  return [
    ...(from === null ? [] : [words.since(formatDate(from, language))]),
    ...(until === null ? [] : [words.until(formatDate(until, language))]),
    ...(source.kind === "knowledge" ? [words.hearsay] : []),
  ];
}

export function companyLine(company: PartyCompany, speaker: PartySpeaker): string {
  const doubts = doubtsOf(company, speaker);
  const { name, country } = company;
  const home = country === null ? name : `${name}, ${nameCountry(country, speaker.language)}`;
  return doubts.length === 0 ? home : `${home} (${doubts.join("; ")})`;
}

/** What the tier rests on; empty where nothing is known or nothing depends on it. */
export function tierLine(
  transfer: Transfer | null,
  { words, language }: PartySpeaker,
): string | null {
  if (transfer === null || transfer.country === null) return null;
  if (transfer.tier === "T3" || transfer.status === "eea") return null;
  return words.tier[transfer.tier](nameCountry(transfer.country, language));
}

/** How the hosts came to stand for it, then who says what the company is. */
export function knownBy({ evidence, company, owners }: Party, { words }: PartySpeaker): string {
  const says = [company, ...owners].flatMap((one) =>
    one === null || one.source.kind === "knowledge" ? [] : [one.source.where],
  );
  return [...new Set([...evidence.map((one) => evidenceLine(one, words)), ...says])].join("; ");
}

function evidenceLine(evidence: string, { evidence: words }: PartySpeaker["words"]): string {
  const colon = evidence.indexOf(":");
  const kind = evidence.slice(0, colon);
  if (!Object.hasOwn(words, kind)) return evidence;
  const rest = evidence.slice(colon + 1);
  const [host = "", target = ""] = rest.replace(/^host:/, "").split(">", 2);
  return words[kind as keyof typeof words](host, target);
}
