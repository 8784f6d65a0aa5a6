import { dayOf, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";
import { keepUntil } from "@consentry/law";

import { withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { questionOf } from "../deciding/campaign-question.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { audienceCondition, type AudienceFailure } from "./audience-condition.ts";
import { decideAudience, type DecidedMember } from "./decide-audience.ts";
import { makeDueAt } from "./due-at.ts";
import { partOf, PARTS } from "./trial-part.ts";

export interface Planned {
  /** How many messages wait that did not before. */
  readonly added: number;
}

export type PlanFailure =
  | AudienceFailure
  | { readonly kind: "no-such-campaign" }
  /** Paused, cancelled, or planned already by somebody else: nothing more was added. */
  | { readonly kind: "not-planning" };

/**
 * Gives everybody who may be sent a campaign in the state `planning` a row in `deliveries`, and
 * nobody else one; then the campaign is `scheduled`. Rows are committed batch by batch. Killed and
 * repeated it goes through the audience again, and who has a row gets no second. An audience that
 * cannot be told pauses the campaign with the reason.
 *
 * Whose requested mail rests is left out, and no row says so.
 *
 * Law is asked again, and decides, when a message is handed over.
 */
export async function planDeliveries(
  database: Database,
  organisation: OrganisationId,
  campaignId: string,
  now: Instant,
): Promise<Result<Planned, PlanFailure>> {
  const planned = await withOrganisation(database, organisation, async (tx) => {
    const known = await readOrganisation(tx, organisation);
    const campaign = await readCampaign(tx, organisation, campaignId);
    if (known === null || campaign === null) return err({ kind: "no-such-campaign" } as const);
    if (campaign.state !== "planning") return err({ kind: "not-planning" } as const);
    const question = await questionOf(tx, known, campaign, now);
    const compileFor = { organisation, on: question.on };
    const condition = await audienceCondition(tx, compileFor, campaign);
    if (!condition.ok) return condition;
    const [sender] = await tx.rows(SENDER_ZONE, [organisation, campaign.identity]);
    const rowFor = makeRows(campaign, sender?.zone ?? "UTC", now);
    let added = 0;
    // Rows are read in this transaction and written in their own, so that each batch is kept.
    for await (const people of decideAudience(tx, condition.value, question)) {
      const rows = people.filter(({ heldBack, rests }) => heldBack === null && !rests).map(rowFor);
      const batch = await addBatch(database, organisation, campaign.id, rows, keptUntil(now));
      if (batch === null) return err({ kind: "not-planning" } as const);
      added += batch;
    }
    return ok({ added });
  });
  if (planned.ok) return finish(database, organisation, campaignId, now, planned.value);
  await giveUp(database, organisation, campaignId, planned.error);
  return planned;
}

interface PlannedRow {
  readonly contact: string;
  readonly part: number;
  readonly dueAt: Instant | "infinity";
}

function makeRows(
  { id, trial, startsAt, atLocalTime }: Campaign,
  senderZone: string,
  now: Instant,
): (person: DecidedMember) => PlannedRow {
  const dueAt = makeDueAt({
    at: startsAt ?? now,
    isLocal: atLocalTime && startsAt !== null,
    senderZone,
  });
  return ({ contact, country }) => {
    const part = partOf(id, contact, trial);
    // When the trial is over is seen then: no hour of it can be told before it has begun.
    return { contact, part, dueAt: part === PARTS.afterTrial ? "infinity" : dueAt(country) };
  };
}

/**
 * Law names no period for the record of a mailing. It says what was done with a person over time,
 * so the period for what people did is asked for.
 */
export function keptUntil(now: Instant): Day {
  const today = dayOf(now);
  return keepUntil("behavioural", { collectedAt: today }, today).until ?? today;
}

/** @returns how many were added; `null` when the campaign is not being planned any more */
function addBatch(
  database: Database,
  organisation: OrganisationId,
  campaign: string,
  rows: readonly PlannedRow[],
  keep: Day,
): Promise<number | null> {
  return withOrganisation(database, organisation, async (tx) => {
    const [planning] = await tx.rows(STILL_PLANNING, [organisation, campaign]);
    if (planning === undefined) return null;
    if (rows.length === 0) return 0;
    return tx.run(ADD, [
      organisation,
      campaign,
      rows.map(({ contact }) => contact),
      rows.map(({ part }) => part),
      rows.map(({ dueAt }) => dueAt),
      keep,
    ]);
  });
}

async function finish(
  database: Database,
  organisation: OrganisationId,
  campaign: string,
  now: Instant,
  planned: Planned,
): Promise<Result<Planned, PlanFailure>> {
  const finished = await withOrganisation(database, organisation, (tx) =>
    tx.run(FINISH, [organisation, campaign, now]),
  );
  return finished === 1 ? ok(planned) : err({ kind: "not-planning" });
}

/** What cannot be planned now cannot be planned a second later: a person has to look at it. */
async function giveUp(
  database: Database,
  organisation: OrganisationId,
  campaign: string,
  { kind }: PlanFailure,
): Promise<void> {
  if (kind === "no-such-campaign" || kind === "not-planning") return;
  await withOrganisation(database, organisation, (tx) =>
    tx.run(GIVE_UP, [organisation, campaign, kind]),
  );
}

const SENDER_ZONE = statement<{ readonly zone: string }>(
  "sender_identities.zone",
  `select time_zone as zone from sender_identities
    where organisation_id = $1 and identity_id = $2`,
);

/** Shared: whoever pauses or cancels waits for the batch, and no batch comes after. */
const STILL_PLANNING = statement<{ readonly id: string }>(
  "campaigns.still_planning",
  `select campaign_id as id from campaigns
    where organisation_id = $1 and campaign_id = $2 and state = 'planning'
      for share`,
);

/** Numbers are drawn, not counted: a Message-ID tells neither the reader nor the order. */
const ADD = statement(
  "deliveries.plan",
  `insert into deliveries
     (organisation_id, campaign_id, delivery_id, contact_id, part, due_at, keep_until)
   select $1, $2, gen_random_uuid(), contact.contact_id, given.part, given.due_at, $6
     from unnest($3::uuid[], $4::smallint[], $5::timestamptz[]) as given (contact_id, part, due_at)
     join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = given.contact_id
      for key share of contact
   on conflict (organisation_id, contact_id, campaign_id, entered_on) do nothing`,
);

const FINISH = statement(
  "campaigns.planned",
  `update campaigns set state = 'scheduled', planned_at = $3
    where organisation_id = $1 and campaign_id = $2 and state = 'planning'`,
);

const GIVE_UP = statement(
  "campaigns.not_plannable",
  `update campaigns set state = 'paused', paused_because = $3
    where organisation_id = $1 and campaign_id = $2 and state = 'planning'`,
);
