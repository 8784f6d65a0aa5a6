import type { Language } from "@consentry/audit";
import { ruleById } from "@consentry/law";
import type { CampaignReport, CountedReport, PeopleReport } from "@consentry/platform";

import { dayAndTime, share, wholeNumber } from "../../audit/page/local.ts";
import { REPORT_WORDS } from "./words/index.ts";
import type { ReportWords } from "./words/words.ts";

/** A report as people read it: parts with sentences and tables, for a terminal as for a page. */
export interface ReportView {
  readonly title: string;
  readonly facts: readonly string[];
  readonly parts: readonly ViewPart[];
  readonly method: { readonly title: string; readonly sentences: readonly string[] };
}

export interface ViewPart {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly ViewTable[];
}

export interface ViewTable {
  /** What the rows are, then what the numbers count. */
  readonly head: readonly string[];
  readonly rows: readonly ViewRow[];
}

export interface ViewRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** 0 to 1, for a bar; `null` for none. */
  readonly bar: number | null;
}

/** Puts a report into words. */
export function reportView(report: CampaignReport, language: Language): ReportView {
  const words = REPORT_WORDS[language];
  const told = new Told(words, language);
  return {
    title: report.campaign.name,
    facts: [words.state[report.campaign.state], words.asOf(dayAndTime(report.at, language))],
    parts: [
      sending(report, words, told),
      responses(report, words, told),
      ...(["opens", "clicks"] as const).map((signal) => observed(report, signal, words, told)),
      ...trial(report, words, told),
      domains(report, words, told),
    ],
    method: { title: words.heading.method, sentences: words.method },
  };
}

/** Writes numbers of one language, and what stands for a number that is not told. */
class Told {
  readonly #words: ReportWords;
  readonly language: Language;

  constructor(words: ReportWords, language: Language) {
    this.#words = words;
    this.language = language;
  }

  number(value: number | null): string {
    return value === null ? this.#words.untold : wholeNumber(value, this.language);
  }

  share(part: number | null, whole: number): string {
    return part === null ? this.#words.untold : share(part, whole);
  }

  row(name: string, part: number | null, whole: number): ViewRow {
    const bar = part === null || whole === 0 ? null : part / whole;
    return { name, cells: [this.number(part), this.share(part, whole)], bar };
  }
}

function sending({ sending: facts }: CampaignReport, words: ReportWords, told: Told): ViewPart {
  const { column, heading } = words;
  const names = [
    "sent",
    "waiting",
    "inFlight",
    "bounced",
    "skipped",
    "cancelled",
    "possibleDuplicates",
  ] as const;
  const always = new Set<string>(["sent", "bounced"]);
  return {
    title: heading.sending,
    sentences: [],
    tables: [
      {
        head: ["", column.messages, column.share],
        rows: names
          .filter((name) => facts[name] > 0 || always.has(name))
          .map((name) => told.row(words.sending[name], facts[name], facts.planned)),
      },
      {
        head: [heading.bounced, column.messages, column.share],
        rows: facts.bouncedBecause.map(({ what, messages }) =>
          told.row(words.bounce[what], messages, facts.bounced),
        ),
      },
      {
        head: [heading.skipped, column.messages, column.share],
        rows: facts.skippedBecause.map(({ reason, messages }) =>
          told.row(reasonInWords(reason, told.language), messages, facts.skipped),
        ),
      },
    ],
  };
}

/** A rule of law by its title, which is kept in English and French; any other reason as it stands. */
function reasonInWords(reason: string, language: Language): string {
  const rule = ruleById(reason.replace(/^(?:law|quarantine):/, ""));
  return rule === undefined
    ? reason
    : `${rule.id} ${language === "fr" ? rule.title.fr : rule.title.en}`;
}

function responses(
  { sending: { sent }, responses: facts }: CampaignReport,
  words: ReportWords,
  told: Told,
): ViewPart {
  const names = Object.keys(words.response) as readonly (keyof typeof facts)[];
  return {
    title: words.heading.responses,
    sentences: [],
    tables: [
      {
        head: ["", words.column.messages, words.column.share],
        rows: names.map((name) => told.row(words.response[name], facts[name], sent)),
      },
    ],
  };
}

function observed(
  report: CampaignReport,
  signal: "opens" | "clicks",
  words: ReportWords,
  told: Told,
): ViewPart {
  const { people, counted } = report[signal];
  const { measured } = people;
  const { sent } = report.sending;
  return {
    title: words.heading[signal],
    sentences: [
      measured === 0
        ? words.nobodyMeasured
        : words.coverage(told.share(measured, sent), told.number(measured), told.number(sent)),
      ...(counted.messages === 0 ? [] : [words.counted(told.number(counted.messages))]),
    ],
    tables: [
      ...(measured === 0 ? [] : peopleTables(people, signal, words, told)),
      ...(counted.messages === 0 ? [] : countedTables(counted, words, told)),
    ],
  };
}

