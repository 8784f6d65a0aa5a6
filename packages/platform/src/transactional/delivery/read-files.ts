import type { Attachment, Picture } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

export interface FilesOfMessage {
  /** What its HTML shows of itself. */
  readonly pictures: readonly Picture[];
  readonly attachments: readonly Attachment[];
}

/** The files of one message, whole. */
export async function readFiles(
  tx: Tx,
  organisation: OrganisationId,
  message: string,
): Promise<FilesOfMessage> {
  const rows = await tx.rows(FILES, [organisation, message]);
  return {
    pictures: rows.flatMap(({ shownAs, mediaType, bytes }) =>
      shownAs === null ? [] : [{ id: shownAs, mediaType, bytes }],
    ),
    attachments: rows.flatMap(({ shownAs, name, mediaType, bytes }) =>
      shownAs === null ? [{ name, mediaType, bytes }] : [],
    ),
  };
}

const FILES = statement<Attachment & { readonly shownAs: string | null }>(
  "message_attachments.of_message",
  `select name, media_type as "mediaType", shown_as as "shownAs", bytes
     from message_attachments
    where organisation_id = $1 and message_id = $2
    order by position`,
);
