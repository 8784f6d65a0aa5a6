import type { AuditDocument, Party, Transfer } from "@consentry/audit";

/** One host that learns something, and when. */
export interface ToldHost {
  readonly host: string;
  readonly opens: number;
  readonly clicks: number;
  /** Requests in which nothing tracks. */
  readonly loads: number;
  /** No more than a possibility speaks for its being told anything. */
  readonly isGuess: boolean;
  readonly transfer: Transfer | null;
}

interface Counts {
  opens: number;
  clicks: number;
  loads: number;
  isSure: boolean;
}

/** Lists the hosts told of openings and clicks, then those that only serve ordinary content. */
export function toldHosts(
  document: Pick<AuditDocument, "references" | "links" | "transfers">,
): readonly ToldHost[] {
  const counts = new Map<string, Counts>();
  const of = (host: string): Counts => {
    const count = counts.get(host) ?? { opens: 0, clicks: 0, loads: 0, isSure: false };
    counts.set(host, count);
    return count;
  };
  for (const { host, tracker, grade, when } of document.references) {
    // Asked later, of whoever opens a file or checks the sender; a finding of its own says so.
    if (when !== "open") continue;
    if (!tracker) of(host).loads++;
    else {
      of(host).opens++;
      of(host).isSure ||= grade !== "possible";
    }
  }
  for (const { host, tracked, grade } of document.links) {
    if (!tracked) continue;
    of(host).clicks++;
    of(host).isSure ||= grade !== "possible";
  }
  return Array.from(counts, ([host, { isSure, ...count }]) => ({
    host,
    ...count,
    isGuess: count.opens + count.clicks > 0 && !isSure,
    transfer: document.transfers.find((transfer) => transfer.host === host) ?? null,
  })).sort((a, b) => rank(b) - rank(a));
}

/** Stable sorting keeps the order of the message within each rank. */
function rank({ opens, clicks }: Pick<ToldHost, "opens" | "clicks">): number {
  return (opens > 0 ? 2 : 0) + (clicks > 0 ? 1 : 0);
}

/** One company that learns something, or the sender, or nobody known, with all its hosts. */
export interface ToldParty extends Omit<ToldHost, "host"> {
  readonly party: Party;
}

/** Groups the hosts by who stands behind them, those told of openings and clicks first. */
export function toldParties(
  document: Pick<AuditDocument, "references" | "links" | "transfers" | "parties">,
): readonly ToldParty[] {
  const partyOf = new Map(
    document.parties.flatMap((party) => party.hosts.map((host) => [host, party] as const)),
  );
  const grouped = new Map<Party, ToldHost[]>();
  for (const told of toldHosts(document)) {
    const party = partyOf.get(told.host) ?? stranger(told.host);
    grouped.set(party, [...(grouped.get(party) ?? []), told]);
  }
  return Array.from(grouped, ([party, hosts]) => ({ party, ...summed(hosts) })).sort(
    (a, b) => rank(b) - rank(a),
  );
}

/** Parties that the header alone names; the sender's own are not worth a word. */
export function namedByHeader({ parties }: Pick<AuditDocument, "parties">): readonly Party[] {
  return parties.filter(({ told, role }) => role !== "sender" && told.join() === "delivery");
}

function summed(hosts: readonly ToldHost[]): Omit<ToldHost, "host"> {
  const sum = (of: (host: ToldHost) => number): number =>
    hosts.reduce((total, host) => total + of(host), 0);
  const telling = hosts.filter(({ opens, clicks }) => opens + clicks > 0);
  return {
    opens: sum(({ opens }) => opens),
    clicks: sum(({ clicks }) => clicks),
    loads: sum(({ loads }) => loads),
    isGuess: telling.length > 0 && telling.every(({ isGuess }) => isGuess),
    transfer: hosts.map(({ transfer }) => transfer).reduce(graver, null),
  };
}

/** Of the hosts of one company the one that asks most, so that no better one hides it. */
function graver(left: Transfer | null, right: Transfer | null): Transfer | null {
  return right !== null && (left === null || GRAVITY[right.status] > GRAVITY[left.status])
    ? right
    : left;
}

const GRAVITY = { unknown: 0, eea: 1, adequate: 2, "check-list": 3, none: 4 } as const;

function stranger(host: string): Party {
  return {
    hosts: [host],
    byHeader: [],
    told: [],
    role: "unknown",
    service: null,
    company: null,
    owners: [],
    evidence: [],
  };
}
