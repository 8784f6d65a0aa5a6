import { addDays, dayOf, type Instant, type PhoneNumber } from "@consentry/kernel";
import { countText } from "@consentry/sms/text";

import type { Own } from "../../consent/asking/own.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Reason } from "../../transactional/message.ts";
import { readRetention } from "../../transactional/retention/chosen-retention.ts";
import { readRates } from "../countries/rates.ts";
import { recordTextEvents } from "../events/text-events.ts";
import type { WrittenBy } from "../templates/written-by.ts";

/** A text that nothing is wrong with. */
export interface NewText {
  /** One of law's transactional kinds, or of our answers. */
  readonly kind: string;
  readonly number: PhoneNumber;
  readonly numberKey: Uint8Array;
  /** Contact id; `null`: nobody's number. */
  readonly contact: string | null;
  readonly country: string | null;
  readonly body: string;
  /** By what it was written; left out or `null`: it came ready. */
  readonly template?: WrittenBy | null;
  readonly isUrgent: boolean;
  /** When it is to leave; left out or `null`: at once. */
  readonly sendAt?: Instant | null;
  readonly expiresAt: Instant;
  /** `api-key:ID`, `member:ID`, `system`. */
  readonly by: string;
  /** What its sender calls it. */
  readonly reference?: string | null;
  /** What the gate noticed and let pass. */
  readonly findings?: readonly Reason[];
}

/**
 * Writes a text down that is to leave at once or at its moment, with the sender and the price of its
 * country. It is kept as long as messages are, from that moment on.
 *
 * @returns its id; `null`: nobody said who writes to that country, and a name does not arrive there
 */
export async function insertText(own: Own, text: NewText): Promise<string | null> {
  const { tx, organisation, now } = own;
  const rate = (await readRates(tx, organisation.id)).rateFor(text.country);
  if (rate.sender === null) return null;
  const { segments } = countText(text.body);
  const cost = rate.price === null ? null : segments * rate.price.thousandthsPerSegment;
  const { logDays, contentDays } = await readRetention(tx, organisation.id);
  const leavesAt = text.sendAt ?? now;
  const leavesOn = dayOf(leavesAt);
  const { template = null } = text;
  const id = newId();
  await tx.run(INSERT, [
    organisation.id,
    id,
    text.kind,
    text.number.reveal(),
    text.numberKey,
    text.contact,
    text.country,
    rate.sender,
    segments,
    cost,
    rate.price?.currency ?? null,
    text.reference ?? null,
    JSON.stringify(text.findings ?? []),
    text.by,
    now,
    text.sendAt ?? null,
    leavesAt,
    text.expiresAt,
    text.isUrgent,
    addDays(leavesOn, logDays),
    template?.id ?? null,
    template?.name ?? null,
    template?.version ?? null,
    template?.locale ?? null,
  ]);
  await tx.run(INSERT_CONTENT, [organisation.id, id, text.body, addDays(leavesOn, contentDays)]);
  await recordTextEvents(tx, organisation.id, [
    { text: id, kind: "accepted", at: now, code: null },
  ]);
  return id;
}

const INSERT = statement(
  "texts.insert",
  `insert into texts (organisation_id, text_id, kind, state, number, number_key, contact_id, country,
     sender, segments, cost_thousandths, currency, reference, findings, accepted_by, accepted_at,
     send_at, due_at, expires_at, is_urgent, keep_until, template_id, template_name,
     template_version, template_locale)
   values ($1, $2, $3, 'waiting', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15, $16,
     $17, $18, $19, $20, $21, $22, $23, $24)`,
);

const INSERT_CONTENT = statement(
  "text_contents.insert",
  `insert into text_contents (organisation_id, text_id, body, keep_until)
   values ($1, $2, $3, $4)`,
);
