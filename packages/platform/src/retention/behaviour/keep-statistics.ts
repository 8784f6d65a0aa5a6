import { addDays, type Day, type Instant } from "@consentry/kernel";
import { retentionEntry } from "@consentry/law";

import { keptStatisticsOf } from "../../campaigns/reports/kept-statistics.ts";
import { peopleReport, type SentIn } from "../../campaigns/reports/observed/people-report.ts";
import { readLinks } from "../../campaigns/reports/campaign-report.ts";
import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";

/**
 * How many days before the first of its events goes a campaign is counted: whose mailboxes were
 * where is known until then. Of a period shorter than a year no day is given away.
 */
const DAYS_AHEAD = 31;
const YEAR_MONTHS = 12;

/** Campaigns counted in one transaction: each may be of very many messages. */
const MOST_AT_ONCE = 3;

/**
 * Counts what reports tell of readers, of some campaigns whose first event goes before long, and
 * keeps it. A campaign that goes on (an automation's) is counted by months of sending, each once.
 * The purposes are those of reports: what the organisation switched off is not read for them.
 *
 * @param months of a period the organisation chose; `null`: the usual one
 * @returns whether more wait
 */
export async function keepSomeStatistics(
  own: Own,
  on: Day,
  months: number | null,
): Promise<boolean> {
  const { tx, organisation } = own;
  const ahead = months === null || months >= YEAR_MONTHS ? DAYS_AHEAD : 0;
  const before = addDays(on, ahead);
  const open = await tx.rows(UNCOUNTED, [organisation.id]);
  const ids = open.map(({ id }) => id);
  const due = new Set(
    (await tx.rows(WITH_EVENTS_DUE, [ids, before, months])).map(({ campaign }) => campaign),
  );
  const until = monthAfter(before, months ?? retentionEntry("behaviour", on).usual ?? 0);
  const waiting = open.filter(
    ({ id, goesOn, countedTo }) =>
      due.has(id) && (!goesOn || countedTo === null || countedTo < until),
  );
  for (const campaign of waiting.slice(0, MOST_AT_ONCE)) {
    await count(own, campaign, campaign.goesOn ? until : null);
  }
  return waiting.length > MOST_AT_ONCE;
}

/** The first moment after the month of the last event that is due by a day. */
function monthAfter(before: Day, months: number): Instant {
  const [year = 0, month = 0] = before.split("-").map(Number);
  const next = year * 12 + month - months;
  const [of, at] = [Math.floor(next / 12), (next % 12) + 1];
  return `${of}-${String(at).padStart(2, "0")}-01T00:00:00Z` as Instant;
}

async function count(
  { tx, organisation, now }: Own,
  { id }: Pick<Uncounted, "id">,
  before: Instant | null,
): Promise<void> {
  const links = await readLinks(tx, organisation.id, id);
  const from = (await keptStatisticsOf(tx, organisation.id, id)).at(-1)?.sentBefore ?? null;
  const span: SentIn = { ...(from !== null && { from }), ...(before !== null && { before }) };
  const of = { organisation: organisation.id, campaign: id };
  const opens = await peopleReport(tx, of, "open", { ...span, links });
  const clicks = await peopleReport(tx, of, "click", { ...span, links });
  await tx.run(KEEP, [organisation.id, id, before ?? "infinity", now, opens, clicks]);
}

interface Uncounted {
  readonly id: string;
  /** Whether messages of it may still be sent. */
  readonly goesOn: boolean;
  readonly countedTo: Instant | null;
}

const UNCOUNTED = statement<Uncounted>(
  "campaign_statistics.uncounted",
  `select campaign.campaign_id as id,
          campaign.automation_id is not null or campaign.state not in ('finished', 'cancelled')
            as "goesOn",
          max(kept.sent_before) as "countedTo"
     from campaigns as campaign
     left join campaign_statistics as kept
       on kept.organisation_id = $1 and kept.campaign_id = campaign.campaign_id
    where campaign.organisation_id = $1 and campaign.state <> 'draft'
    group by campaign.campaign_id, campaign.automation_id, campaign.state
   having max(kept.sent_before) is null or max(kept.sent_before) < 'infinity'
    order by campaign.campaign_id`,
);

const WITH_EVENTS_DUE = statement<{ readonly campaign: string }>(
  "measure.campaigns_with_events_due",
  "select distinct campaign from campaigns_with_events_due($1::uuid[], $2, $3) as due (campaign)",
);

const KEEP = statement(
  "campaign_statistics.keep",
  `insert into campaign_statistics
     (organisation_id, campaign_id, sent_before, kept_at, opens, clicks)
   values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
);
