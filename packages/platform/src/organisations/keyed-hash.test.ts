import { createHmac } from "node:crypto";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { keyedHashWith } from "./keyed-hash.ts";

test("is the runtime's own HMAC, for every key, value and length, one after the other", () => {
  const key = fc.uint8Array({ minLength: 0, maxLength: 64 });
  const value = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ minLength: 1_000, maxLength: 1_100 }),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(key, fc.array(value, { minLength: 1, maxLength: 4 }), (secret, values) => {
      const hashOf = keyedHashWith(secret);
      const hashes = values.map((one) => Buffer.from(hashOf(one)).toString("hex"));
      expect(hashes).toEqual(
        values.map((one) => createHmac("sha256", secret).update(one).digest("hex")),
      );
    }),
  );
});

test("gives the hash of the standard's own example", () => {
  const made = keyedHashWith(Buffer.from("Jefe"))("what do ya want for nothing?");
  // RFC 4231 §4.3
  expect(Buffer.from(made).toString("hex")).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

test("takes no key that would have to be hashed first", () => {
  expect(() => keyedHashWith(new Uint8Array(65))).toThrow(RangeError);
});
