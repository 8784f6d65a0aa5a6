import type { Instant } from "@consentry/kernel";

import { linkTo, type Own } from "../../../consent/asking/own.ts";
import { newId } from "../../../database/organisation-id.ts";

/** What is written down of a message that left with a page of its own; gives its link. */
export async function aSentMessage(
  own: Own,
): Promise<{ readonly id: string; readonly url: string }> {
  const { tx, organisation, now } = own;
  const id = newId();
  await tx.run(
    `insert into messages (organisation_id, message_id, kind, state, recipient, locale, proof,
       accepted_by, accepted_at, due_at, is_urgent, sent_at, keep_until)
     values ($1, $2, 'legal-notice', 'sent', 'ada@example.net', 'en', 'portal', 'api-key:1', $3,
       $3, false, $3, '2030-01-01')`,
    [organisation.id, id, now],
  );
  await tx.run(
    `insert into message_contents (organisation_id, message_id, subject, text, keep_until)
     values ($1, $2, 'Your contract changes', 'From June on: <b>new</b> terms.', '2030-01-01')`,
    [organisation.id, id],
  );
  return { id, url: linkTo(own, "portal", { contact: null, about: id }) };
}

/** When a message was noted as shown, each time. */
export async function shownAt({ tx, organisation }: Own, id: string): Promise<readonly Instant[]> {
  const rows = await tx.rows<{ readonly at: Instant }>(
    `select at from message_events
      where organisation_id = $1 and message_id = $2 and kind = 'portal-seen'`,
    [organisation.id, id],
  );
  return rows.map(({ at }) => at);
}
