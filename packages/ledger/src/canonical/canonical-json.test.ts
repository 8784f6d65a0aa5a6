import { expect, test } from "vitest";

import { canonicalJson } from "./canonical-json.ts";

test("writes members in the order of RFC 8785 §3.2.3, and nothing between them", () => {
  const value = {
    "\u20ac": "Euro",
    "\r": "CR",
    "1": "One",
    "\u0080": "Control",
    "\u00f6": "ö",
    "\ud83d\ude00": "Smile",
    "\ufb33": "Dagesh",
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":"CR","1":"One","\u0080":"Control","ö":"ö","€":"Euro","😀":"Smile","\ufb33":"Dagesh"}',
  );
});

test("leaves out what is undefined and keeps what is null", () => {
  expect(canonicalJson({ b: [1, { d: null, c: true }], a: undefined })).toBe(
    '{"b":[1,{"c":true,"d":null}]}',
  );
});
