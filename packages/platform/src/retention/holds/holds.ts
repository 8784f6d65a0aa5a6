import { addDays, dayOf, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

export const HOLD_KINDS = ["contact", "source", "campaign", "everything"] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** What stays although its day has come. It makes no sending lawful and prolongs nobody's day. */
export interface Hold {
  readonly id: string;
  readonly kind: HoldKind;
  /** Of the person, the source or the campaign; `null`: everything. */
  readonly about: string | null;
  readonly reason: string;
  readonly by: string;
  readonly madeAt: Instant;
  readonly until: Day;
}

export type NewHold = Pick<Hold, "kind" | "about" | "reason" | "until">;

/** A claim that takes longer is renewed by somebody who still knows of it. */
export const LONGEST_HOLD_DAYS = 731;

export type HoldFailure =
  | { readonly kind: "no-such-hold" }
  | { readonly kind: "no-such-thing" }
  | { readonly kind: "bad-end"; readonly latest: Day };

/** Holds something back from every run, from now until a day. */
export async function holdBack(
  tx: Tx,
  organisation: OrganisationId,
  { kind, about, reason, until }: NewHold,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<string, HoldFailure>> {
  const badEnd = endFailure(until, dayOf(at));
  if (badEnd !== null) return err(badEnd);
  const id = newId();
  const values = [organisation, id, kind, about, reason, by, at, until];
  return (await tx.run(HOLD, values)) === 1 ? ok(id) : err({ kind: "no-such-thing" });
}

/** Gives a hold another end: today at the earliest, which lets go with the next day. */
export async function moveHoldEnd(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  { until, at }: { readonly until: Day; readonly at: Instant },
): Promise<Result<null, HoldFailure>> {
  const badEnd = endFailure(until, dayOf(at));
  if (badEnd !== null) return err(badEnd);
  return (await tx.run(MOVE, [organisation, id, until])) === 1
    ? ok(null)
    : err({ kind: "no-such-hold" });
}

/** Lets go at once what was held; what is past its day goes with the next run. */
export async function endHold(tx: Tx, organisation: OrganisationId, id: string): Promise<boolean> {
  return (await tx.run(END, [organisation, id])) === 1;
}

function endFailure(until: Day, today: Day): HoldFailure | null {
  const latest = addDays(today, LONGEST_HOLD_DAYS);
  return until < today || until > latest ? { kind: "bad-end", latest } : null;
}

/** What is held, the next to end first. */
export function listHolds(tx: Tx, organisation: OrganisationId): Promise<readonly Hold[]> {
  return tx.rows(LIST, [organisation]);
}

/** Whether anything is held on a day, and whether everything is. */
export async function heldOn(
  tx: Tx,
  organisation: OrganisationId,
  on: Day,
): Promise<{ readonly hasHolds: boolean; readonly holdsEverything: boolean }> {
  const [row] = await tx.rows(ANY, [organisation, on]);
  return { hasHolds: row?.any === true, holdsEverything: row?.everything === true };
}

/** Whether a legal hold stands on a person on a day; what is asked before an erasure by right. */
export async function isHeld(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
  on: Day,
): Promise<boolean> {
  const [row] = await tx.rows(IS_HELD, [organisation, contact, on]);
  return row?.held === true;
}

const HOLD = statement(
  "retention_holds.add",
  `insert into retention_holds (organisation_id, hold_id, kind, contact_id, address_key, source_id,
     campaign_id, reason, made_by, made_at, until)
   select $1, $2, $3::text, contact.contact_id, contact.address_key, source.source_id,
          campaign.campaign_id, $5, $6, $7, $8::date
     from (select $4::uuid as id) as about
     left join contacts as contact
       on $3 = 'contact' and contact.organisation_id = $1 and contact.contact_id = about.id
     left join sources as source
       on $3 = 'source' and source.organisation_id = $1 and source.source_id = about.id
     left join campaigns as campaign
       on $3 = 'campaign' and campaign.organisation_id = $1 and campaign.campaign_id = about.id
    where $3 = 'everything'
       or coalesce(contact.contact_id, source.source_id, campaign.campaign_id) is not null`,
);

const MOVE = statement(
  "retention_holds.move_end",
  "update retention_holds set until = $3 where organisation_id = $1 and hold_id = $2",
);

const END = statement(
  "retention_holds.end",
  "delete from retention_holds where organisation_id = $1 and hold_id = $2",
);

const LIST = statement<Hold>(
  "retention_holds.list",
  `select hold_id as id, kind, coalesce(contact_id, source_id, campaign_id) as about, reason,
          made_by as by, made_at as "madeAt", until
     from retention_holds where organisation_id = $1 order by until, hold_id`,
);

const ANY = statement<{ readonly any: boolean; readonly everything: boolean | null }>(
  "retention_holds.any",
  `select count(*) > 0 as any, bool_or(kind = 'everything') as everything
     from retention_holds where organisation_id = $1 and until >= $2::date`,
);

const IS_HELD = statement<{ readonly held: boolean }>(
  "retention_holds.of_contact",
  `select is_held(contact_id, address_key, null, source_id, $3::date) as held from contacts
    where organisation_id = $1 and contact_id = $2`,
);
