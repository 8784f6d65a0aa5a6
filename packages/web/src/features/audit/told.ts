import type { AuditDocument, Transfer } from "@consentry/audit";

/** What a host learns: the strongest of what the mail makes it learn. */
export type Role = "open" | "click" | "exposure" | "link";

export interface Told {
  readonly host: string;
  readonly roles: readonly Role[];
  readonly transfer: Transfer | null;
}

const ORDER: readonly Role[] = ["open", "click", "exposure", "link"];

/** Every host in the mail with what it learns, those that observe first. */
export function listTold({ references, links, transfers }: AuditDocument): readonly Told[] {
  const hosts = new Map<string, Set<Role>>();
  const add = (host: string, role: Role): void => {
    if (host === "") return;
    hosts.set(host, (hosts.get(host) ?? new Set()).add(role));
  };
  for (const { host, tracker, when } of references) {
    // What an attached file or a check of the sender asks for is not asked by opening the mail.
    if (when === "open") add(host, tracker ? "open" : "exposure");
  }
  for (const { host, tracked, kind } of links) {
    if (kind !== "mailto") add(host, tracked ? "click" : "link");
  }
  return [...hosts]
    .map(([host, roles]) => ({
      host,
      roles: strongest(roles),
      transfer: transfers.find((transfer) => transfer.host === host) ?? null,
    }))
    .sort((a, b) => rank(a.roles) - rank(b.roles) || (a.host < b.host ? -1 : 1));
}

function strongest(roles: ReadonlySet<Role>): readonly Role[] {
  const observing = ORDER.filter(
    (role) => role !== "link" && role !== "exposure" && roles.has(role),
  );
  return observing.length > 0 ? observing : ORDER.filter((role) => roles.has(role));
}

function rank(roles: readonly Role[]): number {
  return roles[0] ? ORDER.indexOf(roles[0]) : ORDER.length;
}
