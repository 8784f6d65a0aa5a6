import type { AuditDocument, Transfer } from "@consentry/audit";

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
  for (const { host, tracker, grade } of document.references) {
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
function rank({ opens, clicks }: ToldHost): number {
  return (opens > 0 ? 2 : 0) + (clicks > 0 ? 1 : 0);
}
