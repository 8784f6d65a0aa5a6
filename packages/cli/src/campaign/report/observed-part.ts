import type { CampaignReport, CountedReport, PeopleReport } from "@consentry/platform";

import type { Told } from "./told.ts";
import type { ViewPart, ViewRow, ViewTable } from "./view.ts";
import type { ReportWords } from "./words/words.ts";

/** What was observed of one signal, after how many agreed to that. */
export function observed(
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

/** `2026-11-21 09–10`, or both ends with their days. */
function span({ from, to }: { readonly from: string; readonly to: string }): string {
  const hour = (moment: string): string => moment.slice(11, 13);
  const isWithinDay = from.slice(0, 10) === to.slice(0, 10);
  const start = `${from.slice(0, 10)} ${hour(from)}`;
  return isWithinDay ? `${start}–${hour(to)} h` : `${start} h – ${to.slice(0, 10)} ${hour(to)} h`;
}
