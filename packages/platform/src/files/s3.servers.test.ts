import { S3mini } from "s3mini";
import type { Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anOrganisation, SECRET } from "../consent/testing/people.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import type { Bucket } from "./s3-shelf.ts";
import { storeFor } from "./files-of.ts";
import {
  LARGE,
  shaOf,
  storeContract,
  streamOf,
  type TestedStore,
} from "./testing/store-contract.ts";
import { startSwift, type Swift } from "./testing/swift.ts";

const begunAt = new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant;

let swift: Swift;
let bucket: Bucket;
let looking: S3mini;

beforeAll(async () => {
  swift = await startSwift();
  bucket = swift.bucket("people");
  looking = new S3mini({
    endpoint: bucket.endpoint,
    region: bucket.region,
    accessKeyId: bucket.key.reveal(),
    secretAccessKey: bucket.secret.reveal(),
  });
  await looking.createBucket();
});

afterAll(() => swift?.stop());

inSomeDoor((at) => {
  let parties: Pick<TestedStore, "choir" | "stranger" | "begunAt">;
  beforeAll(async () => {
    const { database } = at();
    const [choir, stranger] = [await anOrganisation(database), await anOrganisation(database)];
    parties = { choir: choir.id, stranger: stranger.id, begunAt };
  });
  const storeIn = (place: Bucket): TestedStore["store"] =>
    storeFor(
      { files: { kind: "bucket", bucket: place } },
      { database: at().database, secret: SECRET, now: () => begunAt, uploads: "/nowhere" },
    );
  const objects = async (): Promise<readonly string[]> =>
    ((await looking.listObjects()) ?? []).map(({ Key }) => Key);

  storeContract(() => ({ store: storeIn(bucket), ...parties }));

  test("the bucket holds nothing that can be read, and nothing at all when the file went", async () => {
    const store = storeIn(bucket);
    await store.keep(parties.choir, streamOf("ada@example.org\n".repeat(1_000)));
    const [name = ""] = await objects();
    expect(name).toMatch(/^[0-9a-f-]{36}\/[0-9a-f-]{36}\/0$/);
    const held = Buffer.from((await looking.getObjectArrayBuffer(name)) ?? new ArrayBuffer());
    expect(held.length).toBeGreaterThan(16_000);
    expect(held.includes("ada@example")).toBe(false);
    await store.removeAll(parties.choir);
    expect(await objects()).toEqual([]);
  });

  test("a bucket that is not there, or refuses, keeps nothing and is told as away", async () => {
    const { choir } = parties;
    for (const place of [swift.bucket("nowhere"), { ...bucket, secret: SECRET }]) {
      const store = storeIn(place);
      expect(await store.keep(choir, streamOf(LARGE))).toEqual({ ok: false, error: "away" });
      expect(await store.find(choir, shaOf(LARGE))).toBeNull();
    }
    await storeIn(bucket).removeOld(begunAt);
  });
});
