import { setImmediate as breathe } from "node:timers/promises";

import { auditMessage, headerSummary, type Summary } from "@consentry/audit";
import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { withOrganisation, type Database } from "../database/database.ts";
import { newId, type OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import { storable } from "../database/storable.ts";
import type { Folder, IncomingMail } from "./inbox-mail.ts";
import { mailingOf } from "./mailing-of.ts";

/** Mails that nobody looked at for so long were a trial. */
export const DAYS_KEPT = 30;

/** Who looks at more has a mailbox of their own; the oldest make room. */
const MOST_BYTES = 500 * 1024 * 1024;

/** A trial with more readers than this shows nothing more; nobody looks through more by hand. */
export const MOST_KEPT: Readonly<Record<Folder, number>> = { inbox: 5_000, audit: 200 };

/** A mail of ours is audited in milliseconds; a larger one waits until somebody opens it. */
const LARGEST_AUDITED = 512 * 1024;

/**
 * Keeps mails of one organisation in the order they came, all or none of them, and lets the oldest
 * of the folder go where there are too many.
 *
 * @returns their ids
 */
export async function keepMails(
  database: Database,
  organisation: OrganisationId,
  { folder, mails }: { readonly folder: Folder; readonly mails: readonly IncomingMail[] },
  now: Instant,
): Promise<readonly string[]> {
  const looked: (IncomingMail & LookedAt & { readonly id: string })[] = [];
  for (const mail of mails) {
    looked.push({ ...mail, ...lookAt(folder, mail.message), id: newId() });
    await breathe();
  }
  await withOrganisation(database, organisation, async (tx) => {
    await tx.run(KEEP, [
      organisation,
      folder,
      looked.map(({ id }) => id),
      looked.map(({ sender }) => storable(sender)),
      looked.map(({ recipient }) => storable(recipient)),
      looked.map(({ subject }) => subject),
      looked.map(({ verdict }) => verdict),
      looked.map(({ came }) => came),
      looked.map(({ handedInBy }) => handedInBy),
      looked.map(({ message }) => message),
      looked.map(({ message }) => mailingOf(message)),
      now,
      addDays(dayOf(now), DAYS_KEPT),
    ]);
    await tx.run(MAKE_ROOM, [organisation, folder, MOST_KEPT[folder], MOST_BYTES]);
  });
  return looked.map(({ id }) => id);
}

interface LookedAt {
  readonly subject: string;
  readonly verdict: Summary["verdict"] | null;
}

/** Our own mail is audited as it comes; a foreign one by whoever opens it, in their browser. */
function lookAt(folder: Folder, message: Uint8Array): LookedAt {
  if (folder === "audit" || message.length > LARGEST_AUDITED) {
    return { subject: storable(headerSummary(message)?.subject ?? ""), verdict: null };
  }
  const { error, message: header, summary } = auditMessage(message);
  return {
    subject: storable(header.subject ?? ""),
    verdict: error === undefined ? summary.verdict : null,
  };
}

const KEEP = statement(
  "inbox_mails.keep",
  `insert into inbox_mails (organisation_id, folder, mail_id, sender, recipient, subject, verdict,
     came, handed_in_by, message, mailing, received_at, keep_until)
   select $1, $2, mail_id, sender, recipient, subject, verdict, came, handed_in_by, message,
          mailing, $12, $13
     from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                 $9::text[], $10::bytea[], $11::bytea[])
       as given (mail_id, sender, recipient, subject, verdict, came, handed_in_by, message,
                 mailing)`,
);

/** Ids grow with time. The size of a message is known without reading it. */
const MAKE_ROOM = statement(
  "inbox_mails.make_room",
  `with counted as (
     select mail_id, row_number() over newest as place, sum(octet_length(message)) over newest as size
       from inbox_mails
      where organisation_id = $1 and folder = $2
     window newest as (order by mail_id desc)
   )
   delete from inbox_mails
    where organisation_id = $1
      and mail_id in (select mail_id from counted where place > $3 or size > $4)`,
);
