import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

import type { Instant } from "@consentry/kernel";
import { array, assert, asyncProperty, integer } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anOrganisation, SECRET } from "../consent/testing/people.ts";
import { piecesOf } from "../contacts/import/reading/file-to-read.ts";
import { withOrganisation } from "../database/database.ts";
import { makeFastFolder } from "../database/testing/fast-folder.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { databaseShelf } from "./database-shelf.ts";
import { storeFor } from "./files-of.ts";
import { folderStore } from "./folder-store.ts";
import { StoreAway, type FileName, type PieceShelf } from "./piece-shelf.ts";
import { intoPieces, PIECE_BYTES } from "./pieces.ts";
import { sealedStore } from "./sealed-store.ts";
import {
  contentOf,
  LARGE,
  shaOf,
  storeContract,
  streamOf,
  type TestedStore,
} from "./testing/store-contract.ts";

const begunAt = new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant;
const now = (): Instant => begunAt;

inSomeDoor((at) => {
  let folder: string;
  let parties: Pick<TestedStore, "choir" | "stranger" | "begunAt">;
  beforeAll(async () => {
    folder = makeFastFolder("consentry-files-");
    const { database } = at();
    const [choir, stranger] = [await anOrganisation(database), await anOrganisation(database)];
    parties = { choir: choir.id, stranger: stranger.id, begunAt };
  });
  afterAll(() => rm(folder, { recursive: true }));

  const given = () => ({
    database: at().database,
    secret: SECRET,
    now,
    uploads: join(folder, "before"),
  });
  const inDatabase = (): TestedStore => ({
    store: storeFor({ files: { kind: "database" } }, given()),
    ...parties,
  });

  describe("in a folder", () => {
    storeContract(() => ({ store: folderStore(join(folder, "own")), ...parties }));
  });

  describe("in the database", () => {
    storeContract(inDatabase);

    test("nothing of a file can be read in it, nor in another order or without its row", async () => {
      const { store, choir } = inDatabase();
      const people = "ada@example.org,Ada Lovelace\n".repeat(100_000);
      await store.keep(choir, streamOf(people));
      const shelf = databaseShelf(at().database);
      const [row] = await withOrganisation(at().database, choir, (tx) =>
        tx.rows<{ readonly file: string; readonly pieces: number }>(
          "select file_id as file, pieces from files",
        ),
      );
      expect(row?.pieces).toBe(2);
      const name = { organisation: choir, file: row?.file ?? "" };
      for (const number of [0, 1]) {
        const sealed = await shelf.get(name, number);
        expect(Buffer.from(sealed ?? "").includes("ada@example")).toBe(false);
      }
      const swapped = {
        ...shelf,
        get: (of: FileName, number: number) => shelf.get(of, 1 - number),
      };
      const mistaken = { store: sealedStore(given(), swapped), choir };
      await expect(contentOf(mistaken, shaOf(people))).rejects.toThrow(StoreAway);
      await store.removeAll(choir);
      expect(await shelf.get(name, 0)).toBeNull();
    });

    test("a file that waits in the folder from before is found, and goes from there", async () => {
      const { store, choir } = inDatabase();
      const before = folderStore(join(folder, "before"));
      await before.keep(choir, streamOf("from before"));
      expect(await contentOf(inDatabase(), shaOf("from before"))).not.toBeNull();
      await store.remove(choir, shaOf("from before"));
      expect(await before.find(choir, shaOf("from before"))).toBeNull();
    });

    test("a shelf that is away keeps nothing, and what it did not give up it is asked for again", async () => {
      const { choir } = parties;
      const real = databaseShelf(at().database);
      let [isAway, puts] = [false, 0];
      const away = () => Promise.reject(new StoreAway("away"));
      const shelf: PieceShelf = {
        put(...piece) {
          puts += 1;
          return isAway || puts === 2 ? away() : real.put(...piece);
        },
        get: (...piece) => (isAway ? away() : real.get(...piece)),
        remove: (...pieces) => (isAway ? away() : real.remove(...pieces)),
      };
      const store = sealedStore(given(), shelf);
      expect(await store.keep(choir, streamOf(LARGE))).toEqual({ ok: false, error: "away" });
      expect(await store.keep(choir, streamOf(LARGE))).toMatchObject({ ok: true });
      isAway = true;
      await store.remove(choir, shaOf(LARGE));
      expect(await store.find(choir, shaOf(LARGE))).toBeNull();
      const left = () =>
        withOrganisation(at().database, choir, (tx) => tx.rows("select salt from files"));
      expect(await left()).toEqual([{ salt: null }]);
      await expect(store.removeOld(begunAt)).rejects.toThrow(StoreAway);
      isAway = false;
      await store.removeOld(begunAt);
      expect(await left()).toEqual([]);
    });
  });
});

test("whatever the sizes of chunks, pieces are of one size and say the same", async () => {
  const sizes = array(integer({ min: 0, max: PIECE_BYTES + 7 }), { maxLength: 5 });
  await assert(
    asyncProperty(sizes, integer({ min: 100_000, max: PIECE_BYTES }), async (lengths, most) => {
      const whole = LARGE.subarray(
        0,
        Math.min(
          LARGE.length,
          lengths.reduce((sum, one) => sum + one, 0),
        ),
      );
      const put: Buffer[] = [];
      const pieces = intoPieces((piece) => Promise.resolve(void put.push(Buffer.from(piece))));
      let at = 0;
      for (const length of lengths) {
        await pieces.add(whole.subarray(at, at + length));
        at += length;
      }
      await pieces.end();
      expect(Buffer.concat(put).equals(whole)).toBe(true);
      expect(put.slice(0, -1).every(({ length }) => length === PIECE_BYTES)).toBe(true);
      const read: Uint8Array[] = [];
      for await (const piece of piecesOf(() => Readable.from(put), most)) read.push(piece);
      expect(read.every(({ length }) => length <= most)).toBe(true);
      expect(Buffer.concat(read).equals(whole)).toBe(true);
    }),
    { numRuns: 20 },
  );
});
