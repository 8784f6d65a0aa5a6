import { statement } from "../../database/statement.ts";
import type { Reading } from "./part.ts";
import { OF_ADDRESS } from "./parts/mails.ts";
import type { ZipWriter } from "./zip-stream.ts";

interface Stored {
  readonly name: string;
}

/** Mails and attachments as they are kept: each read when its turn comes, never two at once. */
export async function addFiles(zip: ZipWriter, reading: Reading): Promise<void> {
  for await (const { name, bytes } of filesOf(reading)) {
    const file = zip.file(`files/${name}`);
    await file.add(bytes);
    await file.end();
  }
}

export async function hasFiles({ tx, organisation, subject }: Reading): Promise<boolean> {
  const values = [organisation.id, subject.addressKey, subject.contact?.id ?? null];
  const byKey = await tx.rows(NAMES_BY_KEY, values);
  if (byKey.length > 0) return true;
  return (await tx.rows(INBOX_NAMES, [organisation.id, subject.email.reveal()])).length > 0;
}

async function* filesOf({
  tx,
  organisation: { id },
  subject,
}: Reading): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }> {
  const byKey = await tx.rows(NAMES_BY_KEY, [id, subject.addressKey, subject.contact?.id ?? null]);
  const inInbox = await tx.rows(INBOX_NAMES, [id, subject.email.reveal()]);
  for (const { name, table, number, position } of [...byKey, ...inInbox]) {
    const values = position === null ? [id, number] : [id, number, position];
    const [row] = await tx.rows<{ readonly bytes: Uint8Array }>(BYTES[table], values);
    if (row !== undefined) yield { name, bytes: row.bytes };
  }
}

type Table = keyof typeof BYTES;

const BYTES = {
  message_attachments: `select bytes from message_attachments
     where organisation_id = $1 and message_id = $2 and position = $3`,
  service_mails: `select message as bytes from service_mails
     where organisation_id = $1 and mail_id = $2`,
  incoming_mails: `select message as bytes from incoming_mails
     where organisation_id = $1 and incoming_id = $2`,
  inbox_mails: `select message as bytes from inbox_mails
     where organisation_id = $1 and mail_id = $2`,
} as const;

interface Name extends Stored {
  readonly table: Table;
  readonly number: string;
  readonly position: number | null;
}

const NAMES_BY_KEY = statement<Name>(
  "copy.file_names",
  `select message_id || '-' || position as name, 'message_attachments' as table,
          message_id as number, position
     from message_attachments join messages using (organisation_id, message_id)
    where organisation_id = $1 and address_key = $2
    union all
   select mail_id || '.eml', 'service_mails', mail_id, null
     from service_mails where organisation_id = $1 and address_key = $2
    union all
   select incoming_id || '.eml', 'incoming_mails', incoming_id, null
     from incoming_mails
    where organisation_id = $1 and (address_key = $2 or contact_id = $3) and message is not null`,
);

const INBOX_NAMES = statement<Name>(
  "copy.inbox_names",
  `select mail_id || '.eml' as name, 'inbox_mails' as table, mail_id as number,
          null::integer as position
     from inbox_mails where organisation_id = $1 and ${OF_ADDRESS}`,
);
