import type { Instant } from "@consentry/kernel";

import { plainArray, textArray } from "../../database/array-text.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { countDecision } from "../../operating/metrics/count-decision.ts";
import type { KeptDecision } from "../../transactional/deciding/decide-messages.ts";
import { secondsAfter } from "../accept/accept-text.ts";
import { recordTextEvents } from "../events/text-events.ts";
import { decideTexts } from "./decide-texts.ts";
import { lookAnew } from "./look-anew.ts";
import type { SendingText } from "./sending-text.ts";

export interface TextRun {
  readonly database: Database;
  readonly organisation: OrganisationId;
  readonly worker: string;
}

/**
 * So long a text is one worker's alone. A carrier answers within a minute or not at all; whoever
 * had it in hand longer is taken for gone.
 */
export const LEASE_SECONDS = 300;

/**
 * Takes up to `size` texts in hand that are due, those of a login first: asks law anew, and holds
 * back what may not leave or says nothing any more. All of it is committed before a text is handed
 * over; a crash from then on leaves rows that others put back when their time is over.
 *
 * @returns `null`: nothing is due, or everything was stopped
 */
export function claimTexts(
  { database, organisation, worker }: TextRun,
  size: number,
  now: Instant,
): Promise<readonly SendingText[] | null> {
  return withOrganisation(database, organisation, async (tx) => {
    const due = await tx.rows(DUE, [organisation, now, size]);
    if (due.length === 0) return null;
    const looked = await lookAnew(tx, organisation, due);
    const decided = await decideTexts(tx, organisation, looked, now);
    const claimed: (SendingText & { readonly kept: KeptDecision | null })[] = [];
    const held: Held[] = [];
    for (const { id, number, body, against, ...text } of looked) {
      const decision = decided.get(id);
      const kept = decision?.kept ?? null;
      if (number === null || body === null || decision === undefined) {
        held.push({ id, reason: "gone", kept });
      } else if (text.expiresAt <= now) held.push({ id, reason: "too-late", kept });
      else if (against !== null) held.push({ id, reason: against, kept });
      else if (decision.against !== null) {
        const reason = decision.against;
        countDecision("text", "sms", { may: false, decision: decision.kept, reason });
        held.push({ id, reason, kept });
      } else {
        countDecision("text", "sms", { may: true, decision: decision.kept });
        const { sender, expiresAt, attempts, mayHaveArrived } = text;
        claimed.push({ id, number, body, sender, expiresAt, attempts, mayHaveArrived, kept });
      }
    }
    await holdBack(tx, organisation, held, now);
    if (claimed.length > 0) {
      await tx.run(TAKE, [
        organisation,
        worker,
        secondsAfter(now, LEASE_SECONDS),
        plainArray(claimed.map(({ id }) => id)),
        textArray(claimed.map(({ kept }) => JSON.stringify(kept))),
      ]);
    }
    return claimed;
  });
}

interface DueRow extends Omit<SendingText, "number" | "body"> {
  readonly kind: string;
  readonly contact: string | null;
  readonly number: string | null;
  readonly numberKey: Uint8Array | null;
  readonly country: string | null;
  readonly segments: number;
  readonly isForLater: boolean;
  readonly body: string | null;
}

interface Held {
  readonly id: string;
  readonly reason: string;
  readonly kept: KeptDecision | null;
}

async function holdBack(
  tx: Tx,
  organisation: OrganisationId,
  held: readonly Held[],
  at: Instant,
): Promise<void> {
  if (held.length === 0) return;
  await tx.run(HOLD, [
    organisation,
    plainArray(held.map(({ id }) => id)),
    textArray(held.map(({ reason }) => reason)),
    textArray(held.map(({ kept }) => (kept === null ? null : JSON.stringify(kept)))),
  ]);
  const events = held.map(
    ({ id: text, reason: code }) => ({ text, kind: "refused", at, code }) as const,
  );
  await recordTextEvents(tx, organisation, events);
}

/** Rows that another worker is taking are passed over: they are not waiting any more. */
const DUE = statement<DueRow>(
  "texts.due",
  `select text.text_id as id, text.kind, text.contact_id as contact, text.number,
          text.number_key as "numberKey", text.country, text.sender, text.segments, content.body,
          text.send_at is not null as "isForLater", text.expires_at as "expiresAt", text.attempts,
          text.possible_duplicates > 0 as "mayHaveArrived"
     from texts as text
     left join text_contents as content
       on content.organisation_id = $1 and content.text_id = text.text_id
    where text.organisation_id = $1 and text.state = 'waiting' and text.due_at <= $2
      and not exists (select 1 from organisations
                       where organisation_id = $1 and sending_stopped_at is not null)
    order by text.is_urgent desc, text.due_at
    limit $3
      for update of text skip locked`,
);

const TAKE = statement(
  "texts.take",
  `update texts as text
      set state = 'in-flight', worker = $2, leased_until = $3, decision = given.decision::jsonb
     from unnest($4::uuid[], $5::text[]) as given (text_id, decision)
    where text.organisation_id = $1 and text.text_id = given.text_id`,
);

const HOLD = statement(
  "texts.hold_back",
  `update texts as text
      set state = 'held-back', reason = given.reason, decision = given.decision::jsonb
     from unnest($2::uuid[], $3::text[], $4::text[]) as given (text_id, reason, decision)
    where text.organisation_id = $1 and text.text_id = given.text_id`,
);
