import type { AuditDocument, Party, Transfer } from "@consentry/audit";

/** One company that learns something, or the sender, or nobody known, with all its hosts. */
export interface ToldParty {
  readonly party: Party;
  /** Of the party's hosts those that an opening or a click tells, in the order of the mail. */
  readonly hosts: readonly string[];
  readonly opens: number;
  readonly clicks: number;
  /** Requests in which nothing tracks. */
  readonly loads: number;
  /** No more than a possibility speaks for its being told anything. */
  readonly isGuess: boolean;
  /** The gravest of its hosts'. */
  readonly transfer: Transfer | null;
}

type Told = Pick<AuditDocument, "references" | "links" | "transfers" | "parties">;

interface Counts {
  opens: number;
  clicks: number;
  loads: number;
  isSure: boolean;
}

/** Who is told by opening the mail or by a counted link, those told of openings first. */
export function toldParties(document: Told): readonly ToldParty[] {
  const partyOf = new Map(
    document.parties.flatMap((party) => party.hosts.map((host) => [host, party] as const)),
  );
  const hosts = countHosts(document);
  const grouped = Map.groupBy(hosts.keys(), (host) => partyOf.get(host) ?? host);
  return Array.from(grouped, ([party, of]) =>
    summed(typeof party === "string" ? stranger(party) : party, of, { hosts, document }),
  ).sort((a, b) => rank(b) - rank(a));
}

/** Parties that the header alone names; the sender's own are not worth a word. */
export function namedByHeader({ parties }: Told): readonly Party[] {
  return parties.filter(({ told, role }) => role !== "sender" && told.join() === "delivery");
}

function countHosts({ references, links }: Told): ReadonlyMap<string, Counts> {
  const hosts = new Map<string, Counts>();
  const of = (host: string): Counts => {
    const counts = hosts.get(host) ?? { opens: 0, clicks: 0, loads: 0, isSure: false };
    hosts.set(host, counts);
    return counts;
  };
  for (const { host, tracker, grade, when } of references) {
    // Asked later, of whoever opens a file or checks the sender; a finding of its own says so.
    if (when !== "open" || host === "") continue;
    if (tracker) {
      of(host).opens += 1;
      of(host).isSure ||= grade !== "possible";
    } else of(host).loads += 1;
  }
  for (const { host, tracked, grade } of links) {
    if (!tracked || host === "") continue;
    of(host).clicks += 1;
    of(host).isSure ||= grade !== "possible";
  }
  return hosts;
}

interface Among {
  readonly hosts: ReadonlyMap<string, Counts>;
  readonly document: Told;
}

function summed(party: Party, names: readonly string[], { hosts, document }: Among): ToldParty {
  const counts = names.map((name) => hosts.get(name)).filter((one) => one !== undefined);
  const telling = counts.filter(({ opens, clicks }) => opens + clicks > 0);
  const sum = (of: (one: Counts) => number): number =>
    counts.reduce((total, one) => total + of(one), 0);
  return {
    party,
    hosts: names,
    opens: sum(({ opens }) => opens),
    clicks: sum(({ clicks }) => clicks),
    loads: sum(({ loads }) => loads),
    isGuess: telling.length > 0 && !telling.some(({ isSure }) => isSure),
    transfer: document.transfers
      .filter(({ host }) => names.includes(host))
      .reduce<Transfer | null>(graver, null),
  };
}

const GRAVITY = { unknown: 0, eea: 1, adequate: 2, "check-list": 3, none: 4 } as const;

/** Of the hosts of one company the one that asks most, so that no better one hides it. */
function graver(left: Transfer | null, right: Transfer): Transfer {
  return left !== null && GRAVITY[left.status] >= GRAVITY[right.status] ? left : right;
}

function rank({ opens, clicks }: ToldParty): number {
  return (opens > 0 ? 2 : 0) + (clicks > 0 ? 1 : 0);
}

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
