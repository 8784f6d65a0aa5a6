import { Readable } from "node:stream";

import { expect, test } from "vitest";

import { readAtMost } from "./read-at-most.ts";

/** Gives octets in pieces of a thousand, and counts how many were asked for. */
function anUpload(size: number): { readonly stream: Readable; readonly given: () => number } {
  let given = 0;
  const pieces = function* (): Generator<Buffer> {
    while (given < size) {
      const piece = Buffer.alloc(Math.min(1_000, size - given), 1);
      given += piece.length;
      yield piece;
    }
  };
  return { stream: Readable.from(pieces(), { highWaterMark: 1 }), given: () => given };
}

test("what is as long as may be is read whole", async () => {
  expect((await readAtMost(anUpload(5_000).stream, 5_000))?.length).toBe(5_000);
});

test("what is one octet longer is read to its end, and not kept", async () => {
  const upload = anUpload(5_001);
  expect(await readAtMost(upload.stream, 5_000)).toBeNull();
  expect(upload.given()).toBe(5_001);
});

test("what does not end is left", async () => {
  const upload = anUpload(Infinity);
  expect(await readAtMost(upload.stream, 5_000)).toBeNull();
  expect(upload.given()).toBeLessThan(100_000);
});
