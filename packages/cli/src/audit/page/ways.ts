import type { AuditDocument, Carried, Chain, ChainEnd, UrlIdentifier } from "@consentry/audit";

/** Chains of one message that pass the same hosts to the same end: a mailing has few of them. */
export interface Way {
  readonly hosts: readonly string[];
  /** An example, for what its hops say each. */
  readonly chain: Chain;
  readonly chains: number;
  readonly end: ChainEnd;
  /** Servers were asked; otherwise all is read out of the addresses. */
  readonly isFollowed: boolean;
  /** Names that hand the reader's or the mailing's number on, each once. */
  readonly handsOn: readonly Pick<UrlIdentifier, "name" | "of">[];
  /** What the last address carries of the reader's own, each once. */
  readonly carries: readonly Carried["what"][];
}

/**
 * The ways that are worth telling: past another host, with a number of the reader's, or followed.
 * That a counter is opaque stands among what the file cannot show.
 */
export function waysOf({ chains }: Pick<AuditDocument, "chains">): readonly Way[] {
  const groups = new Map<string, Chain[]>();
  for (const chain of chains) {
    if (!isTelling(chain)) continue;
    const key = JSON.stringify([hostsOf(chain), chain.end]);
    const group = groups.get(key);
    if (group) group.push(chain);
    else groups.set(key, [chain]);
  }
  return Array.from(groups.values(), wayOf).sort((a, b) => b.chains - a.chains);
}

function isTelling(chain: Chain): boolean {
  const { hops, identifiers } = chain;
  return hops.length > 1 || isFollowed(chain) || identifiers.some(({ of }) => of !== "campaign");
}

export function isFollowed({ hops, end }: Chain): boolean {
  return hops.some(({ address }) => address !== null) || (end !== "arrived" && end !== "opaque");
}

function wayOf(chains: readonly Chain[]): Way {
  const [chain] = chains as readonly [Chain, ...Chain[]];
  const handsOn = new Map<string, Pick<UrlIdentifier, "name" | "of">>();
  const carries = new Set<Carried["what"]>();
  for (const { identifiers, carries: carried = [] } of chains) {
    for (const { what } of carried) carries.add(what);
    for (const { name, of } of identifiers) {
      if (of !== "campaign") handsOn.set(name, { name, of });
    }
  }
  return {
    hosts: hostsOf(chain),
    chain,
    chains: chains.length,
    end: chain.end,
    isFollowed: isFollowed(chain),
    handsOn: [...handsOn.values()],
    carries: [...carries],
  };
}

/** One host a stop: a way within a host is the host's own affair. */
function hostsOf({ hops }: Chain): readonly string[] {
  return hops.map(({ host }) => host).filter((host, at, all) => host !== all[at - 1]);
}
