import type { Instant } from "@consentry/kernel";

import { withOrganisation } from "../../../database/database.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import {
  GONE,
  isRecipient,
  skipReason,
  type ClaimedDelivery,
  type ReaderRow,
  type Recipient,
} from "../delivery.ts";
import { domainOf } from "../../../deliverability/pace/domain-of.ts";
import type { DecidedPerson } from "../../deciding/decided.ts";
import type { CampaignRun, HeldUntil } from "../run.ts";
import { allowance } from "./allowance.ts";
import { isRunning } from "./is-running.ts";
import { readersOf } from "./readers-of.ts";

export type Claim =
  /** In hand from now on. It may be empty: then all that were due may not be sent. */
  | { readonly kind: "claimed"; readonly deliveries: readonly ClaimedDelivery[] }
  | { readonly kind: "nothing-due" }
  /** The bound of the hour or the minute is reached. */
  | { readonly kind: "at-pace" }
  /** Paused, cancelled or stopped. */
  | { readonly kind: "halted" };

/**
 * Takes up to `size` messages in hand that are due: asks law anew for each reader, skips who may
 * not be written to, and freezes what is measured on the row. All of it is committed before a byte
 * of a message exists; a crash from then on leaves a row that says who had it.
 */
export function claimBatch(
  run: Pick<CampaignRun, Claims>,
  size: number,
  now: Instant,
): Promise<Claim> {
  const { database, organisation, campaign, worker, decide, heldUntil } = run;
  const readersFor = run.readersOf ?? readersOf;
  return withOrganisation(database, organisation.id, async (tx) => {
    const own = [organisation.id, campaign.id] as const;
    if (!(await isRunning(tx, ...own))) return { kind: "halted" };
    const most = campaign.perHour === null ? size : Math.min(size, await allowed(tx, run, now));
    if (most === 0) return { kind: "at-pace" };
    const all = await tx.rows(DUE, [...own, now, most]);
    if (all.length === 0) return { kind: "nothing-due" };
    const contactsOf = (rows: readonly DueRow[]): readonly string[] =>
      rows.flatMap(({ contact }) => contact ?? []);
    const readers = await readersFor(tx, organisation.id, contactsOf(all));
    const held = heldUntil === undefined ? [] : heldAmong(all, readers, heldUntil, now);
    if (held.length > 0) await putOff(tx, own, held);
    const timely = withoutHeld(all, held);
    const paced = await pacedAmong(tx, run, timely, readers, now);
    if (paced.length > 0) await putOff(tx, own, paced);
    const due = withoutHeld(timely, paced);
    const contacts = contactsOf(due);
    const decided = new Map(
      (await decide(tx, contacts, now)).map((person) => [person.contact, person]),
    );
    const skipped: {
      readonly id: string;
      readonly reason: string;
      readonly by: DecidedPerson | null;
    }[] = [];
    const claimed: ClaimedDelivery[] = [];
    for (const { id, contact, part, attempts, firstTriedAt, mayHaveArrived } of due) {
      const person = decided.get(contact ?? "");
      const reader = readers.get(contact ?? "");
      // Who has no number is no reader of a text, and law's answer says why.
      if (person !== undefined && !person.send.may) {
        skipped.push({ id, reason: skipReason(person.send.heldBack), by: person });
      } else if (person === undefined || reader === undefined) {
        skipped.push({ id, reason: GONE, by: null });
      } else if (isRecipient(person)) {
        const tried = { attempts, firstTriedAt, mayHaveArrived };
        claimed.push({ id, part, ...tried, recipient: person, reader });
      }
    }
    if (skipped.length > 0) {
      await tx.run(SKIP, [
        ...own,
        skipped.map(({ id }) => id),
        skipped.map(({ reason }) => reason),
        skipped.map(({ by }) => by?.decisionId ?? null),
      ]);
    }
    if (claimed.length > 0) await freeze(tx, own, worker, claimed);
    return { kind: "claimed", deliveries: claimed };
  });
}

type Claims =
  | "database"
  | "organisation"
  | "campaign"
  | "worker"
  | "decide"
  | "heldUntil"
  | "readersOf"
  | "pace";

interface HeldRow {
  readonly id: string;
  readonly dueAt: Instant;
}

