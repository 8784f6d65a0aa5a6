import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { ReadTx } from "../../database/transaction.ts";
import { countersOf } from "../../measurement/reading/counters.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { textFacts } from "../texting/report/text-facts.ts";
import { FEWEST_PEOPLE } from "./fewest-people.ts";
import { countedReport } from "./observed/counted-report.ts";
import { keptStatisticsOf } from "./kept-statistics.ts";
import { peopleReport, type Links } from "./observed/people-report.ts";
import type { CampaignReport, SignalReport } from "./report.ts";
import { domainFacts } from "./server-facts/domain-facts.ts";
import { sendingFacts } from "./server-facts/sending-facts.ts";
import { trialFacts } from "./server-facts/trial-facts.ts";

/**
 * What became of a campaign by now; `null` when there is none. Facts of servers count everybody.
 * Openings and clicks are those of people who agreed to have them observed for reports, and of
 * counters that know nobody; the last day that somebody opened a mail is not read. Where events are
 * gone by their day, what was counted of them before stands in their place.
 */
export async function campaignReport(
  tx: ReadTx,
  organisation: OrganisationId,
  campaignId: string,
  now: Instant,
): Promise<CampaignReport | null> {
  const campaign = await readCampaign(tx, organisation, campaignId);
  if (campaign === null) return null;
  const { id, name, state, startedAt, finishedAt } = campaign;
  const { sending, responses } = await sendingFacts(tx, organisation, id);
  const links = await readLinks(tx, organisation, id);
  const counters = await countersOf(tx, organisation, id);
  const [common] = await tx.rows(COMMON, [organisation, id]);
  const kept = await keptStatisticsOf(tx, organisation, id);
  const last = kept.at(-1);
  const signalReport = async (signal: "open" | "click"): Promise<SignalReport> => ({
    people:
      last?.sentBefore === null
        ? last[signal === "open" ? "opens" : "clicks"]
        : await peopleReport(tx, { organisation, campaign: id }, signal, {
            ...(last !== undefined && { from: last.sentBefore }),
            links,
          }),
    counted: countedReport(
      counters.filter((count) => count.signal === signal),
      common?.[signal] ?? 0,
      links,
    ),
  });
  return {
    campaign: { id, name, state, startedAt, finishedAt },
    at: now,
    fewestPeople: FEWEST_PEOPLE,
    sending,
    responses,
    domains: await domainFacts(tx, organisation, id),
    trial: await trialFacts(tx, organisation, campaign),
    opens: await signalReport("open"),
    clicks: await signalReport("click"),
    kept,
    texts: campaign.channel === "sms" ? await textFacts(tx, organisation, id) : null,
  };
}

/** The addresses that a campaign's measured links led to. */
export async function readLinks(
  tx: ReadTx,
  organisation: OrganisationId,
  campaign: string,
): Promise<Links> {
  const rows = await tx.rows(LINKS, [organisation, campaign]);
  return new Map(rows.map(({ number, url }) => [number, url]));
}

const LINKS = statement<{ readonly number: number; readonly url: string }>(
  "reports.links",
  `select number, url from campaign_links
    where organisation_id = $1 and campaign_id = $2
    order by number`,
);

const COMMON = statement<{ readonly open: number; readonly click: number }>(
  "reports.common",
  `select (count(*) filter (where open_level = 'aggregate'))::int as open,
          (count(*) filter (where click_level = 'aggregate'))::int as click
     from deliveries
    where organisation_id = $1 and campaign_id = $2 and state = 'sent'`,
);
