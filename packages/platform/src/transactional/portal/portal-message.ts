import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteMessageEvent } from "../events/message-events.ts";

/** A message as its page shows it. */
export interface PortalMessage {
  readonly sentAt: Instant;
  /** What it said; `null` when that is no longer kept. */
  readonly content: { readonly subject: string; readonly text: string } | null;
  /** Names of the files that went with it. */
  readonly files: readonly string[];
  /** When the page was first asked to show it; `null` when it was not. */
  readonly shownAt: Instant | null;
}

/** A message that left, with a page of its own; `null` for every other. */
export async function findPortalMessage(
  tx: Tx,
  organisation: OrganisationId,
  message: string,
): Promise<PortalMessage | null> {
  const [row] = await tx.rows(FIND, [organisation, message]);
  if (row === undefined) return null;
  const { sentAt, subject, text, files, shownAt } = row;
  const content = subject === null || text === null ? null : { subject, text };
  return { sentAt, content, files, shownAt };
}

/**
 * Writes down that whoever holds the link asked to be shown a message: the first time, and nothing
 * of them. Asked for again, by two at once too, it stays as it was.
 */
export async function recordShown(
  tx: Tx,
  organisation: OrganisationId,
  message: string,
  at: Instant,
): Promise<void> {
  await tx.lock(`portal ${message}`);
  const known = await findPortalMessage(tx, organisation, message);
  if (known === null || known.shownAt !== null) return;
  await noteMessageEvent(tx, organisation, message, {
    kind: "portal-seen",
    at,
    code: null,
    detail: null,
  });
}

const FIND = statement<{
  readonly sentAt: Instant;
  readonly subject: string | null;
  readonly text: string | null;
  readonly files: readonly string[];
  readonly shownAt: Instant | null;
}>(
  "messages.for_portal",
  `select message.sent_at as "sentAt", content.subject, content.text,
          array(select name from message_attachments
                 where organisation_id = $1 and message_id = $2 and shown_as is null
                 order by position) as files,
          (select min(at) from message_events
            where organisation_id = $1 and message_id = $2 and kind = 'portal-seen') as "shownAt"
     from messages as message
     left join message_contents as content
       on content.organisation_id = $1 and content.message_id = $2
    where message.organisation_id = $1 and message.message_id = $2
      and message.proof = 'portal' and message.sent_at is not null`,
);
