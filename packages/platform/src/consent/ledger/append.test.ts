import { textHash } from "@consentry/ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { nativeSha256 } from "./append.ts";

test("the runtime hashes every text as the ledger's own hash does", () => {
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "\ud800", "é\0"));
  fc.assert(
    fc.property(texts, (text) => {
      expect(textHash(text, nativeSha256)).toBe(textHash(text));
    }),
  );
});
