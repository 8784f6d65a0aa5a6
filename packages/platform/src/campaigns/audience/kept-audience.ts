import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Campaign } from "../campaign.ts";
import type { AudienceFailure } from "./audience-condition.ts";
import type { AudienceTable } from "./audience-table.ts";

/** Who a campaign would reach, as it was last counted, and how far a count under way is. */
export interface KeptAudience {
  /** The state of the campaign that was asked about. */
  readonly version: number;
  readonly askedAt: Instant;
  /** How many people were asked about, of how many; the latter is not known at first. */
  readonly seen: number;
  readonly of: number | null;
  /** `null` while it is being counted. */
  readonly countedAt: Instant | null;
  /** While it is counted anew: the count before, of the same version. */
  readonly table: AudienceTable | null;
  readonly failure: AudienceFailure["kind"] | null;
}

/** People answer and rules begin: a count is of its day. */
const DAYS_KEPT = 1;

/** What is known of a campaign's audience; `null` when nobody asked of late. */
export async function readAudience(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
): Promise<KeptAudience | null> {
  return (await tx.rows(READ, [organisation, campaign]))[0] ?? null;
}

/**
 * Has the audience of a campaign counted by whichever process does such work. Asked again while it
 * is being counted as it stands, it changes nothing.
 */
export async function askForAudience(
  tx: Tx,
  organisation: OrganisationId,
  { id, version }: Pick<Campaign, "id" | "version">,
  now: Instant,
): Promise<void> {
  await tx.run(ASK, [organisation, id, version, now, addDays(dayOf(now), DAYS_KEPT)]);
}

const READ = statement<KeptAudience>(
  "campaign_audiences.read",
  `select version, asked_at as "askedAt", people_seen as seen, people_of as of,
          counted_at as "countedAt", audience as table, failure
     from campaign_audiences
    where organisation_id = $1 and campaign_id = $2`,
);

const ASK = statement(
  "campaign_audiences.ask",
  `insert into campaign_audiences as known
     (organisation_id, campaign_id, version, asked_at, keep_until)
   values ($1, $2, $3, $4, $5)
   on conflict (organisation_id, campaign_id) do update
      set version = excluded.version, asked_at = excluded.asked_at,
          keep_until = excluded.keep_until, people_seen = 0, people_of = null, counted_at = null,
          failure = null,
          audience = case when known.version = excluded.version then known.audience end
    where known.counted_at is not null or known.version <> excluded.version`,
);
