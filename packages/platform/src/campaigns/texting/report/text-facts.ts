import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { ReadTx } from "../../../database/transaction.ts";

/** What became of a campaign of texts, beside what is told of every campaign: facts of carriers. */
export interface TextFacts {
  readonly segments: number;
  /** By currency; what went where no price was known is not in it. */
  readonly costs: readonly { readonly thousandths: number; readonly currency: string }[];
  /** Texts whose cost nobody knows. */
  readonly unpriced: number;
  /** The most first. */
  readonly countries: readonly CountryFacts[];
  /** Texts that a carrier refused or could not deliver, by its own code; the most first. */
  readonly failures: readonly { readonly code: string; readonly texts: number }[];
  /** Answers that ended texts, after this campaign's. */
  readonly stops: number;
}

export interface CountryFacts {
  /** `null` where the number does not tell. */
  readonly country: string | null;
  readonly texts: number;
  readonly segments: number;
  readonly delivered: number;
  readonly failed: number;
}

export async function textFacts(
  tx: ReadTx,
  organisation: OrganisationId,
  campaign: string,
): Promise<TextFacts> {
  const own = [organisation, campaign];
  const countries = await tx.rows(BY_COUNTRY, own);
  const costs = await tx.rows(COSTS, own);
  const failures = await tx.rows(FAILURES, own);
  const [stops] = await tx.rows(STOPS, own);
  return {
    segments: countries.reduce((sum, { segments }) => sum + segments, 0),
    costs: costs.flatMap(({ currency, thousandths }) =>
      currency === null ? [] : [{ currency, thousandths: Number(thousandths) }],
    ),
    unpriced: costs.find(({ currency }) => currency === null)?.texts ?? 0,
    countries,
    failures,
    stops: stops?.texts ?? 0,
  };
}

const BY_COUNTRY = statement<CountryFacts>(
  "campaign_texts.by_country",
  `select country, count(*)::int as texts, sum(segments)::int as segments,
          count(arrived.delivery_id)::int as delivered, count(failed.delivery_id)::int as failed
     from campaign_texts as text
     left join campaign_responses as arrived
       on arrived.organisation_id = $1 and arrived.campaign_id = $2
      and arrived.delivery_id = text.delivery_id and arrived.kind = 'delivered'
     left join campaign_responses as failed
       on failed.organisation_id = $1 and failed.campaign_id = $2
      and failed.delivery_id = text.delivery_id and failed.kind = 'bounced'
    where text.organisation_id = $1 and text.campaign_id = $2
    group by country
    order by texts desc, country`,
);

const COSTS = statement<{
  readonly currency: string | null;
  readonly thousandths: bigint | number | string | null;
  readonly texts: number;
}>(
  "campaign_texts.costs",
  `select currency, sum(cost)::bigint as thousandths, count(*)::int as texts
     from campaign_texts
    where organisation_id = $1 and campaign_id = $2
    group by currency
    order by currency`,
);

/** What was refused at once has a response of its own, too. */
const FAILURES = statement<{ readonly code: string; readonly texts: number }>(
  "campaign_texts.failures",
  `select coalesce(code, '') as code, count(*)::int as texts from campaign_responses
    where organisation_id = $1 and campaign_id = $2 and kind = 'bounced'
    group by 1
    order by texts desc, code`,
);

const STOPS = statement<{ readonly texts: number }>(
  "campaign_texts.stops",
  `select count(*)::int as texts from incoming_texts
    where organisation_id = $1 and campaign_id = $2 and read_as = 'stop'`,
);
