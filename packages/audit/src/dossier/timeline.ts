import type { AuditDocument, FindingId } from "../document.ts";
import { wellFounded } from "../findings/finding-draft.ts";
import type { Exhibit } from "./exhibits.ts";

/** One mail among the others of its sender. */
export interface TimelineEntry {
  readonly mail: string;
  /** As the mail states it, RFC 3339; `null` when it states none that can be read. */
  readonly date: string | null;
  readonly subject: string | null;
  readonly openTrackers: number;
  readonly trackedLinks: number;
  readonly findings: readonly FindingId[];
  /** Hosts told of an opening or a click. */
  readonly told: readonly string[];
  /** Findings and hosts in no mail before this one. */
  readonly first: readonly string[];
  /** Findings and hosts of the mail before that this one lacks. */
  readonly gone: readonly string[];
}

/** Says mail by mail what each does and what changed since the one before. */
export function timelineOf(exhibits: readonly Exhibit[]): readonly TimelineEntry[] {
  const seen = new Set<string>();
  let before: readonly string[] = [];
  return exhibits.map(({ file, document }) => {
    const findings = document.findings.map(({ id }) => id);
    const told = toldHosts(document);
    const now = [...findings, ...told];
    const first = now.filter((one) => !seen.has(one));
    const gone = before.filter((one) => !now.includes(one));
    for (const one of now) seen.add(one);
    before = now;
    return {
      mail: file,
      date: document.message.date,
      subject: document.message.subject,
      openTrackers: wellFounded(document.references.filter(({ tracker }) => tracker)).length,
      trackedLinks: document.summary.trackedLinks,
      findings,
      told,
      first,
      gone,
    };
  });
}

/** Hosts told of an opening, then those told of a click, each once. */
export function toldHosts({
  references,
  links,
}: Pick<AuditDocument, "references" | "links">): readonly string[] {
  const told = [
    ...wellFounded(references.filter(({ tracker }) => tracker)),
    ...wellFounded(links.filter((one) => one.tracked)),
  ];
  return [...new Set(told.map(({ host }) => host))].filter((host) => host !== "");
}
