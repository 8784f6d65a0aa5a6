import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineIndex } from "./lines.ts";
import { bytesOf } from "./testing/messages.ts";

describe("lineIndex", () => {
  test("counts CRLF and LF once, and CR alone not at all", () => {
    const index = lineIndex(bytesOf("a\r\nb\nc\rd\n"));
    expect([0, 1, 2, 3, 4, 5, 7, 8, 9, 99, -1].map((at) => index.lineAt(at))).toEqual([
      1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 1,
    ]);
  });

  test("answers in any order what counting from the start does", () => {
    const octets = fc.uint8Array({ minLength: 1, maxLength: 5000, max: 14 });
    fc.assert(
      fc.property(octets, fc.array(fc.nat(6000)), (bytes, offsets) => {
        const index = lineIndex(bytes);
        for (const offset of offsets) {
          const expected = bytes.subarray(0, offset).filter((octet) => octet === 10).length + 1;
          expect(index.lineAt(offset)).toBe(expected);
        }
      }),
    );
  });
});
