import { csvLine } from "../../contacts/contacts/csv-cell.ts";
import type { TextFacts } from "../texting/report/text-facts.ts";
import type { CampaignReport, CountedReport, PeopleReport } from "./report.ts";

type Line = readonly [table: string, row: string, number: string, value: number | string | null];

/**
 * A report as one table: which table a number stands in, in which row, what it counts, and itself;
 * empty where it is not told. What a spreadsheet would take for a formula has an apostrophe before
 * it.
 */
export function reportCsv(report: CampaignReport): string {
  const lines: readonly Line[] = [
    ...facts("sending", report.sending),
    ...report.sending.bouncedBecause.map(({ what, messages }): Line => [
      "bounced",
      what,
      "messages",
      messages,
    ]),
    ...report.sending.skippedBecause.map(({ reason, messages }): Line => [
      "skipped",
      reason,
      "messages",
      messages,
    ]),
    ...facts("responses", report.responses),
    ...report.domains.flatMap(({ domain, ...numbers }) =>
      facts("domains", numbers, domain ?? OTHERS),
    ),
    ...(report.trial?.parts ?? []).flatMap(({ part, ...numbers }) =>
      facts("trial", numbers, String(part)),
    ),
    ...(report.texts === null ? [] : texts(report.texts)),
    ...(["opens", "clicks"] as const).flatMap((signal) => [
      ...people(signal, report[signal].people),
      ...counted(`${signal} counted`, report[signal].counted),
    ]),
  ];
  const head = csvLine(["table", "row", "number", "value"]);
  const body = lines.map(([table, row, number, value]) =>
    csvLine([table, row, number, value === null ? "" : String(value)]),
  );
  return head + body.join("");
}

function texts({ costs, countries, failures, ...all }: TextFacts): readonly Line[] {
  return [
    ...facts("texts", all),
    ...costs.map(({ currency, thousandths }): Line => [
      "texts",
      currency,
      "thousandths",
      thousandths,
    ]),
    ...countries.flatMap(({ country, ...numbers }) =>
      facts("texts by country", numbers, country ?? ""),
    ),
    ...failures.map(({ code, texts: count }): Line => ["texts failed", code, "texts", count]),
  ];
}

const OTHERS = "(others)";

function people(table: string, { byHour, byLink, byDomain, machines, ...all }: PeopleReport) {
  return [
    ...facts(table, all),
    ...facts(table, { onlyMachines: machines.onlyMachines, machineEvents: machines.events }),
    ...byHour.flatMap(({ from, to, ...numbers }) =>
      facts(`${table} by hour`, numbers, `${from}/${to}`),
    ),
    ...byLink.flatMap(({ url, readers, events }) =>
      facts(`${table} by link`, { readers, events }, url ?? OTHERS),
    ),
    ...byDomain.flatMap(({ domain, ...numbers }) =>
      facts(`${table} by domain`, numbers, domain ?? OTHERS),
    ),
  ];
}

function counted(table: string, { byHour, byLink, ...all }: CountedReport): readonly Line[] {
  return [
    ...facts(table, all),
    ...byHour.flatMap(({ from, to, loads }) =>
      facts(`${table} by hour`, { loads }, `${from}/${to}`),
    ),
    ...byLink.flatMap(({ url, loads }) => facts(`${table} by link`, { loads }, url ?? OTHERS)),
  ];
}

/** The numbers of an object, a line each; lists in it stand by themselves. */
function facts(table: string, numbers: object, row = ""): readonly Line[] {
  return Object.entries(numbers).flatMap(([name, value]: [string, unknown]): readonly Line[] =>
    typeof value === "number" || value === null ? [[table, row, name, value]] : [],
  );
}
