import { addDays, dayOf, ok, type Instant } from "@consentry/kernel";
import type { Transport } from "@consentry/mail";

import { acrossOrganisations, type Database } from "../database/database.ts";
import { newId } from "../database/organisation-id.ts";
import type { SystemTx } from "../database/transaction.ts";

/** A mail that came into the local inbox. */
export interface InboxMail {
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
  readonly receivedAt: Instant;
  readonly message: Uint8Array;
}

/** Mails that nobody looked at for so long were a trial. */
const DAYS_KEPT = 30;

/** Where mail goes while no relay is named: into a table, and nowhere else. */
export function localInbox(database: Database, now: () => Instant): Transport {
  return {
    async deliver({ sender, recipient, message }) {
      const at = now();
      await acrossOrganisations(database, async (tx) => {
        await dropOldMails(tx, at);
        await tx.run(
          `insert into inbox_mails (mail_id, sender, recipient, message, received_at, keep_until)
           values ($1, $2, $3, $4, $5, $6)`,
          [
            newId(),
            sender.reveal(),
            recipient.reveal(),
            message,
            at,
            addDays(dayOf(at), DAYS_KEPT),
          ],
        );
      });
      return ok({ relay: "local inbox", code: "250" });
    },
    close: () => Promise.resolve(),
  };
}

/** Empties the local inbox of mails whose day has come, also when a relay took its place. */
export async function dropOldMails(tx: SystemTx, now: Instant): Promise<void> {
  await tx.run("delete from inbox_mails where keep_until <= $1", [now]);
}

/** How many the list shows. */
const MOST_LISTED = 200;

const COLUMNS = `mail_id as id, sender, recipient, received_at as "receivedAt", message`;

/** The newest mails first. */
export function listInbox(database: Database): Promise<readonly InboxMail[]> {
  return acrossOrganisations(database, (tx) =>
    tx.rows<InboxMail>(
      `select ${COLUMNS} from inbox_mails order by received_at desc, mail_id desc limit $1`,
      [MOST_LISTED],
    ),
  );
}

/** One mail; `null` when there is none. */
export async function findInboxMail(database: Database, id: string): Promise<InboxMail | null> {
  const [mail] = await acrossOrganisations(database, (tx) =>
    tx.rows<InboxMail>(`select ${COLUMNS} from inbox_mails where mail_id::text = $1`, [id]),
  );
  return mail ?? null;
}
