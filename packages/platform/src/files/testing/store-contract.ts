import { hash, randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";

import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { MOST_WAITING, type FileStore } from "../file-store.ts";
import { PIECE_BYTES } from "../pieces.ts";

export interface TestedStore {
  readonly store: FileStore;
  readonly choir: OrganisationId;
  readonly stranger: OrganisationId;
  /** What the clock of the store said at the beginning. */
  readonly begunAt: Instant;
}

/** Some pieces, and a last one that is shorter. */
export const LARGE = randomBytes(2 * PIECE_BYTES + 12_345);

export function streamOf(content: Uint8Array | string): Readable {
  const bytes = Buffer.from(content);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 65_536) chunks.push(bytes.subarray(at, at + 65_536));
  return Readable.from(chunks);
}

export function shaOf(content: Uint8Array | string): string {
  return hash("sha256", content, "hex");
}

export async function contentOf(
  { store, choir }: Pick<TestedStore, "store" | "choir">,
  sha256: string,
): Promise<Buffer | null> {
  const found = await store.find(choir, sha256);
  return found === null ? null : buffer(Readable.from(found()));
}

/** What every store of files does, whatever it stands on. */
export function storeContract(at: () => TestedStore): void {
  test("gives a file back as it came, as often as asked, to its own organisation alone", async () => {
    const { store, choir, stranger } = at();
    expect(await store.keep(choir, streamOf(LARGE))).toEqual({ ok: true, value: shaOf(LARGE) });
    for (const _ of ["once", "again"]) {
      expect((await contentOf(at(), shaOf(LARGE)))?.equals(LARGE)).toBe(true);
    }
    expect(await store.find(stranger, shaOf(LARGE))).toBeNull();
    await store.remove(stranger, shaOf(LARGE));
    expect(await store.find(choir, shaOf(LARGE))).not.toBeNull();
    await store.remove(choir, shaOf(LARGE));
    await store.remove(choir, shaOf(LARGE));
    expect(await store.find(choir, shaOf(LARGE))).toBeNull();
  });

  test("keeps nothing of what is empty, too large or broken off, nor more than a few", async () => {
    const { store, choir, begunAt } = at();
    expect(await store.keep(choir, streamOf(""))).toEqual({ ok: false, error: "empty" });
    expect(await store.keep(choir, streamOf("12345"), 4)).toEqual({
      ok: false,
      error: "too-large",
    });
    const broken = Readable.from(
      (function* () {
        yield LARGE;
        throw new Error("gone");
      })(),
    );
    await expect(store.keep(choir, broken)).rejects.toThrow("gone");
    expect(await store.hasFrom(choir, later(begunAt, 3_600_000))).toBe(false);
    for (let number = 0; number < MOST_WAITING; number += 1) {
      expect(await store.keep(choir, streamOf(`file ${number}`))).toMatchObject({ ok: true });
    }
    expect(await store.keep(choir, streamOf("one more"))).toEqual({ ok: false, error: "too-many" });
    await store.remove(choir, shaOf("file 0"));
    // The same again is the same file.
    expect(await store.keep(choir, streamOf("file 1"))).toMatchObject({ ok: true });
    expect(await store.keep(choir, streamOf("one more"))).toMatchObject({ ok: true });
    await store.removeAll(choir);
    expect(await store.find(choir, shaOf("file 1"))).toBeNull();
    expect(await store.hasFrom(choir, later(begunAt, 3_600_000))).toBe(false);
  });

  test("lets go of a file after a day, and tells whether an old one is there", async () => {
    const { store, choir, begunAt } = at();
    await store.keep(choir, streamOf("people"));
    expect(await store.hasFrom(choir, later(begunAt, -3_600_000))).toBe(false);
    expect(await store.hasFrom(choir, later(begunAt, 3_600_000))).toBe(true);
    await store.removeOld(later(begunAt, 23 * 3_600_000));
    expect(await contentOf(at(), shaOf("people"))).toEqual(Buffer.from("people"));
    await store.removeOld(later(begunAt, 25 * 3_600_000));
    expect(await store.find(choir, shaOf("people"))).toBeNull();
  });
}

function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString().replace(/\.\d+Z$/, "Z") as Instant;
}
