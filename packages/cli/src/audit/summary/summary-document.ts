import type { Corpus, Row } from "./corpus.ts";
import { FIGURES, type FigureId } from "./message-facts.ts";
import { STUDIES, type StudyFigure } from "./studies.ts";

export interface Share {
  readonly messages: number;
  /** 0 to 1, of the messages read; `null` when there were none. */
  readonly share: number | null;
}

/**
 * The summary of a corpus, `consentry.summary/1`. Scripts rely on the names here; add fields,
 * rename none. Holds no address, no subject and no name of a file.
 */
export interface SummaryDocument {
  readonly schema: "consentry.summary/1";
  /** Read, each copy of the same bytes once. Every share is a share of these. */
  readonly messages: number;
  readonly unread: number;
  /** Copies left out; a lower bound when `areDuplicatesPartial`. */
  readonly duplicates: number;
  readonly areDuplicatesPartial: boolean;
  readonly senderDomains: number;
  readonly areSendersPartial: boolean;
  readonly verdicts: Corpus["verdicts"];
  readonly figures: Readonly<Record<FigureId, Share>>;
  readonly platforms: readonly ({ readonly name: string | null } & Readonly<Row>)[];
  /** Of the companies behind the hosts that are told; one message may tell several countries. */
  readonly countries: readonly ({ readonly country: string | null } & Share)[];
  /** By the message's own date; `null` where it has none that can be. */
  readonly years: readonly ({ readonly year: number | null } & Readonly<Row>)[];
  readonly techniques: readonly ({ readonly technique: string } & Share)[];
  /** The most told; counts are lower bounds when `areHostsPartial`. */
  readonly hosts: readonly ({ readonly host: string } & Share)[];
  readonly areHostsPartial: boolean;
  readonly studies: readonly (StudyFigure & { readonly here: number | null })[];
}

/** Hosts listed; the rest says little of a corpus. */
const MOST_HOSTS_LISTED = 200;

export function summaryDocument(corpus: Corpus): SummaryDocument {
  const share = (messages: number): Share => ({
    messages,
    share: corpus.messages === 0 ? null : messages / corpus.messages,
  });
  const figures = Object.fromEntries(
    FIGURES.map((figure) => [figure, share(corpus.figures.get(figure) ?? 0)]),
  ) as Record<FigureId, Share>;
  return {
    schema: "consentry.summary/1",
    messages: corpus.messages,
    unread: corpus.unread,
    duplicates: corpus.duplicates,
    areDuplicatesPartial: corpus.areDuplicatesPartial,
    senderDomains: corpus.senderDomains,
    areSendersPartial: corpus.areSendersPartial,
    verdicts: { ...corpus.verdicts },
    figures,
    platforms: sortedRows(corpus.platforms).map(([name, row]) => ({ name, ...row })),
    countries: sorted(corpus.countries).map(([country, count]) => ({ country, ...share(count) })),
    years: [...corpus.years]
      .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
      .map(([year, row]) => ({ year, ...row })),
    techniques: sorted(corpus.techniques).map(([technique, count]) => ({
      technique,
      ...share(count),
    })),
    hosts: corpus.hosts
      .sorted()
      .slice(0, MOST_HOSTS_LISTED)
      .map(([host, count]) => ({ host, ...share(count) })),
    areHostsPartial: corpus.hosts.isPartial,
    studies: STUDIES.map((study) => ({ ...study, here: figures[study.ours].share })),
  };
}

/** Most frequent first; equal ones by name, the unknown last: the same order in every run. */
function sorted<Name extends string | null>(counts: ReadonlyMap<Name, number>): [Name, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || byName(a, b));
}

function sortedRows(rows: ReadonlyMap<string | null, Row>): [string | null, Row][] {
  return [...rows].sort(([a, m], [b, n]) => n.messages - m.messages || byName(a, b));
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
