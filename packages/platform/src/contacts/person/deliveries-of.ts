import type { Day, Instant } from "@consentry/kernel";
import type { ClickLevel, DeliveryReport, OpenLevel } from "@consentry/mail";

import type { AudiencePurpose } from "../contacts/audience.ts";
import type { CampaignChannel } from "../../campaigns/campaign.ts";
import type { KeptDecision } from "../../campaigns/deciding/explain-again.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** One message to one person: what became of it, what it measures, and why. */
export interface DeliveryToPerson {
  readonly id: string;
  readonly campaign: string;
  readonly name: string;
  readonly channel: CampaignChannel;
  readonly purpose: AudiencePurpose;
  readonly state: "waiting" | "in-flight" | "sent" | "bounced" | "skipped" | "cancelled";
  /** When it was sent, first tried or planned: the first of these that is known. */
  readonly at: Instant;
  readonly sentAt: Instant | null;
  /** Which of the campaign's writings: 0 its own, 1 the one on trial. */
  readonly part: number;
  readonly openLevel: OpenLevel | null;
  readonly clickLevel: ClickLevel | null;
  /** What its events may be read for. */
  readonly purposes: readonly string[];
  /** Why it was not sent: a reason of law, or the code of what a relay said. */
  readonly reason: string | null;
  readonly possibleDuplicates: number;
  readonly keepUntil: Day;
  readonly responses: readonly Response[];
  /** Of a text message that a carrier took: what stood as its sender, and how it was cut. */
  readonly text: { readonly sender: string; readonly segments: number } | null;
  /** What was decided when it was taken in hand, on which facts; `null` when nobody did yet. */
  readonly decision: KeptDecision | null;
}

/** What came back of a message. */
export interface Response {
  readonly kind: string;
  readonly at: Instant;
  readonly code: string | null;
  /** Of a bounce or a delay that a server reported: what stood in the way, and its own words. */
  readonly about: DeliveryReport["about"] | null;
  readonly diagnostic: string | null;
}

export interface DeliveryPage {
  /** The key of the last of the page before; `null` for the first page. */
  readonly after: DeliveryKey | null;
  readonly limit: number;
}

export interface DeliveryKey {
  readonly at: Instant;
  readonly campaign: string;
}

/** The messages to one person, the latest first: one more than `limit` where there are more. */
export async function deliveriesOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
  { after, limit }: DeliveryPage,
): Promise<readonly DeliveryToPerson[]> {
  const { at, campaign } = after ?? LATEST;
  const rows = await tx.rows(DELIVERIES, [organisation, contact, at, campaign, limit + 1]);
  const responses = await tx.rows(RESPONSES, [
    organisation,
    rows.map((row) => row.campaign),
    rows.map((row) => row.id),
  ]);
  return rows.map(({ facts, decided, decidedOn, rulesVersion, sender, segments, ...row }) => ({
    ...row,
    text: sender === null || segments === null ? null : { sender, segments },
    responses: responses
      .filter(({ delivery }) => delivery === row.id)
      .map(({ delivery: _delivery, ...response }) => response),
    decision:
      facts === null || decided === null || decidedOn === null || rulesVersion === null
        ? null
        : { facts, decided, on: decidedOn, rulesVersion },
  }));
}

/** Behind every message there is or will be. */
const LATEST: DeliveryKey = {
  at: "9999-12-31T23:59:59Z" as Instant,
  campaign: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

interface DeliveryRow extends Omit<DeliveryToPerson, "responses" | "decision" | "text"> {
  readonly sender: string | null;
  readonly segments: number | null;
  readonly facts: KeptDecision["facts"] | null;
  readonly decided: KeptDecision["decided"] | null;
  readonly decidedOn: Day | null;
  readonly rulesVersion: string | null;
}

/** Nobody gets more than a few hundred: those of one person are put in order as they are found. */
const DELIVERIES = statement<DeliveryRow>(
  "deliveries.of_person",
  `select id, campaign, name, channel, text.sender, text.segments, purpose, state, at, "sentAt", part, "openLevel", "clickLevel",
          purposes, reason, "possibleDuplicates", "keepUntil", decision.facts, decision.decided,
          decision.decided_on as "decidedOn", decision.rules_version as "rulesVersion"
     from (select delivery.delivery_id as id, delivery.campaign_id as campaign, campaign.name,
                  campaign.channel, campaign.purpose, delivery.state, delivery.sent_at as "sentAt", delivery.part,
                  coalesce(delivery.sent_at, delivery.first_tried_at, campaign.planned_at,
                           campaign.made_at) as at,
                  delivery.open_level as "openLevel", delivery.click_level as "clickLevel",
                  delivery.purposes, delivery.reason, delivery.keep_until as "keepUntil",
                  delivery.possible_duplicates as "possibleDuplicates", delivery.decision_id
             from deliveries as delivery
             join campaigns as campaign using (organisation_id, campaign_id)
            where delivery.organisation_id = $1 and delivery.contact_id = $2) as delivery
     left join campaign_texts as text
       on text.organisation_id = $1 and text.campaign_id = delivery.campaign
      and text.delivery_id = delivery.id
     left join campaign_decisions as decision
       on decision.organisation_id = $1 and decision.campaign_id = delivery.campaign
      and decision.decision_id = delivery.decision_id
    where (at, campaign) < ($3, $4)
    order by at desc, campaign desc
    limit $5`,
);

const RESPONSES = statement<Response & { readonly delivery: string }>(
  "campaign_responses.of_deliveries",
  `select response.delivery_id as delivery, response.kind, response.at, response.code,
          report.about, report.diagnostic
     from campaign_responses as response
     left join lateral
          (select about, diagnostic from incoming_mails
            where organisation_id = $1 and campaign_id = response.campaign_id
              and delivery_id = response.delivery_id and kind = 'bounce'
              and followed @> array[response.kind]
            limit 1) as report on true
    where response.organisation_id = $1
      and (response.campaign_id, response.delivery_id) in
            (select * from unnest($2::uuid[], $3::uuid[]))
    order by response.at, response.kind`,
);
