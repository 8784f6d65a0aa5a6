import {
  campaignReport,
  listPossibleDuplicates,
  reportCsv,
  withOrganisation,
  type CampaignReport,
  type PossibleDuplicate,
} from "@consentry/platform";

import { now } from "../../clock.ts";
import type { Io } from "../../command.ts";
import { languageOf } from "../../consent/flags.ts";
import { EXIT } from "../../exit-code.ts";
import { jsonLine } from "../../store/json-line.ts";
import { visible } from "../../terminal/visible.ts";
import { usageError } from "../../usage-error.ts";
import { NAME, onCampaign, type OpenCampaign } from "../one-campaign.ts";
import { writeWhole } from "../write-whole.ts";
import { htmlReport } from "./html-report.ts";
import { textReport } from "./text-report.ts";
import { reportView } from "./report-view.ts";

const REPORT_FORMATS = ["text", "json", "csv", "html"];

const USUAL_COLUMNS = 80;

/** `consentry campaign report CAMPAIGN`: what became of it, naming nobody. */
export function reportCommand(args: readonly string[], io: Io): Promise<number> {
  const kinds = { output: "value", lang: "value" } as const;
  return onCampaign(
    args,
    kinds,
    io,
    async ({ database, organisation, campaign, format, flags: { values } }) => {
      const language = languageOf(values.lang);
      if (!language.ok) return usageError(NAME, `${language.error}.`, io);
      const report = await withOrganisation(database, organisation.id, (tx) =>
        campaignReport(tx, organisation.id, campaign.id, now()),
      );
      if (report === null) {
        io.stderr("consentry campaign: it was removed meanwhile\n");
        return EXIT.usage;
      }
      const isToFile = values.output !== undefined;
      const text = written(report, format, language.value, {
        columns: isToFile ? USUAL_COLUMNS : (io.columns ?? USUAL_COLUMNS),
        hasColour: !isToFile && io.hasColour === true,
      });
      if (values.output === undefined) {
        io.stdout(text);
        return EXIT.done;
      }
      return writeWhole(values.output, text, io);
    },
    REPORT_FORMATS,
  );
}

function written(
  report: CampaignReport,
  format: string,
  language: Parameters<typeof reportView>[1],
  terminal: Parameters<typeof textReport>[1],
): string {
  switch (format) {
    case "json":
      return jsonLine("consentry.campaign-report/1", report);
    case "csv":
      return reportCsv(report);
    case "html":
      return htmlReport(reportView(report, language), language);
    default:
      return textReport(reportView(report, language), terminal);
  }
}

/** `consentry campaign duplicates CAMPAIGN`: who may have got it more than once, by name. */
export function duplicatesCommand(args: readonly string[], io: Io): Promise<number> {
  return onCampaign(args, {}, io, async (open) => {
    let count = 0;
    for await (const page of duplicatesOf(open)) {
      count += page.length;
      for (const one of page) {
        io.stdout(open.isJson ? jsonLine("consentry.possible-duplicate/1", one) : line(one));
      }
    }
    if (count === 0 && !open.isJson) io.stdout("Nobody may have got it more than once.\n");
    return EXIT.done;
  });
}

function line({ address, delivery, times }: PossibleDuplicate): string {
  return `${visible(address ?? "(erased)")}  perhaps ${times + 1} times  ${delivery}\n`;
}

async function* duplicatesOf({
  database,
  organisation,
  campaign,
}: OpenCampaign): AsyncGenerator<readonly PossibleDuplicate[]> {
  let after: string | null = null;
  for (;;) {
    const page: readonly PossibleDuplicate[] = await withOrganisation(
      database,
      organisation.id,
      (tx) => listPossibleDuplicates(tx, organisation.id, campaign.id, after),
    );
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.delivery;
  }
}
