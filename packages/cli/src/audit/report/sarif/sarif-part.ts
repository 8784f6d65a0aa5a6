import { hash } from "node:crypto";

import type { Finding, Language, Link, Place, Reference, Severity } from "@consentry/audit";

import type { AuditRecord } from "../../record.ts";
import { WORDS } from "../../words/index.ts";
import type { Words } from "../../words/words.ts";
import { artifactUri } from "./artifact-uri.ts";
import { regionOf } from "./region.ts";
import type { SarifLevel, SarifLocation, SarifPart, SarifResult, SarifRule } from "./sarif.ts";

const LEVEL: Readonly<Record<Severity, SarifLevel>> = {
  violation_if_no_consent: "error",
  contested: "warning",
  exposure: "note",
  info: "note",
};

/**
 * Says as SARIF what was found in one message: a result for each place of each finding, so that a
 * template is marked line by line. Places count in the message, also where it stands in a mailbox.
 */
export function sarifPart(
  record: AuditRecord,
  bytes: Uint8Array | null,
  language: Language,
): SarifPart {
  const words = WORDS[language];
  const uri = artifactUri(record.file);
  const seenAt = new Map(
    [...record.references, ...record.links].map((one) => [spot(one.at), one] as const),
  );
  const repeats = new Map<string, number>();
  return {
    artifact: {
      location: { uri },
      length: record.bytes,
      mimeType: "message/rfc822",
      roles: ["analysisTarget"],
      ...(record.sha256 === null ? {} : { hashes: { "sha-256": record.sha256 } }),
    },
    rules: record.findings.map((finding) => ruleOf(finding, words)),
    results: record.findings.flatMap((finding) =>
      placesOf(finding).map((place) => {
        const seen = place && seenAt.get(spot(place));
        return resultOf(finding, place, seen ?? null, { uri, bytes, words, repeats });
      }),
    ),
    notifications: notificationsOf(record, uri, words),
  };
}

interface Around {
  readonly uri: string;
  readonly bytes: Uint8Array | null;
  readonly words: Words;
  /** How often each fingerprint came up in this message. */
  readonly repeats: Map<string, number>;
}

function resultOf(
  finding: Finding,
  place: Place | null,
  seen: Reference | Link | null,
  { uri, bytes, words, repeats }: Around,
): SarifResult {
  const where = seen === null || seen.host === "" ? "" : ` (${seen.host})`;
  return {
    ruleId: finding.id,
    level: LEVEL[finding.severity],
    message: { text: `${nameOf(finding, words)}${where}. ${finding.explanation}` },
    locations: [locationOf(uri, place, bytes)],
    partialFingerprints: { "consentryPlace/v1": fingerprint(finding, seen, repeats) },
    properties: {
      severity: finding.severity,
      technique: finding.technique,
      grade: seen?.grade ?? finding.grade,
      observes: finding.observes,
      rules: finding.rules,
      sources: finding.sources,
      cannotProve: finding.cannotProve,
      ...(seen === null ? {} : { url: seen.url, because: seen.because }),
    },
  };
}

/** A finding that stands nowhere in particular is a result about the whole message. */
function placesOf({ at }: Finding): readonly (Place | null)[] {
  return at.length === 0 ? [null] : at;
}

function locationOf(uri: string, place: Place | null, bytes: Uint8Array | null): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: { uri },
      ...(place === null ? {} : { region: regionOf(place, bytes) }),
    },
  };
}

/**
 * What stays the same when lines move and codes change with every mailing: the finding, how and to
 * which host it reports, and which such place it is, counted from the top.
 */
function fingerprint(
  { id, technique }: Finding,
  seen: Reference | Link | null,
  repeats: Map<string, number>,
): string {
  const form = seen === null ? "" : "technique" in seen ? seen.technique : seen.kind;
  const key = JSON.stringify([id, technique, form, seen?.host ?? ""]);
  const count = (repeats.get(key) ?? 0) + 1;
  repeats.set(key, count);
  return hash("sha256", `${key} ${count}`, "hex").slice(0, 32);
}

function ruleOf(finding: Finding, words: Words): SarifRule {
  const { id, severity, technique, explanation, cannotProve } = finding;
  return {
    id,
    name: technique,
    shortDescription: { text: `${nameOf(finding, words)}.` },
    fullDescription: { text: explanation },
    help: {
      text: `${explanation}\n\n${words.report.cannotProve}: ${cannotProve}\n\n${words.report.noAdvice}`,
    },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { severity, technique },
  };
}

function nameOf({ id, title }: Finding, { report }: Words): string {
  return report.findingName[id] ?? title;
}

function notificationsOf(
  { error, notices }: AuditRecord,
  uri: string,
  words: Words,
): SarifPart["notifications"] {
  const locations = [locationOf(uri, null, null)];
  const unread = error
    ? [
        {
          level: "error" as const,
          message: { text: words.error[error.code] },
          descriptor: { id: error.code },
          locations,
        },
      ]
    : [];
  const partly = notices.map(({ code, part }) => ({
    level: "warning" as const,
    message: {
      text: `${part === "" ? words.wholeMessage : words.part(part)}: ${words.notice[code]}`,
    },
    descriptor: { id: code },
    locations,
  }));
  return [...unread, ...partly];
}

function spot({ part, offset }: Place): string {
  return `${part}:${offset}`;
}
