import type { AuditDocument, Chain, ChainEnd, Hop, UrlIdentifier } from "@consentry/audit";

/** Chains of one message that pass the same hosts to the same end: a mailing has few of them. */
export interface Way {
  readonly key: string;
  /** Of one of the chains, one for each host that it passes. */
  readonly stops: readonly Hop[];
  readonly chains: number;
  readonly end: ChainEnd;
  /** The names of numbers that the last page is handed, each once, with an example. */
  readonly handsOn: readonly UrlIdentifier[];
}

/** Every way on which somebody counts or is told a number, the most telling first. */
export function waysOf({ chains }: Pick<AuditDocument, "chains">): readonly Way[] {
  const grouped = Map.groupBy(chains.filter(isTelling), (chain) =>
    JSON.stringify([stopsOf(chain).map(({ host }) => host), chain.end]),
  );
  return Array.from(grouped, ([key, same]) => wayOf(key, same)).sort(
    (a, b) => b.stops.length - a.stops.length || b.chains - a.chains,
  );
}

function isTelling({ hops, end, identifiers }: Chain): boolean {
  return hops.length > 1 || end !== "arrived" || identifiers.some(({ of }) => of !== "campaign");
}

function wayOf(key: string, chains: readonly Chain[]): Way {
  const [chain] = chains as readonly [Chain, ...Chain[]];
  const names = chains.flatMap(({ identifiers }) => identifiers);
  // What numbers the reader before what only names the mailing.
  const all = names.toSorted((a, b) => Number(a.of === "campaign") - Number(b.of === "campaign"));
  return {
    key,
    stops: stopsOf(chain),
    chains: chains.length,
    end: chain.end,
    handsOn: [...new Map(all.toReversed().map((one) => [one.name, one])).values()].toReversed(),
  };
}

/** One host a stop: a way within a host is the host's own affair. */
function stopsOf({ hops }: Chain): readonly Hop[] {
  return hops.filter(({ host }, at) => host !== hops[at - 1]?.host);
}
