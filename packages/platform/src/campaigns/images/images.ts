import { createHash } from "node:crypto";

import { Bug, err, ok, type Instant, type Result } from "@consentry/kernel";

import { isOneLine } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { publicNumber } from "../../http/public/public-number.ts";
import { imageFacts, type ImageFacts, type NoImage } from "./image-facts.ts";

/** A picture for mails, served from here, the same address for every reader. */
export interface Image extends ImageFacts {
  readonly id: string;
  readonly name: string;
  /** Octets. */
  readonly size: number;
  readonly madeAt: Instant;
}

/** More is no picture for a mail: it would be fetched by every reader. */
export const LARGEST_IMAGE = 2 * 1024 * 1024;

/** At their largest, ten gigabytes of the database. */
export const MOST_IMAGES = 5_000;

export const LONGEST_IMAGE_NAME = 200;

export type ImageFailure =
  | { readonly kind: NoImage }
  | { readonly kind: "too-large" }
  | { readonly kind: "bad-name" }
  | { readonly kind: "too-many" }
  | { readonly kind: "no-such-image" }
  /** A campaign or a template shows it. */
  | { readonly kind: "shown" };

/** Keeps a picture. The same bytes are kept once, under the name they first had. */
export async function keepImage(
  tx: Tx,
  organisation: OrganisationId,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Image, ImageFailure>> {
  if (bytes.length > LARGEST_IMAGE) return err({ kind: "too-large" });
  const called = name.trim();
  if (called === "" || called.length > LONGEST_IMAGE_NAME || !isOneLine(called)) {
    return err({ kind: "bad-name" });
  }
  const facts = imageFacts(bytes);
  if (!facts.ok) return err({ kind: facts.error });
  const sha256 = createHash("sha256").update(bytes).digest();
  await tx.lock(`images ${organisation}`);
  const [known] = await tx.rows(FIND_SAME, [organisation, sha256]);
  if (known !== undefined) return ok(known);
  const [there] = await tx.rows(COUNT, [organisation]);
  if (there === undefined || there.count >= MOST_IMAGES) return err({ kind: "too-many" });
  const { mediaType, width, height } = facts.value;
  const values = [organisation, newId(), called, mediaType, bytes, sha256, width, height];
  const [made] = await tx.rows(INSERT, values);
  if (made === undefined) throw new Bug("an image was not inserted");
  return ok(made);
}

/**
 * Removes a picture that no campaign and no template shows or embeds: a mail once sent asks for it
 * for years.
 */
export async function removeImage(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, ImageFailure>> {
  const [shown] = await tx.rows(IS_SHOWN, [organisation, imagePath(organisation, id), id]);
  if (shown !== undefined) return err({ kind: "shown" });
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-image" });
}

/** Pictures, the latest first: those older than `after`, one more than `limit` where there are more. */
export function listImages(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly Image[]> {
  return tx.rows(LIST, [organisation, after, limit + 1]);
}

/** One picture, without its bytes; `null` when there is none. */
export async function findImage(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Image | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** What is served of a picture; `null` when there is none. */
export async function readImageBytes(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<{ readonly mediaType: ImageFacts["mediaType"]; readonly bytes: Uint8Array } | null> {
  return (await tx.rows(BYTES, [organisation, id]))[0] ?? null;
}

/** Where a picture is, below the public address: one place for every reader. */
export function imagePath(organisation: OrganisationId, id: string): string {
  return `/i/${publicNumber({ organisation, id })}`;
}

const COLUMNS = `image_id as id, name, media_type as "mediaType", width, height,
  octet_length(bytes) as size, made_at as "madeAt"`;

const INSERT = statement<Image>(
  "images.insert",
  `insert into images
     (organisation_id, image_id, name, media_type, bytes, sha256, width, height)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   returning ${COLUMNS}`,
);

const FIND_SAME = statement<Image>(
  "images.find_same",
  `select ${COLUMNS} from images where organisation_id = $1 and sha256 = $2`,
);

const COUNT = statement<{ readonly count: number }>(
  "images.count",
  "select count(*) as count from images where organisation_id = $1",
);

const IS_SHOWN = statement<{ readonly one: number }>(
  "images.is_shown",
  `select 1 as one
     from (select writing::text || coalesce(trial::text, '') as written from campaigns
            where organisation_id = $1
           union all
           select writing::text from templates where organisation_id = $1) as texts
    where strpos(written, $2) > 0 or strpos(lower(written), $3) > 0
    limit 1`,
);

const REMOVE = statement(
  "images.remove",
  "delete from images where organisation_id = $1 and image_id = $2",
);

const LIST = statement<Image>(
  "images.list",
  `select ${COLUMNS} from images
    where organisation_id = $1 and ($2::uuid is null or image_id < $2)
    order by image_id desc
    limit $3`,
);

const FIND = statement<Image>(
  "images.find",
  `select ${COLUMNS} from images where organisation_id = $1 and image_id = $2`,
);

const BYTES = statement<{
  readonly mediaType: ImageFacts["mediaType"];
  readonly bytes: Uint8Array;
}>(
  "images.bytes",
  `select media_type as "mediaType", bytes from images
    where organisation_id = $1 and image_id = $2`,
);
