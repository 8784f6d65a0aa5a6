import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { readAtMost } from "./read-at-most.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "consentry-read-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function aFile(bytes: number): string {
  const path = join(FOLDER, `${bytes}`);
  writeFileSync(path, new Uint8Array(bytes).fill(7));
  return path;
}

describe("readAtMost", () => {
  test.each([0, 1, 300_000])("gives a file of %i bytes as it is", (bytes) => {
    const read = readAtMost(aFile(bytes), 300_000);
    expect(read.ok && read.value.equals(Buffer.alloc(bytes, 7))).toBe(true);
  });

  test("refuses one byte more than may be", () => {
    expect(readAtMost(aFile(300_001), 300_000)).toEqual({ ok: false, error: "too-large" });
  });

  test("refuses what has no size and no end", () => {
    expect(readAtMost("/dev/zero", 1_000_000)).toEqual({ ok: false, error: "too-large" });
  });

  test.each([
    ["what is not there", join(FOLDER, "absent")],
    ["a folder", FOLDER],
  ])("refuses %s", (_, path) => {
    expect(readAtMost(path, 1)).toEqual({ ok: false, error: "not-readable" });
  });
});