function peopleTables(
  people: PeopleReport,
  signal: "opens" | "clicks",
  words: ReportWords,
  told: Told,
): readonly ViewTable[] {
  const { heading, column } = words;
  const { measured, readers, events, machines } = people;
  const all = events === null || machines.events === null ? 0 : events + machines.events;
  const counts = (row: { readonly readers: number; readonly events: number }, name: string) => ({
    name,
    cells: [told.number(row.readers), told.number(row.events)],
    bar: readers === null ? null : row.readers / readers,
  });
  return [
    {
      head: ["", column.readers, column.share],
      rows: [
        told.row(words.readers[signal], readers, measured),
        told.row(words.onlyMachines, machines.onlyMachines, measured),
      ],
    },
    {
      head: ["", column.events, column.share],
      rows: [
        told.row(words.events[signal], events, all),
        told.row(words.machineEvents, machines.events, all),
      ],
    },
    {
      head: [heading.byHour, column.readers, column.events],
      rows: people.byHour.map((row) => counts(row, span(row))),
    },
    {
      head: [heading.byLink, column.readers, column.events],
      rows: beyondOthers(
        people.byLink.map((row) => [row.link, counts(row, row.url ?? words.others)]),
      ),
    },
    {
      head: [heading.byDomain, column.readers, column.measured],
      rows: beyondOthers(
        people.byDomain.map((row) => [
          row.domain,
          {
            name: row.domain ?? words.others,
            cells: [told.number(row.readers), told.number(row.measured)],
            bar: row.readers / row.measured,
          },
        ]),
      ),
    },
  ];
}

/** A table that puts all together under “all others” says nothing beside its total. */
function beyondOthers(
  rows: readonly (readonly [key: string | number | null, row: ViewRow])[],
): readonly ViewRow[] {
  return rows.some(([key]) => key !== null) ? rows.map(([, row]) => row) : [];
}

function countedTables(
  { loads, machines, byHour, byLink }: CountedReport,
  words: ReportWords,
  told: Told,
): readonly ViewTable[] {
  const { heading, column } = words;
  const row = (name: string, some: number): ViewRow => ({
    name,
    cells: [told.number(some)],
    bar: loads === null ? null : some / loads,
  });
  return [
    {
      head: [heading.counted, column.loads],
      rows: [
        { name: words.loads, cells: [told.number(loads)], bar: null },
        { name: words.machineEvents, cells: [told.number(machines)], bar: null },
      ],
    },
    {
      head: [`${heading.counted}: ${heading.byHour}`, column.loads],
      rows: byHour.map((one) => row(span(one), one.loads)),
    },
    {
      head: [`${heading.counted}: ${heading.byLink}`, column.loads],
      rows: beyondOthers(byLink.map((one) => [one.link, row(one.url ?? words.others, one.loads)])),
    },
  ];
}

function trial(
  { trial: facts }: CampaignReport,
  words: ReportWords,
  told: Told,
): readonly ViewPart[] {
  if (facts === null) return [];
  const { result } = facts;
  const sentences =
    result === null
      ? [words.trialWaits(told.number(facts.waiting))]
      : [
          words.winner[result.winner](words.judgedBy[result.judgedBy]),
          words.because[result.because],
          words.judgedOn(told.number(result.judgedOn[0]), told.number(result.judgedOn[1])),
        ];
  const { sent, replied, unsubscribed } = words.column;
  const rows = facts.parts.map((part) => ({
    name: words.part[part.part === 1 ? 1 : 0],
    cells: [part.sent, part.replied, part.unsubscribed].map((count) => told.number(count)),
    bar: null,
  }));
  const tables = [{ head: ["", sent, replied, unsubscribed], rows }];
  return [{ title: words.heading.trial, sentences, tables }];
}

function domains(
  { domains: rows, sending: { sent } }: CampaignReport,
  { heading, column, others }: ReportWords,
  told: Told,
): ViewPart {
  return {
    title: heading.domains,
    sentences: [],
    tables: [
      {
        head: ["", column.sent, column.bounced],
        rows: rows.map((row) => ({
          name: row.domain ?? others,
          cells: [told.number(row.sent), told.number(row.bounced)],
          bar: sent === 0 ? null : row.sent / sent,
        })),
      },
    ],
  };
}

/** `2026-11-21 09–10`, or both ends with their days. */
function span({ from, to }: { readonly from: string; readonly to: string }): string {
  const hour = (moment: string): string => moment.slice(11, 13);
  const isWithinDay = from.slice(0, 10) === to.slice(0, 10);
  const start = `${from.slice(0, 10)} ${hour(from)}`;
  return isWithinDay ? `${start}–${hour(to)} h` : `${start} h – ${to.slice(0, 10)} ${hour(to)} h`;
}
