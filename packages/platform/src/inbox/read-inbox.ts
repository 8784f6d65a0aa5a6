import type { Summary } from "@consentry/audit";

import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { PageRequest } from "../http/api/paging.ts";
import type { Folder, InboxMail } from "./inbox-mail.ts";

/** Which mails of a folder are asked for. */
export interface InboxQuery {
  readonly folder: Folder;
  /** Stands somewhere in the recipient or the subject, whatever its case; `null`: all. */
  readonly search: string | null;
  readonly verdict: Summary["verdict"] | null;
}

const COLUMNS = `mail_id as id, folder, sender, recipient, subject, verdict, came,
  handed_in_by as "handedInBy", octet_length(message) as bytes, received_at as "receivedAt",
  keep_until as "keepUntil"`;

/** The newest first; one more than `limit` where there are more. */
export function listMails(
  tx: Tx,
  organisation: OrganisationId,
  { folder, search, verdict }: InboxQuery,
  { after, limit }: PageRequest,
): Promise<readonly InboxMail[]> {
  const pattern = search === null ? null : `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return tx.rows(LIST, [organisation, folder, after, pattern, verdict, limit + 1]);
}

const LIST = statement<InboxMail>(
  "inbox_mails.list",
  `select ${COLUMNS}
     from inbox_mails
    where organisation_id = $1
      and folder = $2
      and ($3::uuid is null or mail_id < $3)
      and ($4::text is null or recipient ilike $4 or subject ilike $4)
      and ($5::text is null or verdict = $5)
    order by mail_id desc
    limit $6`,
);

/** How many mails each folder holds. */
export async function countMails(
  tx: Tx,
  organisation: OrganisationId,
): Promise<Readonly<Record<Folder, number>>> {
  const counts = await tx.rows(COUNT, [organisation]);
  const of = (folder: Folder): number => counts.find((one) => one.folder === folder)?.mails ?? 0;
  return { inbox: of("inbox"), audit: of("audit") };
}

const COUNT = statement<{ readonly folder: Folder; readonly mails: number }>(
  "inbox_mails.count",
  `select folder, count(*)::int as mails from inbox_mails where organisation_id = $1 group by folder`,
);

/** `null` when there is none. */
export async function findMail(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<InboxMail | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

const FIND = statement<InboxMail>(
  "inbox_mails.find",
  `select ${COLUMNS} from inbox_mails where organisation_id = $1 and mail_id = $2`,
);

/** The mail itself, byte for byte as it came; `null` when there is none. */
export async function readSource(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Uint8Array | null> {
  return (await tx.rows(SOURCE, [organisation, id]))[0]?.message ?? null;
}

const SOURCE = statement<{ readonly message: Uint8Array }>(
  "inbox_mails.source",
  "select message from inbox_mails where organisation_id = $1 and mail_id = $2",
);

/** To choose one to set beside. */
const MOST_COPIES = 50;

/**
 * Other copies of the mailing that a mail is one of. First those under the same subject, which a
 * trial's other writing has not, and of them those that do something else to their reader; then
 * the newest. None of a mail to one person.
 */
export function otherCopies(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<readonly InboxMail[]> {
  return tx.rows(COPIES, [organisation, id, MOST_COPIES]);
}

const COPIES = statement<InboxMail>(
  "inbox_mails.copies",
  `select ${COLUMNS}
     from inbox_mails
    cross join (select mailing as given_mailing, subject as given_subject, verdict as given_verdict
                  from inbox_mails
                 where organisation_id = $1 and mail_id = $2) as given
    where organisation_id = $1
      and mail_id <> $2
      and mailing = given_mailing
    order by subject = given_subject desc, verdict is distinct from given_verdict desc, mail_id desc
    limit $3`,
);
