import { randomBytes } from "node:crypto";

import { Bug, err, ok, type Instant, type Secret } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation, type Database } from "../database/database.ts";
import { newId, type OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import { keysOf } from "../organisations/keys.ts";
import { openBytes, sealBytes } from "../organisations/sealing.ts";
import { KEPT_MS, LARGEST_FILE, MOST_WAITING, type FileStore } from "./file-store.ts";
import { isFull, StoreAway, type FileName, type PieceShelf } from "./piece-shelf.ts";
import { intoPieces } from "./pieces.ts";
import { readThrough } from "./read-through.ts";

const SALT_BYTES = 32;

/** Of old files in one round; the next takes the rest. */
const MOST_AT_ONCE = 100;

interface Given {
  readonly database: Database;
  readonly secret: Secret;
  readonly now: () => Instant;
}

/**
 * Files in pieces on a shelf that all processes reach, each sealed with a key of its file. What
 * opens a file stands in its row: with the row gone, no copy of the shelf can be read any more, be
 * it a backup of the database or an older version that an object store keeps.
 */
export function sealedStore({ database, secret, now }: Given, shelf: PieceShelf): FileStore {
  const keyOf = (organisation: OrganisationId, salt: Uint8Array): Uint8Array =>
    keysOf(secret, organisation).ofContact(salt).evidenceKey;
  /** Nobody opens it from here on; what the shelf does not give up now is asked of it again. */
  const forget = ({ organisation, file }: FileName): Promise<number> =>
    withOrganisation(database, organisation, async (tx) => {
      const [row] = await tx.rows(FORGET, [organisation, file]);
      return row?.pieces ?? 0;
    });
  const discard = async (name: FileName): Promise<void> => {
    await shelf.remove(name, await forget(name));
    await withOrganisation(database, name.organisation, (tx) =>
      tx.run(DROP, [name.organisation, name.file]),
    );
  };

  return {
    async keep(organisation, content, largest = LARGEST_FILE) {
      const name = { organisation, file: newId() };
      const salt = randomBytes(SALT_BYTES);
      const hasRoom = await withOrganisation(database, organisation, async (tx) => {
        const [waiting] = await tx.rows(WAITING, [organisation]);
        if ((waiting?.files ?? 0) >= MOST_WAITING) return false;
        await tx.run(BEGIN, [organisation, name.file, salt, now()]);
        return true;
      });
      if (!hasRoom) return err("too-many");
      const key = keyOf(organisation, salt);
      const put = async (piece: Uint8Array, number: number): Promise<void> => {
        // Counted first: what is on the shelf is never more than what the row says.
        const counted = await withOrganisation(database, organisation, (tx) =>
          tx.run(COUNT, [organisation, name.file, number + 1]),
        );
        if (counted === 0) throw new Bug("a file went while it came in");
        await shelf.put(name, number, sealBytes(piece, key, aboutOf(name, number)));
      };
      let isKept = false;
      try {
        const pieces = intoPieces(put);
        const taken = await readThrough(content, largest, (chunk) => pieces.add(chunk));
        if (!taken.ok) return taken;
        await pieces.end();
        const { sha256, bytes } = taken.value;
        isKept = await withOrganisation(database, organisation, async (tx) => {
          await tx.lock(`file ${organisation} ${sha256}`);
          const hash = Buffer.from(sha256, "hex");
          if ((await tx.run(AGAIN, [organisation, hash, now()])) > 0) return false;
          await tx.run(WHOLE, [organisation, name.file, hash, bytes, now()]);
          return true;
        });
        return ok(sha256);
      } catch (error) {
        if (isFull(error)) return err("no-room");
        if (error instanceof StoreAway) return err("away");
        throw error;
      } finally {
        // Broken off, or here already. What cannot be removed now goes with what is old.
        if (!isKept) await discard(name).catch(() => undefined);
      }
    },
    async find(organisation, sha256) {
      const [found] = await withOrganisation(database, organisation, (tx) =>
        tx.rows(FIND, [organisation, Buffer.from(sha256, "hex")]),
      );
      if (found === undefined) return null;
      const name = { organisation, file: found.file };
      const key = keyOf(organisation, found.salt);
      return async function* () {
        for (let number = 0; number < found.pieces; number += 1) {
          const sealed = await shelf.get(name, number);
          const opened = sealed && openBytes(sealed, key, aboutOf(name, number));
          if (opened?.ok !== true) throw new StoreAway("a piece of a file is gone or damaged");
          yield opened.value;
        }
      };
    },
    async remove(organisation, sha256) {
      const [found] = await withOrganisation(database, organisation, (tx) =>
        tx.rows(FIND, [organisation, Buffer.from(sha256, "hex")]),
      );
      if (found === undefined) return;
      const name = { organisation, file: found.file };
      await discard(name).catch((error: unknown) => {
        if (!(error instanceof StoreAway)) throw error;
      });
    },
    async removeAll(organisation) {
      const files = await withOrganisation(database, organisation, (tx) =>
        tx.rows(ALL, [organisation]),
      );
      for (const { file } of files) await discard({ organisation, file });
    },
    async removeOld(at) {
      const before = new Date(Date.parse(at) - KEPT_MS);
      const old = await acrossOrganisations(database, (tx) =>
        tx.rows(OLD, [before.toISOString(), MOST_AT_ONCE]),
      );
      for (const name of old) await discard(name);
    },
    async hasFrom(organisation, until) {
      const rows = await withOrganisation(database, organisation, (tx) =>
        tx.rows(FROM, [organisation, until]),
      );
      return rows.length > 0;
    },
  };
}

function aboutOf({ file }: FileName, number: number): string {
  return `file ${file} ${number}`;
}

const WAITING = statement<{ readonly files: number }>(
  "files.waiting",
  `select count(*)::int as files from files where organisation_id = $1 and salt is not null`,
);

const BEGIN = statement(
  "files.begin",
  `insert into files (organisation_id, file_id, salt, kept_at) values ($1, $2, $3, $4)`,
);

const COUNT = statement(
  "files.count_piece",
  `update files set pieces = $3
    where organisation_id = $1 and file_id = $2 and salt is not null`,
);

const WHOLE = statement(
  "files.whole",
  `update files set sha256 = $3, bytes = $4, kept_at = $5
    where organisation_id = $1 and file_id = $2 and salt is not null`,
);

const AGAIN = statement(
  "files.again",
  "update files set kept_at = $3 where organisation_id = $1 and sha256 = $2",
);

const FIND = statement<{
  readonly file: string;
  readonly salt: Uint8Array;
  readonly pieces: number;
}>(
  "files.find",
  `select file_id as file, salt, pieces from files
    where organisation_id = $1 and sha256 = $2 and salt is not null`,
);

const FORGET = statement<{ readonly pieces: number }>(
  "files.forget",
  `update files set salt = null, sha256 = null
    where organisation_id = $1 and file_id = $2
   returning pieces`,
);

const DROP = statement(
  "files.drop",
  "delete from files where organisation_id = $1 and file_id = $2",
);

const ALL = statement<{ readonly file: string }>(
  "files.all",
  "select file_id as file from files where organisation_id = $1",
);

const OLD = statement<FileName>(
  "files.old",
  `select organisation_id as organisation, file_id as file from files
    where salt is null or kept_at < $1
    order by kept_at
    limit $2`,
);

const FROM = statement<object>(
  "files.from",
  `select from files
    where organisation_id = $1 and salt is not null and kept_at <= $2
    limit 1`,
);
