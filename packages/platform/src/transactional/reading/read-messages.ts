import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { PageRequest } from "../../http/api/paging.ts";
import type { KeptDecision } from "../deciding/decide-messages.ts";
import type { MessageState, Reason } from "../message.ts";

/** A message without what it said. */
export interface MessageLine {
  readonly id: string;
  readonly kind: string;
  readonly state: MessageState;
  /** `null`: its person was erased. */
  readonly recipient: string | null;
  readonly recipientName: string | null;
  readonly template: string | null;
  readonly templateVersion: number | null;
  readonly reference: string | null;
  readonly acceptedAt: Instant;
  readonly sendAt: Instant | null;
  readonly dueAt: Instant;
  readonly sentAt: Instant | null;
  readonly reason: string | null;
}

export interface MessageInFull extends MessageLine {
  readonly locale: string | null;
  /** Identity id; `null`: it is gone. */
  readonly from: string | null;
  readonly replyTo: string | null;
  readonly templateId: string | null;
  readonly templateLocale: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly receipt: boolean;
  readonly proof: "portal" | null;
  readonly findings: readonly Reason[];
  readonly acceptedBy: string;
  readonly attempts: number;
  readonly relay: string | null;
  readonly possibleDuplicates: number;
  readonly decision: KeptDecision | null;
  readonly keepUntil: string;
}

/** What is looked for; what is left out does not matter. */
export interface WantedMessages {
  readonly kind: string | null;
  readonly state: MessageState | null;
  readonly addressKey: Uint8Array | null;
  readonly reference: string | null;
  readonly since: Instant | null;
  readonly until: Instant | null;
  /** Whether it may have arrived more than once. */
  readonly mayBeTwice: boolean | null;
}

/** Messages, the newest first; one more than asked for where there are more. */
export function listMessages(
  tx: Tx,
  organisation: OrganisationId,
  { kind, state, addressKey, reference, since, until, mayBeTwice }: WantedMessages,
  { after, limit }: PageRequest,
): Promise<readonly MessageLine[]> {
  const page = [after, limit + 1];
  const values = [organisation, kind, state, addressKey, reference, ...page, since, until];
  return tx.rows(LIST, [...values, mayBeTwice]);
}

/** One message with all that is kept of it but its words; `null` where there is none. */
export async function readMessage(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<MessageInFull | null> {
  return (await tx.rows(READ, [organisation, id]))[0] ?? null;
}

export interface KeptContent {
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
  readonly keepUntil: string;
}

/**
 * What a message said; `null` once that is gone, and always of a login's: what that says opens an
 * account, and is for its reader alone.
 */
export async function readContent(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<KeptContent | null> {
  return (await tx.rows(CONTENT, [organisation, id]))[0] ?? null;
}

export interface FileLine {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** The files that went with it, pictures of its HTML left out. */
export function filesOf(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<readonly FileLine[]> {
  return tx.rows(FILES, [organisation, id]);
}

const LINE = `message_id as id, kind, state, recipient, recipient_name as "recipientName",
  template_name as template, template_version as "templateVersion", reference,
  accepted_at as "acceptedAt", send_at as "sendAt", due_at as "dueAt", sent_at as "sentAt", reason`;

/** Bounded by a uuid that sorts by its moment, so that a page is a stretch of an index. */
const LIST = statement<MessageLine>(
  "messages.list",
  `select ${LINE} from messages
    where organisation_id = $1
      and ($2::text is null or kind = $2) and ($3::text is null or state = $3)
      and ($4::bytea is null or address_key = $4) and ($5::text is null or reference = $5)
      and ($6::uuid is null or message_id < $6)
      and ($8::timestamptz is null or accepted_at >= $8)
      and ($9::timestamptz is null or accepted_at < $9)
      and ($10::boolean is null or (possible_duplicates > 0) = $10)
    order by message_id desc
    limit $7`,
);

const READ = statement<MessageInFull>(
  "messages.read",
  `select ${LINE}, locale, identity_id as "from", reply_to as "replyTo",
          template_id as "templateId", template_locale as "templateLocale", metadata, receipt,
          proof, findings, accepted_by as "acceptedBy", attempts, relay,
          possible_duplicates as "possibleDuplicates", decision, keep_until as "keepUntil"
     from messages where organisation_id = $1 and message_id = $2`,
);

const CONTENT = statement<KeptContent>(
  "message_contents.read",
  `select content.subject, content.html, content.text, content.keep_until as "keepUntil"
     from message_contents as content
     join messages as message
       on message.organisation_id = $1 and message.message_id = content.message_id
    where content.organisation_id = $1 and content.message_id = $2 and not message.is_urgent`,
);

const FILES = statement<FileLine>(
  "message_attachments.lines",
  `select name, media_type as type, octet_length(bytes) as bytes from message_attachments
    where organisation_id = $1 and message_id = $2 and shown_as is null
    order by position`,
);
