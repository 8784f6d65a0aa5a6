/** Counts by a word; how many words there are is bounded by whoever counts. */
export type Counts = Record<string, number>;

/**
 * What was counted in a batch, or in several together. Of values it holds only domains of mail
 * that many share, and countries.
 */
export interface Tally {
  rows: number;
  good: number;
  rejected: Counts;
  role: number;
  disposable: number;
  /** By the domain that is probably a slip. */
  typos: Counts;
  /** Rows that say that nobody may write there. */
  suppressing: number;
  /** Rows of addresses that must not be written to already. */
  suppressed: number;
  /** Rows of addresses that are known. */
  known: number;
  /** Rows whose period of keeping is over before they come. */
  overdue: number;
  domains: Counts;
  countries: Counts;
  /** By column: cells without a text. */
  missing: Counts;
  /** By column: cells that were not of the type they are taken for. */
  unreadable: Counts;
  /** Rows whose values were looked at closely. */
  sampled: number;
  /** By column and shape, `birthday birth-date`. */
  shapes: Counts;
  consents: ConsentTally[];
}

export interface ConsentTally {
  given: number;
  /** A no, taken over as it stands. */
  refused: number;
  /** A yes that nothing shows, or an answer that is neither: kept as unknown. */
  unproven: number;
  /** Nothing was said, or nothing that counts. */
  notGiven: number;
}

export const NOTHING_SAID: Readonly<ConsentTally> = {
  given: 0,
  refused: 0,
  unproven: 0,
  notGiven: 0,
};

export function emptyTally(consents: number): Tally {
  return {
    rows: 0,
    good: 0,
    rejected: {},
    role: 0,
    disposable: 0,
    typos: {},
    suppressing: 0,
    suppressed: 0,
    known: 0,
    overdue: 0,
    domains: {},
    countries: {},
    missing: {},
    unreadable: {},
    sampled: 0,
    shapes: {},
    consents: Array.from({ length: consents }, () => ({ ...NOTHING_SAID })),
  };
}

export function countOne(counts: Counts, word: string): void {
  counts[word] = (counts[word] ?? 0) + 1;
}

/** Of a batch, domains that fewer share are told by no name: they may be a family's own. */
const FEWEST_OF_A_DOMAIN = 5;
const MOST_DOMAINS = 50;

/** Leaves of the domains only the large ones, so that a tally stays small and names nobody. */
export function withoutSmallDomains(tally: Tally): Tally {
  const large = Object.entries(tally.domains)
    .filter(([, count]) => count >= FEWEST_OF_A_DOMAIN)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_DOMAINS);
  return { ...tally, domains: Object.fromEntries(large) };
}

/** The counts of batches together. */
export function sumOf(tallies: readonly Tally[], consents: number): Tally {
  const sum = emptyTally(consents);
  for (const tally of tallies) addTo(sum, tally);
  return sum;
}

function addTo(sum: Tally, tally: Tally): void {
  for (const name of NUMBERS) sum[name] += tally[name];
  for (const name of COUNTS) {
    for (const [word, count] of Object.entries(tally[name])) {
      sum[name][word] = (sum[name][word] ?? 0) + count;
    }
  }
  for (const [at, consent] of sum.consents.entries()) {
    consent.given += tally.consents[at]?.given ?? 0;
    // Files that were read by an earlier version counted no refusals.
    consent.refused += tally.consents[at]?.refused ?? 0;
    consent.unproven += tally.consents[at]?.unproven ?? 0;
    consent.notGiven += tally.consents[at]?.notGiven ?? 0;
  }
}

const NUMBERS = [
  "rows",
  "good",
  "role",
  "disposable",
  "suppressing",
  "suppressed",
  "known",
  "overdue",
  "sampled",
] as const;
const COUNTS = [
  "rejected",
  "typos",
  "domains",
  "countries",
  "missing",
  "unreadable",
  "shapes",
] as const;
