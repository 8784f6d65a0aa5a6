import * as fc from "fast-check";
import { expect, test } from "vitest";

import { locationOf } from "./registered-links.ts";

test("an address of RFC 3986 is led to octet by octet", () => {
  for (const url of [
    "https://shop.example/a?b=%C3%A9&c=1;d|e{f}#top",
    "HTTP://SHOP.EXAMPLE",
    "https://user@shop.example:8443/%2e%2e//x",
  ]) {
    expect(locationOf(url)).toBe(url);
  }
});

test("what a header may not hold is encoded and ends no header", () => {
  expect(locationOf("https://blog.example/über uns")).toBe("https://blog.example/%C3%BCber%20uns");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (rest) => {
      expect(locationOf(`https://shop.example/${rest}`) ?? "").toMatch(/^[\x21-\x7e]*$/);
    }),
  );
  expect(locationOf("https://shop.example/\r\nset-cookie: a=b")).toBe(
    "https://shop.example/%0D%0Aset-cookie:%20a=b",
  );
});

test("only pages are led to", () => {
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@example.org",
    "//x",
    "",
  ]) {
    expect(locationOf(url), url).toBeNull();
  }
  expect(locationOf(" https://shop.example/")).toBeNull();
});
