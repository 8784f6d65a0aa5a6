import * as fc from "fast-check";
import { expect, test } from "vitest";

import { uuidV7 } from "./uuid-v7.ts";

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const millis = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test("it is the example of RFC 9562, appendix A.6", () => {
  const bytes = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  expect(uuidV7(0x017f22e279b0, bytes)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("version and variant are in their place, whatever the chance", () => {
  fc.assert(
    fc.property(millis, random, (at, bytes) => {
      expect(uuidV7(at, bytes)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
  );
});

test("a later millisecond sorts behind an earlier one", () => {
  fc.assert(
    fc.property(millis, millis, random, random, (a, b, one, other) => {
      fc.pre(a < b);
      expect(uuidV7(a, one) < uuidV7(b, other)).toBe(true);
    }),
  );
});

test("a time beyond 48 bits, a fraction and too little chance are refused", () => {
  const bytes = new Uint8Array(10);
  for (const at of [-1, 0.5, 2 ** 48, Number.NaN]) expect(() => uuidV7(at, bytes)).toThrow();
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow();
});
