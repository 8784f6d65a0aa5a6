import type { Severity, Summary } from "@consentry/audit";

import type { AuditRecord } from "./record.ts";
import { worstOf } from "./severity.ts";

/** What a batch keeps of one message once its document is written: a line, and its share. */
export interface Digest extends Summary {
  readonly file: string | null;
  readonly platform: string | null;
  /** Hosts that trackers and tracked links report to, each once. */
  readonly toldHosts: readonly string[];
  readonly worst: Severity | null;
  readonly error: NonNullable<AuditRecord["error"]> | null;
}

/** A hostile message can name any number of hosts; a table of the most frequent needs few. */
const MOST_HOSTS = 50;

export function digestOf(record: AuditRecord): Digest {
  const told = new Set<string>();
  for (const { tracker, host } of record.references) if (tracker) told.add(host);
  for (const { tracked, host } of record.links) if (tracked) told.add(host);
  return {
    ...record.summary,
    file: record.file,
    platform: record.platform?.name ?? null,
    toldHosts: [...told].slice(0, MOST_HOSTS),
    worst: worstOf(record.findings),
    error: record.error ?? null,
  };
}
