import type { AuditDocument, Finding } from "../document.ts";
import type { Party } from "../parties/party.ts";
import { siteOf } from "../parties/site.ts";
import { isBacked } from "../platforms/platform.ts";
import { findingOf, type Telling } from "./find.ts";
import type { FindingDraft } from "./finding-draft.ts";
import { foreignHost } from "./foreign-host.ts";
import { listedCompany } from "./listed-company.ts";

/** The findings of a document, those about hosts (A16 to A18) anew with what the world answered. */
export function hostFindings(document: AuditDocument, telling: Telling): readonly Finding[] {
  const { references, links, transfers, findings } = document;
  const message = {
    references: references.filter(({ when }) => when === "open"),
    links,
    sending: { transfers },
  };
  const delegated = delegatedByAnswer(document);
  const drafts = [foreignHost(message), listedCompany(message), delegated];
  const anew = new Set<Finding["id"]>(["A16", "A17", ...(delegated ? (["A18"] as const) : [])]);
  return [
    ...findings.filter(({ id }) => !anew.has(id)),
    ...drafts.flatMap((draft) => (draft ? [findingOf(draft, telling)] : [])),
  ].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * A18, where a name, a zone or a network of the day asked shows another company behind a host of
 * the sender's: surer than a form of address, though not of the mail's day. Hosts that only their
 * form of address gives away stay named beside them, and the whole is as sure as they are.
 */
function delegatedByAnswer({
  references,
  links,
  parties,
  message,
}: AuditDocument): FindingDraft | null {
  const site = siteOf(message.from?.split("@").at(-1) ?? "");
  if (site === null) return null;
  const behind = new Map(
    parties.filter(isShown).flatMap((party) => party.hosts.map((host) => [host, party] as const)),
  );
  const asked = [
    ...references.filter(({ when }) => when === "open"),
    ...links.filter(({ tracked }) => tracked),
  ];
  const first = new Map<string, (typeof asked)[number]>();
  for (const one of asked) {
    if (siteOf(one.host) === site && behind.has(one.host) && !first.has(one.host)) {
      first.set(one.host, one);
    }
  }
  const found = [...first.values()];
  const shown = found.flatMap(({ host }) => behind.get(host) ?? []);
  if (!shown.some(isAnswered)) return null;
  return {
    id: "A18",
    technique: "delegated-host",
    observes: ["device", "location"],
    severity: "exposure",
    grade: shown.every(isAnswered) ? "documented" : "likely",
    urls: found.map(({ url }) => url),
    at: found.map(({ at }) => at),
    who: shown
      .map((party, index) => `${found[index]?.host ?? ""} (${nameOf(party)})`)
      .slice(0, MOST_NAMED),
    practice: "processor",
  };
}

const MOST_NAMED = 4;

function isShown(party: Party): boolean {
  const hasForm = party.evidence.some((one) => one.startsWith("platform:"));
  return party.role === "provider" && (hasForm || isAnswered(party));
}

function isAnswered({ evidence }: Party): boolean {
  return evidence.some((one) => /^(?:cname|ns|network):/.test(one));
}

function nameOf({ company, service }: Party): string {
  const isHearsay = company !== null && !isBacked([company.source]);
  return (isHearsay ? service : company?.name) ?? service ?? company?.name ?? "?";
}