/** Those whose hour it is not; law is asked about them when it is. */
function heldAmong(
  due: readonly DueRow[],
  readers: ReadonlyMap<string, ReaderRow>,
  heldUntil: HeldUntil,
  now: Instant,
): readonly HeldRow[] {
  return due.flatMap(({ id, contact }) => {
    const reader = readers.get(contact ?? "");
    const dueAt = reader === undefined ? null : heldUntil(reader, now);
    return dueAt === null ? [] : [{ id, dueAt }];
  });
}

/** Those whose provider gets nothing more for now. */
async function pacedAmong(
  tx: Tx,
  { pace }: Pick<CampaignRun, "pace">,
  due: readonly DueRow[],
  readers: ReadonlyMap<string, ReaderRow>,
  now: Instant,
): Promise<readonly HeldRow[]> {
  if (pace === undefined) return [];
  const candidates = due.flatMap(({ id, contact }) => {
    const reader = readers.get(contact ?? "");
    return reader === undefined ? [] : [{ id, domain: domainOf(reader.email) }];
  });
  return pace.holdBack(tx, candidates, now);
}

function withoutHeld(due: readonly DueRow[], held: readonly HeldRow[]): readonly DueRow[] {
  const ids = new Set(held.map(({ id }) => id));
  return due.filter(({ id }) => !ids.has(id));
}

async function putOff(
  tx: Tx,
  own: readonly [string, string],
  held: readonly HeldRow[],
): Promise<void> {
  await tx.run(PUT_OFF, [...own, held.map(({ id }) => id), held.map(({ dueAt }) => dueAt)]);
}

function allowed(
  tx: Tx,
  { organisation, campaign }: Pick<CampaignRun, "organisation" | "campaign">,
  now: Instant,
): Promise<number> {
  const perHour = campaign.perHour ?? 0;
  return allowance(tx, { organisation: organisation.id, campaign: campaign.id, perHour }, now);
}

async function freeze(
  tx: Tx,
  own: readonly [string, string],
  worker: string,
  claimed: readonly ClaimedDelivery[],
): Promise<void> {
  await tx.run(TAKE, [
    ...own,
    worker,
    claimed.map(({ id }) => id),
    claimed.map(({ recipient }) => recipient.decisionId),
    claimed.map(({ recipient }) => recipient.open.level),
    claimed.map(({ recipient }) => recipient.click.level),
    claimed.map(({ recipient }) => purposesOf(recipient).join(" ")),
  ]);
}

function purposesOf({ open, click }: Recipient): readonly string[] {
  const of = (signal: Recipient["open"] | Recipient["click"]): readonly string[] =>
    signal.level === "none" ? [] : signal.purposes;
  return [...new Set([...of(open), ...of(click)])];
}

interface DueRow {
  readonly id: string;
  readonly contact: string | null;
  readonly part: number;
  readonly attempts: number;
  readonly firstTriedAt: Instant | null;
  readonly mayHaveArrived: boolean;
}

/** Rows that another worker is taking are passed over: they are not waiting any more. */
const DUE = statement<DueRow>(
  "deliveries.due",
  `select delivery_id as id, contact_id as contact, part, attempts,
          first_tried_at as "firstTriedAt", possible_duplicates > 0 as "mayHaveArrived"
     from deliveries
    where organisation_id = $1 and campaign_id = $2 and state = 'waiting' and due_at <= $3
    order by due_at
    limit $4
      for update skip locked`,
);

const PUT_OFF = statement(
  "deliveries.put_off",
  `update deliveries as delivery set due_at = given.due_at
     from unnest($3::uuid[], $4::timestamptz[]) as given (delivery_id, due_at)
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.delivery_id = given.delivery_id and delivery.state = 'waiting'`,
);

const SKIP = statement(
  "deliveries.skip",
  `update deliveries as delivery
      set state = 'skipped', reason = given.reason, decision_id = given.decision_id
     from unnest($3::uuid[], $4::text[], $5::bytea[]) as given (delivery_id, reason, decision_id)
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.delivery_id = given.delivery_id`,
);

const TAKE = statement(
  "deliveries.take",
  `update deliveries as delivery
      set state = 'in-flight', worker = $3, decision_id = given.decision_id,
          open_level = given.open_level, click_level = given.click_level,
          purposes = string_to_array(given.purposes, ' ')
     from unnest($4::uuid[], $5::bytea[], $6::text[], $7::text[], $8::text[])
       as given (delivery_id, decision_id, open_level, click_level, purposes)
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.delivery_id = given.delivery_id`,
);
