import type { Instant } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";
import type { Hash } from "@consentry/ledger";

import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Own } from "./own.ts";

/** What a person answered to one box, before the mailbox's owner confirmed it. */
export interface Answer {
  readonly purpose: Purpose;
  /** Left out: by mail. */
  readonly channel?: "sms";
  readonly alsoNames: readonly Purpose[];
  readonly action: "given" | "refused";
  readonly wording: Hash;
  /** The list that a yes puts the person on. */
  readonly list: string | null;
}

/** Answers that wait. They count for nothing until they are confirmed. */
export interface Ask {
  readonly id: string;
  /** `null`: asked in the preference centre. */
  readonly form: string | null;
  readonly source: string;
  readonly email: string;
  readonly locale: string;
  readonly answers: readonly Answer[];
  readonly networkAddress: string | null;
  /** E.164, where an answer is about texts; left out or `null`: none. */
  readonly number?: string | null;
  readonly requestedAt: Instant;
  readonly confirmedAt: Instant | null;
}

export type NewAsk = Omit<Ask, "id" | "requestedAt" | "confirmedAt">;

/** A mail that nobody opened in a week is not going to be. */
const DAYS_OPEN = 7;

export async function keepAsk(
  { tx, organisation, now }: Own,
  addressKey: Uint8Array,
  ask: NewAsk,
): Promise<string> {
  const id = newId();
  const { form, source, email, locale, answers, networkAddress, number = null } = ask;
  await tx.run(INSERT, [
    organisation.id,
    id,
    form,
    source,
    email,
    addressKey,
    locale,
    // The driver would take an array for one of the server's.
    JSON.stringify(answers),
    networkAddress,
    now,
    `${DAYS_OPEN} days`,
    number,
  ]);
  return id;
}

const INSERT = statement(
  "asks.insert",
  `insert into asks (organisation_id, ask_id, form_id, source_id, email, address_key, locale,
     answers, network_address, requested_at, expires_at, number)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10::timestamptz + $11::interval, $12)`,
);

/** How often an address was asked since a moment. */
export async function timesAsked(
  { tx, organisation, now }: Own,
  addressKey: Uint8Array,
  within: string,
): Promise<number> {
  const [row] = await tx.rows(COUNT, [organisation.id, addressKey, now, within]);
  return row?.asked ?? 0;
}

const COUNT = statement<{ readonly asked: number }>(
  "asks.count",
  `select count(*) as asked from asks
    where organisation_id = $1 and address_key = $2
      and requested_at > $3::timestamptz - $4::interval`,
);

/** The answers that wait under an id; `null` when there are none, or their week is over. */
export async function findAsk({ tx, organisation, now }: Own, id: string): Promise<Ask | null> {
  return (await tx.rows(FIND, [organisation.id, id, now]))[0] ?? null;
}

const COLUMNS = `ask_id as id, form_id as form, source_id as source, email, locale, answers,
  network_address as "networkAddress", number, requested_at as "requestedAt",
  confirmed_at as "confirmedAt"`;

const FIND = statement<Ask>(
  "asks.find",
  `select ${COLUMNS} from asks
    where organisation_id = $1 and ask_id = $2 and expires_at > $3`,
);

/** Takes answers to act on them: of two who confirm at once, one gets them. */
export async function takeAsk({ tx, organisation, now }: Own, id: string): Promise<Ask | null> {
  return (await tx.rows(TAKE, [organisation.id, id, now]))[0] ?? null;
}

const TAKE = statement<Ask>(
  "asks.take",
  `update asks set confirmed_at = $3
    where organisation_id = $1 and ask_id = $2 and expires_at > $3 and confirmed_at is null
   returning ${COLUMNS}`,
);
