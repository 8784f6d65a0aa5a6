import type { Instant } from "@consentry/kernel";
import {
  LARGEST_BATCH,
  makeCheckpoint,
  type Hash,
  type SignedCheckpoint,
  type Signer,
} from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { nativeSha256 } from "./append.ts";
import { bytesOf } from "./event-rows.ts";

/**
 * Signs checkpoints over every entry that has none yet, each over at most `LARGEST_BATCH`.
 * Two at once wait for each other.
 *
 * @returns those that were made; none when nothing was new
 */
export async function cutCheckpoints(
  tx: Tx,
  organisation: OrganisationId,
  signer: Signer,
  at: Instant,
): Promise<readonly SignedCheckpoint[]> {
  await tx.lock(`checkpoints ${organisation}`);
  const made: SignedCheckpoint[] = [];
  let last = (await tx.rows(LAST_CHECKPOINT, [organisation]))[0]?.checkpoint ?? null;
  for (;;) {
    const first = (last?.last ?? 0) + 1;
    const rows = await tx.rows(HASHES_FROM, [organisation, first, LARGEST_BATCH]);
    const [hash, ...rest] = rows.map((row) => row.hash);
    if (hash === undefined) return made;
    const batch = { first, hashes: [hash, ...rest], at } as const;
    last = makeCheckpoint(organisation, batch, last, signer, nativeSha256);
    await insertCheckpoint(tx, last);
    made.push(last);
  }
}

/** The checkpoint that covers an entry; `null` while none does. */
export async function checkpointOver(
  tx: Tx,
  organisation: OrganisationId,
  sequence: number,
): Promise<SignedCheckpoint | null> {
  return (await tx.rows(CHECKPOINT_OVER, [organisation, sequence]))[0]?.checkpoint ?? null;
}

/** All checkpoints in their order. */
export async function allCheckpoints(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly SignedCheckpoint[]> {
  const rows = await tx.rows(ALL_CHECKPOINTS, [organisation]);
  return rows.map(({ checkpoint }) => checkpoint);
}

/** The hashes of the entries of a batch, in their order. */
export async function hashesBetween(
  tx: Tx,
  organisation: OrganisationId,
  first: number,
  last: number,
): Promise<readonly Hash[]> {
  const rows = await tx.rows(HASHES_FROM, [organisation, first, last - first + 1]);
  return rows.map((row) => row.hash);
}

interface CheckpointRow {
  readonly checkpoint: SignedCheckpoint;
}

/** base64url as `ledger` writes it: the server's base64 has other letters, padding and lines. */
const AS_CHECKPOINT = `json_build_object(
  'organisation', organisation_id, 'number', number, 'first', first, 'last', last,
  'root', encode(root, 'hex'), 'head', encode(head, 'hex'), 'previous', encode(previous, 'hex'),
  'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'keyId', encode(key_id, 'hex'),
  'signature', translate(encode(signature, 'base64'), E'+/=\\n', '-_')) as checkpoint`;

const LAST_CHECKPOINT = statement<CheckpointRow>(
  "checkpoints.last",
  `select ${AS_CHECKPOINT} from checkpoints
    where organisation_id = $1
    order by number desc
    limit 1`,
);

const CHECKPOINT_OVER = statement<CheckpointRow>(
  "checkpoints.over",
  `select ${AS_CHECKPOINT} from checkpoints
    where organisation_id = $1 and last >= $2 and first <= $2
    order by last
    limit 1`,
);

const ALL_CHECKPOINTS = statement<CheckpointRow>(
  "checkpoints.all",
  `select ${AS_CHECKPOINT} from checkpoints
    where organisation_id = $1
    order by number`,
);

const HASHES_FROM = statement<{ readonly hash: Hash }>(
  "ledger.hashes_from",
  `select encode(hash, 'hex') as hash from consent_events
    where organisation_id = $1 and sequence >= $2
    order by sequence
    limit $3`,
);

async function insertCheckpoint(tx: Tx, checkpoint: SignedCheckpoint): Promise<void> {
  await tx.run(INSERT_CHECKPOINT, [
    checkpoint.organisation,
    checkpoint.number,
    checkpoint.first,
    checkpoint.last,
    bytesOf(checkpoint.root),
    bytesOf(checkpoint.head),
    checkpoint.previous && bytesOf(checkpoint.previous),
    checkpoint.at,
    bytesOf(checkpoint.keyId),
    Buffer.from(checkpoint.signature, "base64url"),
  ]);
}

const INSERT_CHECKPOINT = statement(
  "checkpoints.insert",
  `insert into checkpoints
     (organisation_id, number, first, last, root, head, previous, at, key_id, signature)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
