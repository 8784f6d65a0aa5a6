import { listCampaigns, withOrganisation, type CampaignLine } from "@consentry/platform";

import type { Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { NAME } from "./one-campaign.ts";

/** Read at once; a list of thousands goes out as it is read. */
const A_PAGE = 200;

/** `consentry campaign list`. */
export async function listCommand(args: readonly string[], io: Io): Promise<number> {
  const refuse = (problem: string): number => usageError(NAME, `${problem}.`, io);
  const flags = parseFlags(args, { organisation: "value", format: "value" });
  if (!flags.ok) return refuse(flags.error);
  const { values, positionals } = flags.value;
  if (positionals.length > 0) return refuse("list takes flags only");
  const format = formatOf(values.format);
  if (!format.ok) return refuse(format.error);
  return inOrganisation(values.organisation, io, async ({ database, organisation }) => {
    let after: string | null = null;
    let hasAny = false;
    do {
      const page = { after, limit: A_PAGE };
      const read: readonly CampaignLine[] = await withOrganisation(
        database,
        organisation.id,
        (tx) => listCampaigns(tx, organisation.id, page),
      );
      const shown = read.slice(0, A_PAGE);
      for (const one of shown) io.stdout(format.value === "json" ? asJson(one) : asLine(one));
      hasAny ||= shown.length > 0;
      after = read.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null;
    } while (after !== null && io.isOutputClosed?.() !== true);
    if (!hasAny && format.value === "text") io.stdout("There is no campaign yet.\n");
    return EXIT.done;
  });
}

function asJson(line: CampaignLine): string {
  return jsonLine("consentry.campaign/1", line);
}

function asLine({ id, name, state, subject, pausedBecause }: CampaignLine): string {
  const why = pausedBecause === null ? "" : ` (${visible(pausedBecause)})`;
  return `${id}  ${state}${why}  ${visible(name)}: ${visible(subject)}\n`;
}
