import { dayOf, type Day } from "@consentry/kernel";
import { usualEnd } from "@consentry/law";
import type { Incoming } from "@consentry/mail";

import type { Own } from "../consent/asking/own.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import { storable } from "../database/storable.ts";
import type { Tx } from "../database/transaction.ts";
import type { About } from "./about.ts";
import { reportOn } from "./effects/follow-bounce.ts";
import type { Followed } from "./followed.ts";

/**
 * What followed from which report can be asked for as long as what was sent; a letter is read in
 * weeks, or by nobody.
 */
function keptUntil(today: Day, letter: Uint8Array | null): Day {
  return usualEnd(letter === null ? "incoming-reports" : "incoming-letters", today) ?? today;
}

export interface KeptIncoming {
  readonly id: string;
  readonly cameBy: CameBy;
  readonly digest: Uint8Array;
  readonly incoming: Incoming;
  readonly about: About | null;
  /** Of whom it is about, or who says they wrote it. */
  readonly addressKey: Uint8Array | null;
  readonly followed: readonly Followed[];
  /** The mail itself, where nobody else keeps it. */
  readonly message: Uint8Array | null;
}

export type CameBy = "smtp" | "mailbox";

/** Writes down what came and what followed from it. */
export async function keepIncoming(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  { id, cameBy, digest, incoming, about, addressKey, followed, message }: KeptIncoming,
): Promise<void> {
  const report = incoming.kind === "bounce" ? reportOn(incoming) : null;
  const { kind, id: sent } = about?.mail ?? { kind: null, id: null };
  await tx.run(KEEP, [
    organisation.id,
    id,
    cameBy,
    digest,
    incoming.kind,
    about?.by ?? null,
    about?.campaign ?? null,
    kind === "delivery" ? sent : null,
    kind === "message" ? sent : null,
    about?.contact ?? null,
    addressKey,
    report?.outcome ?? null,
    report?.about ?? null,
    report?.status ?? null,
    report === null || report.diagnostic === null ? null : storable(report.diagnostic),
    saidIn(incoming),
    [...followed],
    message,
    now,
    keptUntil(dayOf(now), message),
  ]);
}

/** Whether the same octets came before. */
export async function cameBefore(
  tx: Tx,
  organisation: OrganisationId,
  digest: Uint8Array,
): Promise<boolean> {
  return (await tx.rows(CAME_BEFORE, [organisation, digest])).length > 0;
}

function saidIn(incoming: Incoming): string | null {
  if (incoming.kind === "complaint") return incoming.feedback;
  if (incoming.kind === "read-receipt") return incoming.disposition;
  return incoming.kind === "reply" ? incoming.wish : null;
}

const KEEP = statement(
  "incoming_mails.keep",
  `insert into incoming_mails (organisation_id, incoming_id, came_by, digest, kind, found_by,
     campaign_id, delivery_id, message_id, contact_id, address_key, outcome, about, status,
     diagnostic, said, followed, message, received_at, keep_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
);

const CAME_BEFORE = statement<{ readonly one: number }>(
  "incoming_mails.came_before",
  "select 1 as one from incoming_mails where organisation_id = $1 and digest = $2",
);
