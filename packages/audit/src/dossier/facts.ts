import { citationName, type Standing } from "@consentry/law/letters";

import type { AuditDocument, Finding, Language, Place, Severity, Transfer } from "../document.ts";
import type { Exhibit } from "./exhibits.ts";
import { excerptAt } from "./excerpt.ts";
import type { Block } from "./paper.ts";
import { ownListOf } from "./own-list.ts";
import { semicolon } from "./punctuation.ts";
import { shown } from "./shown.ts";
import type { Named } from "./told-rows.ts";
import { WORDS, type DossierWords } from "./words/index.ts";

/** Gravest first. */
const SEVERITIES: readonly Severity[] = [
  "violation_if_no_consent",
  "contested",
  "exposure",
  "info",
];

/** They name a campaign or a mailing and observe nobody: nothing to write to anyone about. */
const NOT_FOR_LETTERS: ReadonlySet<Finding["id"]> = new Set(["A06", "A20"]);

/** Longer addresses are cut here; the findings file has them whole. */
const LONGEST_URL = 400;

/** Servers named with one finding; the report and the findings have all of them. */
const MOST_SERVERS = 8;

export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}

/**
 * Findings that may carry a sentence of a letter: not those that observe nobody, and none for which
 * no more than a possibility speaks, since a wrong accusation costs more than a missed hint.
 */
export function carrying({ findings }: Pick<AuditDocument, "findings">): readonly Finding[] {
  return gravestFirst(findings).filter(
    ({ id, grade }) => grade !== "possible" && !NOT_FOR_LETTERS.has(id),
  );
}

export function becauseOf(file: string, { id }: Pick<Finding, "id">): string {
  return `${file}#${id}`;
}

/** What the law of the day asked of a finding; `null` where no clause speaks of it. */
export function standingOf({ id, severity, sources }: Finding): Standing | null {
  if (sources.length === 0) return null;
  if (id === "A16" || id === "A17") return "transfer";
  if (severity === "violation_if_no_consent") return "consent";
  return severity === "contested" ? "contested" : "form";
}

export function citations(sources: readonly string[], language: Language): string {
  return sources.map((id) => citationName(id, language)).join(`${semicolon(language)} `);
}

/** The servers of a finding, each with the company behind it where the tables know one. */
export function serversOf(
  { urls }: Finding,
  { parties, transfers }: Pick<AuditDocument, "parties" | "transfers">,
  language: Language,
): string {
  const hosts = [...new Set(urls.flatMap(hostOf))];
  const named = hosts.slice(0, MOST_SERVERS).map((host) => {
    const transfer = transfers.find((one) => one.host === host);
    const party = parties.find((one) => one.hosts.includes(host));
    const list = party ? ownListOf(party.evidence, party.company) : null;
    return transfer ? `${shown(host)}${operatorOf(transfer, list, language)}` : shown(host);
  });
  return `${named.join(", ")}${hosts.length > MOST_SERVERS ? ", …" : ""}`;
}

function operatorOf(
  { operator, country }: Transfer,
  list: string | null,
  language: Language,
): string {
  if (operator === null) return "";
  const about = aboutCompany({ country, list, isHearsay: false }, language);
  return ` – ${[operator, ...about].map((one) => shown(one)).join(", ")}`;
}

/** Where a company sits, and who says that it stands behind a host, if that is not our tables. */
export function aboutCompany(
  { country, isHearsay, list }: Pick<Named, "country" | "isHearsay" | "list">,
  language: Language,
): readonly string[] {
  const { map } = WORDS[language];
  return [
    ...(country === null ? [] : [countryName(country, language)]),
    ...(isHearsay ? [map.unsourced] : []),
    ...(list === null ? [] : [map.listed(list)]),
  ];
}

export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
  } catch {
    return shown(code);
  }
}

function hostOf(url: string): readonly string[] {
  const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:@]{1,255})/iu.exec(url.slice(0, 2_000))?.[1];
  return host === undefined ? [] : [host.toLowerCase()];
}

export function placeName(file: string, place: Place, words: DossierWords): string {
  const part = place.part === "header" ? words.header : words.part(place.part);
  return words.place(file, part, String(place.line), String(place.offset));
}

export function quote(
  exhibit: Exhibit,
  finding: Finding,
  place: Place,
  words: DossierWords,
): Block {
  const excerpt = excerptAt(exhibit.bytes, place);
  const url = urlAt(place, exhibit.document);
  const isBare = url === null || excerpt.here.includes(url);
  return {
    kind: "quote",
    caption: placeName(exhibit.file, place, words),
    excerpt,
    reads: isBare ? null : `${words.reads} ${shown(url, LONGEST_URL)}`,
    because: [becauseOf(exhibit.file, finding)],
  };
}

/** What the header of a mail states, with the digest that pins the file down. */
export function headerFacts(exhibit: Exhibit, words: DossierWords, date: string): Block {
  const { message, sha256, bytes } = exhibit.document;
  const { label } = words;
  const stated: readonly (readonly [string, string | null])[] = [
    [label.date, message.date === null ? label.unknown : date],
    [label.from, message.from ?? label.none],
    [label.to, message.to.join(", ") || null],
    [label.subject, message.subject ?? label.none],
    [label.messageId, message.messageId],
    [label.listId, exhibit.listId],
    [label.file, exhibit.file],
    [label.size, words.bytes(String(bytes))],
    [label.digest, sha256],
  ];
  return {
    kind: "facts",
    rows: stated.flatMap(([name, value]) =>
      value === null ? [] : [[name, shown(value)] as const],
    ),
    because: [`${exhibit.file}#header`],
  };
}

function urlAt(
  { part, offset }: Place,
  { references, links }: Pick<AuditDocument, "references" | "links">,
): string | null {
  const isThere = ({ at }: { readonly at: Place }): boolean =>
    at.part === part && at.offset === offset;
  return (references.find(isThere) ?? links.find(isThere))?.url ?? null;
}
