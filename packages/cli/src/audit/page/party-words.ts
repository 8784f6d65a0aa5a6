import type { Language, Party, PartyCompany, Transfer } from "@consentry/audit";

import type { EvidenceKind } from "../words/parties/words.ts";
import type { Words } from "../words/words.ts";
import { countryName, dayInWords } from "./local.ts";

/** Names in one line; a hostile message can name any number of hosts. */
const MOST_NAMED = 12;

/** Who it is, in a line: the service and its company, the sender, or the host nobody knows. */
export function partyName(
  { service, company, role, hosts, evidence }: Party,
  words: Words,
  language: Language,
): string {
  const names = [service, company === null ? null : companyInWords(company, words, language)];
  const known = names.filter((name) => name !== null).join(" · ");
  if (known !== "") return known;
  if (role !== "sender") return listOf(hosts);
  const from = evidence.find((one) => one.startsWith("from:"));
  return words.parties.sender(from?.slice("from:".length) ?? hosts[0] ?? "");
}

/** A company with its country, and the days and doubts of the fact. */
export function companyInWords(
  { name, country, from, until, source }: PartyCompany,
  words: Words,
  language: Language,
): string {
  const doubts = [
    from === null ? "" : words.parties.since(dayInWords(from, language)),
    until === null ? "" : words.parties.until(dayInWords(until, language)),
    source.kind === "knowledge" ? words.parties.hearsay : "",
  ].filter((part) => part !== "");
  const home = country === null ? name : `${name}, ${countryName(country, language)}`;
  return doubts.length === 0 ? home : `${home} (${doubts.join("; ")})`;
}

/** The rule of the mail's day and what it rests on; empty when nothing is known. */
export function lawInWords(transfer: Transfer | null, words: Words, language: Language): string {
  if (transfer === null || transfer.status === "unknown" || transfer.country === null) return "";
  const status = words.status[transfer.status];
  if (transfer.tier === "T3" || transfer.status === "eea") return status;
  const tier = words.parties.tier[transfer.tier](countryName(transfer.country, language));
  return `${status} (${transfer.tier}: ${tier})`;
}

/** How the hosts came to stand for it, then who says what the company is. */
export function knownBy({ evidence, company, owners }: Party, words: Words): readonly string[] {
  const says = [company, ...owners].flatMap((one) =>
    one === null || one.source.kind === "knowledge" ? [] : [one.source.where],
  );
  return [...new Set([...evidence.map((one) => evidenceInWords(one, words)), ...says])];
}

function evidenceInWords(evidence: string, { parties }: Words): string {
  const colon = evidence.indexOf(":");
  const kind = evidence.slice(0, colon);
  const rest = evidence.slice(colon + 1).replace(kind === "hearsay" ? /^host:/ : "", "");
  if (!isKind(kind, parties.evidence)) return evidence;
  const [host = "", target = ""] = rest.split(">", 2);
  return parties.evidence[kind](host, target);
}

function isKind(
  kind: string,
  known: Readonly<Record<EvidenceKind, unknown>>,
): kind is EvidenceKind {
  return Object.hasOwn(known, kind);
}

export function listOf(names: readonly string[]): string {
  const rest = names.length > MOST_NAMED ? [`… (+${names.length - MOST_NAMED})`] : [];
  return [...names.slice(0, MOST_NAMED), ...rest].join(", ");
}
