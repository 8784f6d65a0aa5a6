import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { imageFacts, LONGEST_SIDE } from "./image-facts.ts";
import { aGif, aJpeg, aPng, aWebp } from "./testing/pictures.ts";

/** One pixel, as programs write it. */
const REAL_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const REAL_GIF = "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

describe("a picture is told by its bytes", () => {
  test.each([
    ["image/png", aPng(640, 480)],
    ["image/gif", aGif(640, 480)],
    ["image/jpeg", aJpeg(640, 480)],
    ["image/webp", aWebp("VP8 ", 640, 480)],
    ["image/webp", aWebp("VP8L", 640, 480)],
    ["image/webp", aWebp("VP8X", 640, 480)],
  ])("%s", (mediaType, bytes) => {
    expect(imageFacts(bytes)).toEqual({ ok: true, value: { mediaType, width: 640, height: 480 } });
  });

  test.each([
    ["image/png", REAL_PNG],
    ["image/gif", REAL_GIF],
  ])("a real %s", (mediaType, base64) => {
    const facts = imageFacts(Buffer.from(base64, "base64"));
    expect(facts).toEqual({ ok: true, value: { mediaType, width: 1, height: 1 } });
  });

  test("wherever it lies in memory", () => {
    const shifted = new Uint8Array([...Buffer.alloc(3), ...aPng(5, 6)]).subarray(3);
    expect(imageFacts(shifted)).toMatchObject({ ok: true, value: { width: 5, height: 6 } });
  });

  test.each([
    ["a drawing that can run scripts", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a page", Buffer.from("<!doctype html>".padEnd(100))],
    ["nothing", Buffer.alloc(0)],
    ["a PNG cut off in its header", aPng().subarray(0, 32)],
    ["a PNG of no width", aPng(0, 10)],
    ["a JPEG whose frame never comes", Buffer.from("ffd8ffe1ffff".padEnd(200, "0"), "hex")],
    ["a JPEG of segments without end", Buffer.from(`ffd8${"ffe00002".repeat(500)}`, "hex")],
    ["a WebP of a kind that is none", aWebp("VP8Z" as "VP8X")],
  ])("%s is none", (_what, bytes) => {
    expect(imageFacts(bytes)).toEqual({ ok: false, error: "not-an-image" });
  });

  test("one as wide as may be is, one wider is not", () => {
    expect(imageFacts(aPng(LONGEST_SIDE, 1)).ok).toBe(true);
    expect(imageFacts(aPng(LONGEST_SIDE + 1, 1))).toEqual({ ok: false, error: "too-wide" });
    expect(imageFacts(aPng(1, 0xffffffff))).toEqual({ ok: false, error: "too-wide" });
  });

  test("whatever the bytes are, it answers", () => {
    const start = fc.constantFrom(aPng(), aGif(), aJpeg(), aWebp("VP8 "), aWebp("VP8X"));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 60 }), fc.nat(60), (known, noise, cut) => {
        const bytes = Buffer.concat([known.subarray(0, cut), noise]);
        const facts = imageFacts(bytes);
        if (facts.ok) expect(facts.value.width * facts.value.height).toBeGreaterThan(0);
      }),
    );
  });
});
