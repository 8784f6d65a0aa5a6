import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { Additions, NoticeContent } from "./notice-content.ts";

/** A notice as it was published once; it says the same for ever. */
export interface PublishedNotice {
  readonly number: number;
  readonly hash: string;
  readonly content: NoticeContent;
  readonly publishedAt: Instant;
  readonly by: string;
}

const COLUMNS = `number, encode(hash, 'hex') as hash, content, published_at as "publishedAt",
  published_by as by`;

/** The notice that is in force; `null` while none was published. */
export async function latestNotice(
  tx: Tx,
  organisation: OrganisationId,
): Promise<PublishedNotice | null> {
  return (await tx.rows(LATEST, [organisation]))[0] ?? null;
}

const LATEST = statement<PublishedNotice>(
  "notices.latest",
  `select ${COLUMNS} from notices where organisation_id = $1 order by number desc limit 1`,
);

/** The one whose address has this in it; the last of them where the same was published again. */
export async function noticeByHash(
  tx: Tx,
  organisation: OrganisationId,
  short: string,
): Promise<PublishedNotice | null> {
  return (await tx.rows(BY_HASH, [organisation, short]))[0] ?? null;
}

const BY_HASH = statement<PublishedNotice>(
  "notices.by_hash",
  `select ${COLUMNS} from notices
    where organisation_id = $1 and left(encode(hash, 'hex'), length($2)) = $2
    order by number desc limit 1`,
);

/** The one before; `null` for the first. */
export async function noticeBefore(
  tx: Tx,
  organisation: OrganisationId,
  number: number,
): Promise<PublishedNotice | null> {
  return (await tx.rows(BEFORE, [organisation, number]))[0] ?? null;
}

const BEFORE = statement<PublishedNotice>(
  "notices.before",
  `select ${COLUMNS} from notices
    where organisation_id = $1 and number < $2 order by number desc limit 1`,
);

export type NoticeLine = Omit<PublishedNotice, "content">;

/** Every publication, the last first. */
export function listNotices(tx: Tx, organisation: OrganisationId): Promise<readonly NoticeLine[]> {
  return tx.rows(LIST, [organisation]);
}

const LIST = statement<NoticeLine>(
  "notices.list",
  `select number, encode(hash, 'hex') as hash, published_at as "publishedAt", published_by as by
     from notices where organisation_id = $1 order by number desc`,
);

/** Publishes what is not in force already; whether it was. Several at once publish it once. */
export async function keepNotice(
  tx: Tx,
  organisation: OrganisationId,
  {
    hash,
    content,
    by,
    at,
  }: Pick<PublishedNotice, "hash" | "content" | "by"> & { readonly at: Instant },
): Promise<boolean> {
  await tx.lock(`notices ${organisation}`);
  const latest = await latestNotice(tx, organisation);
  if (latest?.hash === hash) return false;
  await tx.run(INSERT, [
    organisation,
    (latest?.number ?? 0) + 1,
    Buffer.from(hash, "hex"),
    content,
    at,
    by,
  ]);
  return true;
}

const INSERT = statement(
  "notices.insert",
  `insert into notices (organisation_id, number, hash, content, published_at, published_by)
   values ($1, $2, $3, $4, $5, $6)`,
);

export interface KeptAdditions {
  /** Zero before the first saving. */
  readonly version: number;
  readonly additions: Additions;
}

export async function readAdditions(tx: Tx, organisation: OrganisationId): Promise<KeptAdditions> {
  const [row] = await tx.rows(READ_ADDITIONS, [organisation]);
  return row ?? { version: 0, additions: {} };
}

const READ_ADDITIONS = statement<KeptAdditions>(
  "notice_additions.read",
  "select version, additions from notice_additions where organisation_id = $1",
);

/** Saves them, unless somebody saved since this version; whether it did. */
export async function saveAdditions(
  tx: Tx,
  organisation: OrganisationId,
  { version, additions }: KeptAdditions,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const values = [organisation, version, additions, by, at];
  return (await tx.run(version === 0 ? FIRST : CHANGE, values)) > 0;
}

const FIRST = statement(
  "notice_additions.insert",
  `insert into notice_additions (organisation_id, version, additions, said_by, said_at)
   values ($1, $2::integer + 1, $3, $4, $5) on conflict do nothing`,
);

const CHANGE = statement(
  "notice_additions.change",
  `update notice_additions set version = version + 1, additions = $3, said_by = $4, said_at = $5
    where organisation_id = $1 and version = $2`,
);
