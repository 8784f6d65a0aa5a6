import type { Campaign } from "../../campaigns/campaign.ts";
import { readCampaign } from "../../campaigns/store/read-campaign.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Signal } from "../tokens/measure-token.ts";

/** A campaign that was sent, with those who got a copy that counts for all. */
export interface SentCampaign {
  readonly campaign: Campaign;
  /**
   * Of the people whose copy carries a counter common to all one of each kind that law tells apart
   * by where and as what they are written to.
   */
  readonly counted: Readonly<Record<Signal, readonly PersonFacts[]>>;
}

/** How long a campaign is taken to be as it was read. It was sent; what of it may change is its name. */
const FRESH_MS = 60_000;

/** Campaigns remembered at once: with their writings some tens of megabytes. */
const MOST_REMEMBERED = 200;

/** Campaigns whose mails are loaded, read once a minute: their writings are long. */
export class KnownCampaigns {
  readonly #clock: () => number;
  readonly #known = new Map<string, { readonly sent: SentCampaign; readonly since: number }>();

  /** @param clock milliseconds, running evenly */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Of these campaigns those that were there a minute ago or are now. */
  async read(
    tx: Tx,
    organisation: OrganisationId,
    ids: readonly string[],
  ): Promise<readonly SentCampaign[]> {
    const sent: SentCampaign[] = [];
    const unknown: string[] = [];
    for (const id of ids) {
      const one = this.#remembered(id);
      if (one === null) unknown.push(id);
      else sent.push(one);
    }
    if (unknown.length === 0) return sent;
    for (const { id } of await tx.rows(THERE, [organisation, unknown])) {
      const one = await this.#readAnew(tx, organisation, id);
      if (one !== null) sent.push(one);
    }
    return sent;
  }

  #remembered(id: string): SentCampaign | null {
    const known = this.#known.get(id);
    return known !== undefined && this.#clock() - known.since < FRESH_MS ? known.sent : null;
  }

  async #readAnew(tx: Tx, organisation: OrganisationId, id: string): Promise<SentCampaign | null> {
    const campaign = await readCampaign(tx, organisation, id);
    if (campaign === null) return null;
    const counted = {
      open: await countedPeople(tx, organisation, id, "open"),
      click: await countedPeople(tx, organisation, id, "click"),
    };
    const sent = { campaign, counted };
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(id, { sent, since: this.#clock() });
    return sent;
  }
}

const THERE = statement<{ readonly id: string }>(
  "measure.campaigns_there",
  `select campaign_id as id from campaigns
    where organisation_id = $1 and campaign_id = any($2::uuid[])`,
);

async function countedPeople(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  signal: Signal,
): Promise<readonly PersonFacts[]> {
  const rows = await tx.rows(COUNTED, [organisation, campaign, signal]);
  return rows.map(({ person }) => person);
}

/** What each was decided on, as it is kept with the campaign. */
const COUNTED = statement<{ readonly person: PersonFacts }>(
  "measure.counted_people",
  `select distinct on (person ->> 'country', person ->> 'kind', person ->> 'relation') person
     from (select facts -> 'person' as person, decision_id from campaign_decisions
            where organisation_id = $1 and campaign_id = $2
              and decided #>> array[$3, 'level'] = 'aggregate') as decision
    order by person ->> 'country', person ->> 'kind', person ->> 'relation', decision_id`,
);
