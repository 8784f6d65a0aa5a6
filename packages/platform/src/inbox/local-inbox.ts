import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../database/database.ts";
import { newId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { SystemTx } from "../database/transaction.ts";
import { mailingOf } from "./mailing-of.ts";

/** A mail as it came in. */
export interface IncomingMail {
  readonly sender: string;
  readonly recipient: string;
  readonly message: Uint8Array;
}

/** A mail that came into the local inbox. */
export interface InboxMail extends IncomingMail {
  readonly id: string;
  readonly receivedAt: Instant;
  /** Names the mailing that it is a copy of; `null` for a mail to one person. */
  readonly mailing: Uint8Array | null;
}

/** Mails that nobody looked at for so long were a trial. */
const DAYS_KEPT = 30;

/** A trial with more readers than this shows nothing more; the oldest make room. */
export const MOST_KEPT = 20_000;

/** Keeps mails in the order they came, all or none of them, and lets the oldest go. */
export async function keepMails(
  database: Database,
  mails: readonly IncomingMail[],
  now: Instant,
): Promise<void> {
  await acrossOrganisations(database, async (tx) => {
    await tx.run(KEEP, [
      mails.map(() => newId()),
      mails.map(({ sender }) => sender),
      mails.map(({ recipient }) => recipient),
      mails.map(({ message }) => message),
      mails.map(({ message }) => mailingOf(message)),
      now,
      addDays(dayOf(now), DAYS_KEPT),
    ]);
    await tx.run(MAKE_ROOM, [MOST_KEPT]);
  });
}

const KEEP = statement(
  "inbox_mails.keep",
  `insert into inbox_mails (mail_id, sender, recipient, message, mailing, received_at, keep_until)
   select mail_id, sender, recipient, message, mailing, $6, $7
     from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::bytea[])
       as given (mail_id, sender, recipient, message, mailing)`,
);

/** Ids grow with time. */
const MAKE_ROOM = statement(
  "inbox_mails.make_room",
  `delete from inbox_mails where mail_id <=
     (select mail_id from inbox_mails order by mail_id desc offset $1 limit 1)`,
);

/** Empties the local inbox of mails whose day has come, also when a relay took its place. */
export async function dropOldMails(tx: SystemTx, now: Instant): Promise<void> {
  await tx.run("delete from inbox_mails where keep_until <= $1", [now]);
}

const COLUMNS = `mail_id as id, sender, recipient, received_at as "receivedAt", message,
  mailing`;

/** The newest mails first; `before` is the id of the last one of the page before. */
export function listInbox(
  database: Database,
  most: number,
  before: string | null = null,
): Promise<readonly InboxMail[]> {
  return acrossOrganisations(database, (tx) =>
    tx.rows<InboxMail>(
      `select ${COLUMNS} from inbox_mails where $2::text is null or mail_id::text < $2
        order by mail_id desc limit $1`,
      [most, before],
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

/** Who else got a copy. */
export type OtherCopy = Pick<InboxMail, "id" | "recipient" | "message">;

/** Other copies of the same mailing, the newest first. */
export function otherCopies(
  database: Database,
  { id, mailing }: Pick<InboxMail, "id" | "mailing">,
  most: number,
): Promise<readonly OtherCopy[]> {
  if (mailing === null) return Promise.resolve([]);
  return acrossOrganisations(database, (tx) =>
    tx.rows<OtherCopy>(
      `select mail_id as id, recipient, message from inbox_mails
        where mailing = $1 and mail_id::text <> $2 order by mail_id desc limit $3`,
      [mailing, id, most],
    ),
  );
}
