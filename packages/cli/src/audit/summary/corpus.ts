import { FIGURES, type FigureId, type MessageFacts } from "./message-facts.ts";
import { FrequentNames } from "./frequent-names.ts";

/** Messages whose fingerprint is remembered, to count copies once: some 60 bytes each. */
const MOST_REMEMBERED = 1_000_000;

/** Sender domains told apart; the largest study had 210,000. */
const MOST_SENDERS = 250_000;

/** Hosts kept before the rare ones are dropped. */
const MOST_HOSTS = 50_000;

/** One row of a table by something: how many messages, and how many of them do what. */
export interface Row {
  messages: number;
  tracked: number;
  openTracked: number;
  clickTracked: number;
}

/** What a corpus adds up to, in memory that does not grow with it. Keeps nothing of a message. */
export class Corpus {
  messages = 0;
  unread = 0;
  duplicates = 0;
  readonly verdicts = { tracked: 0, untracked: 0, unclear: 0 };
  readonly figures = new Map<FigureId, number>(FIGURES.map((figure) => [figure, 0]));
  readonly platforms = new Map<string | null, Row>();
  readonly years = new Map<number | null, Row>();
  readonly countries = new Map<string | null, number>();
  readonly techniques = new Map<string, number>();
  readonly hosts: FrequentNames;
  readonly #senders = new Set<string>();
  readonly #seen = new Set<number>();
  readonly #limits: { readonly remembered: number; readonly senders: number };

  /** Tests hand in smaller bounds. */
  constructor({
    remembered = MOST_REMEMBERED,
    senders = MOST_SENDERS,
    hosts = MOST_HOSTS,
  }: Partial<Record<"remembered" | "senders" | "hosts", number>> = {}) {
    this.#limits = { remembered, senders };
    this.hosts = new FrequentNames(hosts);
  }

  /** @param facts `null` for a message that could not be read */
  add(facts: MessageFacts | null): void {
    if (facts === null) {
      this.unread++;
      return;
    }
    if (this.#isCopy(facts.sha256)) {
      this.duplicates++;
      return;
    }
    this.messages++;
    this.verdicts[facts.verdict]++;
    for (const figure of facts.figures) increase(this.figures, figure);
    for (const technique of facts.techniques) increase(this.techniques, technique);
    for (const country of facts.toldCountries) increase(this.countries, country);
    for (const host of facts.toldHosts) this.hosts.add(host);
    addTo(this.platforms, facts.platform, facts);
    addTo(this.years, facts.year, facts);
    if (facts.senderDomain !== null && this.#senders.size < this.#limits.senders) {
      this.#senders.add(facts.senderDomain);
    }
  }

  get senderDomains(): number {
    return this.#senders.size;
  }

  /** There were more than are told apart. */
  get areSendersPartial(): boolean {
    return this.#senders.size >= this.#limits.senders;
  }

  /** Copies of messages that came later than the remembered ones were not noticed. */
  get areDuplicatesPartial(): boolean {
    return this.#seen.size >= this.#limits.remembered;
  }

  #isCopy(sha256: string): boolean {
    // 52 bits are enough: among a million messages two alike by chance come once in ten thousand runs.
    const fingerprint = Number.parseInt(sha256.slice(0, 13), 16);
    if (this.#seen.has(fingerprint)) return true;
    if (this.#seen.size < this.#limits.remembered) this.#seen.add(fingerprint);
    return false;
  }
}

function increase<Name>(counts: Map<Name, number>, name: Name): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function addTo<Name>(rows: Map<Name, Row>, name: Name, { figures }: MessageFacts): void {
  const row = rows.get(name) ?? { messages: 0, tracked: 0, openTracked: 0, clickTracked: 0 };
  row.messages++;
  if (figures.includes("tracked")) row.tracked++;
  if (figures.includes("openTracked")) row.openTracked++;
  if (figures.includes("clickTracked")) row.clickTracked++;
  rows.set(name, row);
}
