import { err, ok, type Result } from "@consentry/kernel";
import {
  MAX_EMBEDDED_OCTETS,
  type EmbeddedImage,
  type Picture,
  type WritingPlace,
  type WritingProblem,
} from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { isId } from "../../http/api/shapes.ts";

/**
 * The pictures that a writing embeds, in its order; or, at their places, those that the organisation
 * does not have, or the one with which the mail becomes too large. No more is read than a mail may
 * carry.
 */
export async function embeddedPictures(
  tx: Tx,
  organisation: OrganisationId,
  embedded: readonly EmbeddedImage[],
): Promise<Result<readonly Picture[], readonly WritingProblem[]>> {
  const ids = embedded.map(({ id }) => id).filter(isId);
  const rows =
    ids.length === 0 ? [] : await tx.rows(READ, [organisation, ids, MAX_EMBEDDED_OCTETS]);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const problems: WritingProblem[] = [];
  const pictures: Picture[] = [];
  let octets = 0;
  for (const { id, places } of embedded) {
    const row = kept.get(id);
    const isFirstTooMuch = octets <= MAX_EMBEDDED_OCTETS;
    octets += row?.size ?? 0;
    if (row === undefined) problems.push({ ...MISSING, ...placeOf(places) });
    else if (octets > MAX_EMBEDDED_OCTETS && isFirstTooMuch) {
      problems.push({ ...TOO_LARGE, ...placeOf(places) });
    } else if (row.bytes !== null)
      pictures.push({ id, mediaType: row.mediaType, bytes: row.bytes });
  }
  return problems.length === 0 ? ok(pictures) : err(problems);
}

const MISSING = {
  code: "no-such-image",
  message: "There is no such picture. Upload it, and write its id behind “cid:”.",
} as const;

const TOO_LARGE = {
  code: "too-long",
  message: `With this picture the mail carries more than ${MAX_EMBEDDED_OCTETS / 1024 / 1024} MB of them: make them smaller, or show some by their address.`,
} as const;

/** What Liquid put together stands at no place of its own. */
function placeOf([first]: readonly WritingPlace[]): WritingPlace {
  return first ?? { part: "source", line: 1, column: 1 };
}

const READ = statement<{
  readonly id: string;
  readonly mediaType: string;
  readonly size: number;
  /** `null`: together they are too large. */
  readonly bytes: Uint8Array | null;
}>(
  "images.embedded",
  `select image_id as id, media_type as "mediaType", octet_length(bytes) as size,
          case when sum(octet_length(bytes)) over () <= $3 then bytes end as bytes
     from images
    where organisation_id = $1 and image_id = any($2::uuid[])`,
);
