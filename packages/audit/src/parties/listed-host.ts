import { HostIndex } from "../platforms/host-index.ts";

/** A line of a table that the caller brings along: nothing of the kind comes with the auditor. */
export interface ListedHost {
  /** A host, and every host below it; lower case. */
  readonly host: string;
  readonly company: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Who says so, for the reader: `my notes of 2026-05-02`. */
  readonly source: string;
}

/** A table is brought once for many messages: it is indexed once. */
const INDEXES = new WeakMap<readonly ListedHost[], HostIndex<ListedHost>>();

/** The longest line of the table that names the host or a parent of it. */
export function listedHost(host: string, listed: readonly ListedHost[]): ListedHost | null {
  if (listed.length === 0) return null;
  return indexOf(listed).find(host)[0] ?? null;
}

function indexOf(listed: readonly ListedHost[]): HostIndex<ListedHost> {
  const known = INDEXES.get(listed);
  if (known) return known;
  const index = new HostIndex<ListedHost>();
  for (const line of listed) index.add(line.host, line);
  INDEXES.set(listed, index);
  return index;
}
