import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { bytesArray, plainArray, textArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { recordMessageEvents } from "../events/message-events.ts";
import type { ChosenRetention } from "../retention/chosen-retention.ts";
import type { CheckedDraft } from "./check-draft.ts";
import type { WrittenContent } from "./write-content.ts";

/** A message that nothing is wrong with. */
export interface NewMessage {
  readonly id: string;
  readonly draft: CheckedDraft;
  /** Identity id. */
  readonly identity: string;
  readonly content: WrittenContent;
  /** Who handed it in. */
  readonly by: string;
}

export interface InsertContext {
  readonly organisation: OrganisationId;
  readonly retention: ChosenRetention;
  readonly now: Instant;
}

/** Whether a message leaves at once. */
export function stateOf(
  { sendAt }: Pick<CheckedDraft, "sendAt">,
  now: Instant,
): "scheduled" | "waiting" {
  return sendAt !== null && sendAt > now ? "scheduled" : "waiting";
}

/**
 * Inserts messages with all that belongs to them, many at once. One whose idempotency key is taken
 * is left out.
 *
 * @returns the ids of those that are there now
 */
export async function insertMessages(
  tx: Tx,
  messages: readonly NewMessage[],
  context: InsertContext,
): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
  const inserted = await tx.rows(INSERT, valuesOf(messages, context));
  const ids = new Set(inserted.map(({ id }) => id));
  const kept = messages.filter(({ id }) => ids.has(id));
  await insertContents(tx, kept, context);
  await insertFiles(tx, kept, context.organisation);
  const { now: at } = context;
  const event = { at, code: null, detail: null };
  await recordMessageEvents(
    tx,
    context.organisation,
    kept.flatMap(({ id: message, draft }) => [
      { ...event, message, kind: "accepted" as const },
      ...(stateOf(draft, at) === "scheduled"
        ? [{ ...event, message, kind: "scheduled" as const }]
        : []),
    ]),
  );
  return ids;
}

/** The day from which what it said is counted: that on which it is to leave. */
function leavesAt({ sendAt }: CheckedDraft, now: Instant): Instant {
  return sendAt !== null && sendAt > now ? sendAt : now;
}

function valuesOf(
  messages: readonly NewMessage[],
  { organisation, retention, now }: InsertContext,
) {
  const drafts = messages.map(({ draft }) => draft);
  const templates = messages.map(({ content }) => content.template);
  return [
    organisation,
    plainArray(messages.map(({ id }) => id)),
    textArray(drafts.map(({ kind }) => kind.kind)),
    textArray(drafts.map((draft) => stateOf(draft, now))),
    textArray(drafts.map(({ to }) => to.reveal())),
    textArray(drafts.map(({ toName }) => toName)),
    bytesArray(drafts.map(({ addressKey }) => addressKey)),
    textArray(drafts.map(({ locale }) => locale)),
    plainArray(messages.map(({ identity }) => identity)),
    textArray(drafts.map(({ replyTo }) => replyTo?.reveal() ?? null)),
    plainArray(templates.map((template) => template?.id ?? null)),
    textArray(templates.map((template) => template?.name ?? null)),
    plainArray(templates.map((template) => template?.version ?? null)),
    textArray(templates.map((template) => template?.locale ?? null)),
    textArray(drafts.map(({ reference }) => reference)),
    textArray(drafts.map(({ metadata }) => JSON.stringify(metadata))),
    bytesArray(drafts.map(({ named }) => named)),
    bytesArray(drafts.map(({ request }) => request)),
    plainArray(drafts.map(({ receipt }) => String(receipt))),
    textArray(drafts.map(({ proof }) => proof)),
    textArray(messages.map(({ content }) => JSON.stringify(content.findings))),
    textArray(messages.map(({ by }) => by)),
    now,
    textArray(drafts.map(({ sendAt }) => sendAt)),
    textArray(drafts.map((draft) => leavesAt(draft, now))),
    plainArray(drafts.map(({ kind }) => String(kind.message === "authentication"))),
    plainArray(drafts.map((draft) => addDays(dayOf(leavesAt(draft, now)), retention.logDays))),
  ];
}

async function insertContents(
  tx: Tx,
  messages: readonly NewMessage[],
  { organisation, retention, now }: InsertContext,
): Promise<void> {
  if (messages.length === 0) return;
  await tx.run(INSERT_CONTENTS, [
    organisation,
    plainArray(messages.map(({ id }) => id)),
    textArray(messages.map(({ content }) => content.subject)),
    textArray(messages.map(({ content }) => content.html)),
    textArray(messages.map(({ content }) => content.text)),
    plainArray(
      messages.map(({ draft }) => addDays(dayOf(leavesAt(draft, now)), retention.contentDays)),
    ),
  ]);
}

/** They are large and few: one row after the other holds one of them in memory twice, not all. */
async function insertFiles(
  tx: Tx,
  messages: readonly NewMessage[],
  organisation: OrganisationId,
): Promise<void> {
  for (const { id, draft, content } of messages) {
    const files = [
      ...draft.attachments.map((file) => ({ ...file, shownAs: null })),
      ...content.pictures.map(({ id: shownAs, mediaType, bytes }) => ({
        name: shownAs,
        mediaType,
        bytes,
        shownAs,
      })),
    ];
    for (const [position, { name, mediaType, shownAs, bytes }] of files.entries()) {
      await tx.run(INSERT_FILE, [organisation, id, position, name, mediaType, shownAs, bytes]);
    }
  }
}

const INSERT = statement<{ readonly id: string }>(
  "messages.insert",
  `insert into messages (organisation_id, message_id, kind, state, recipient, recipient_name,
     address_key, locale, identity_id, reply_to, template_id, template_name, template_version,
     template_locale, reference, metadata, named, request, receipt, proof, findings, accepted_by,
     accepted_at, send_at, due_at, is_urgent, keep_until)
   select $1, message_id, kind, state, recipient, recipient_name, address_key, locale, identity_id,
          reply_to, template_id, template_name, template_version, template_locale, reference,
          metadata::jsonb, named, request, receipt, proof, findings::jsonb, accepted_by, $23, send_at,
          due_at, is_urgent, keep_until
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::text[],
                 $9::uuid[], $10::text[], $11::uuid[], $12::text[], $13::int[], $14::text[],
                 $15::text[], $16::text[], $17::bytea[], $18::bytea[], $19::boolean[], $20::text[],
                 $21::text[], $22::text[], $24::timestamptz[], $25::timestamptz[], $26::boolean[], $27::date[])
       as given (message_id, kind, state, recipient, recipient_name, address_key, locale,
                 identity_id, reply_to, template_id, template_name, template_version,
                 template_locale, reference, metadata, named, request, receipt, proof, findings,
                 accepted_by, send_at, due_at, is_urgent, keep_until)
   on conflict (organisation_id, named) where named is not null do nothing
   returning message_id as id`,
);

const INSERT_CONTENTS = statement(
  "message_contents.insert",
  `insert into message_contents (organisation_id, message_id, subject, html, text, keep_until)
   select $1, message_id, subject, html, text, keep_until
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[])
       as given (message_id, subject, html, text, keep_until)`,
);

const INSERT_FILE = statement(
  "message_attachments.insert",
  `insert into message_attachments
     (organisation_id, message_id, position, name, media_type, shown_as, bytes)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
