import { EmailAddress, type Instant } from "@consentry/kernel";
import type { ComposedMail, DeliveryFailure, Transport } from "@consentry/mail";

import type { Own } from "../consent/asking/own.ts";
import { acrossOrganisations, withOrganisation, type Database } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Carrier } from "./carrier.ts";

export type ServiceMailKind =
  | "staff-alert"
  | "confirm-consent"
  | "confirm-erasure"
  | "campaign-test"
  | "stop-confirmed"
  | "last-question"
  | "breach-notice"
  | "request-letter";

/** What the links in these mails are good for; nobody needs them later. */
const DAYS_WAITING = 7;

/** Puts a mail in the queue, in the transaction of the act that asked for it. */
export async function queueMail(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  queued: {
    readonly id: string;
    readonly kind: ServiceMailKind;
    readonly addressKey: Uint8Array;
    readonly mail: ComposedMail;
  },
): Promise<void> {
  const { id, kind, addressKey, mail } = queued;
  const { sender, recipient, message } = mail;
  await tx.run(QUEUE, [
    organisation.id,
    id,
    kind,
    sender.reveal(),
    recipient.reveal(),
    addressKey,
    message,
    now,
    `${DAYS_WAITING} days`,
  ]);
}

const QUEUE = statement(
  "service_mails.queue",
  `insert into service_mails (organisation_id, mail_id, kind, sender, recipient, address_key,
     message, due_at, keep_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $8::timestamptz + $9::interval)`,
);

export interface HandedOver {
  readonly taken: number;
  /** Refused for good, or for a week; the mail is gone. */
  readonly givenUp: readonly DeliveryFailure[];
  /** To be tried again later. */
  readonly postponed: readonly DeliveryFailure[];
}

/**
 * Hands over every mail that is due, of all organisations. A mail leaves the queue only when it
 * was taken: killed in between, it goes out again, and never not at all. Two who do this at once
 * share the queue.
 */
export async function handOverDue(
  database: Database,
  { transportOf }: Pick<Carrier, "transportOf">,
  now: () => Instant,
): Promise<HandedOver> {
  const organisations = await acrossOrganisations(database, (tx) => tx.rows(WHOSE_TURN, [now()]));
  const all: Outcome[] = [];
  for (const { organisation } of organisations) {
    for (;;) {
      const transport = transportOf(organisation);
      const outcome = await handOverOne(database, organisation, transport, now());
      if (outcome === null) break;
      all.push(outcome);
    }
  }
  const failures = (kind: Outcome["kind"]): readonly DeliveryFailure[] =>
    all.flatMap((outcome) => (outcome.kind === kind && outcome.failure) || []);
  return {
    taken: all.filter(({ kind }) => kind === "taken").length,
    givenUp: failures("given-up"),
    postponed: failures("postponed"),
  };
}

interface Outcome {
  readonly kind: "taken" | "given-up" | "postponed";
  readonly failure: DeliveryFailure | null;
}

const WHOSE_TURN = statement<{ readonly organisation: OrganisationId }>(
  "service_mails.whose_turn",
  "select distinct organisation_id as organisation from service_mails where due_at <= $1",
);

/** One mail in one transaction: its row is locked while the relay is spoken to. */
function handOverOne(
  database: Database,
  organisation: OrganisationId,
  transport: Transport,
  now: Instant,
): Promise<Outcome | null> {
  return withOrganisation(database, organisation, async (tx) => {
    const [row] = await tx.rows(NEXT, [organisation, now]);
    if (row === undefined) return null;
    const mail = mailOf(row);
    const answer = mail && (await transport.deliver(mail));
    if (answer?.ok) {
      await tx.run(REMOVE, [organisation, row.id]);
      return { kind: "taken", failure: null };
    }
    const failure = answer?.error ?? UNREADABLE;
    if (failure.kind === "for-good" || row.isOver) {
      await tx.run(REMOVE, [organisation, row.id]);
      return { kind: "given-up", failure };
    }
    await tx.run(POSTPONE, [organisation, row.id, now, `${backOffSeconds(row.attempts)} seconds`]);
    return { kind: "postponed", failure };
  });
}

/** A row whose addresses do not parse is nobody's mail. */
const UNREADABLE: DeliveryFailure = {
  kind: "for-good",
  about: "message",
  code: "no-address",
  relay: null,
};

/** Half a minute, then double each time, to six hours. */
function backOffSeconds(attempts: number): number {
  return Math.min(30 * 2 ** Math.min(attempts, 12), 6 * 60 * 60);
}

interface Waiting {
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
  readonly message: Uint8Array;
  readonly attempts: number;
  readonly isOver: boolean;
}

const NEXT = statement<Waiting>(
  "service_mails.next",
  `select mail_id as id, sender, recipient, message, attempts, keep_until <= $2 as "isOver"
     from service_mails
    where organisation_id = $1 and due_at <= $2
    order by due_at
    limit 1
      for update skip locked`,
);

const REMOVE = statement(
  "service_mails.remove",
  "delete from service_mails where organisation_id = $1 and mail_id = $2",
);

const POSTPONE = statement(
  "service_mails.postpone",
  `update service_mails set attempts = attempts + 1, due_at = $3::timestamptz + $4::interval
    where organisation_id = $1 and mail_id = $2`,
);

function mailOf({ sender, recipient, message }: Waiting): ComposedMail | null {
  const [from, to] = [EmailAddress.parse(sender), EmailAddress.parse(recipient)];
  return from.ok && to.ok ? { sender: from.value, recipient: to.value, message } : null;
}
