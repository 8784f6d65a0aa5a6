import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf, LINEAR } from "../testing/growth.ts";
import { MAX_PARAMETERS } from "./limits.ts";
import { parseStructured } from "./parameters.ts";

describe("parseStructured", () => {
  test.each([
    ["text/html", "text/html", {}],
    ["text/html; Charset=utf-8", "text/html", { charset: "utf-8" }],
    ['a/b; x="p;q \\"r\\""; y=z', "a/b", { x: 'p;q "r"', y: "z" }],
    ["a/b (c; d=e); x=y (z)", "a/b", { x: "y" }],
    ["a/b; name=report(1).pdf", "a/b", { name: "report(1).pdf" }],
    ["a/b; name=two words.pdf", "a/b", { name: "two words.pdf" }],
    ["a/b;; ;x=1;x=2", "a/b", { x: "1" }],
    ["a/b; boundary==_=b", "a/b", { boundary: "=_=b" }],
    ['a/b; x="unclosed', "a/b", { x: "unclosed" }],
    ["a/b; x*=utf-8'fr'caf%C3%A9; x=cafe", "a/b", { x: "café" }],
    ["a/b; x*0*=iso-8859-1''caf%E9; x*1=%20; x*2*=%20", "a/b", { x: "café%20 " }],
    ["a/b; x*1=b; x*0=a; x*3=d", "a/b", { x: "ab" }],
    ["a/b; x*1=b", "a/b", {}],
    ["a/b; __proto__=p; constructor=c", "a/b", { ["__proto__"]: "p", constructor: "c" }],
  ])("reads %s", (text, head, parameters) => {
    const parsed = parseStructured(text);
    expect(parsed.head).toBe(head);
    expect(Object.entries(parsed.parameters)).toEqual(Object.entries(parameters));
    expect(Object.getPrototypeOf(parsed.parameters)).toBeNull();
  });

  test("reads no more parameters than its bound", () => {
    const text = Array.from({ length: 999 }, (_, index) => `;p${index}=1`).join("");
    expect(Object.keys(parseStructured(`a/b${text}`).parameters)).toHaveLength(MAX_PARAMETERS);
  });

  test.each(['"', "(", " (", "\\", "=", "*", ";x*0*=a"])("stays linear on many %s", (piece) => {
    const growth = growthOf(20000, (n) => {
      const value = piece.repeat(n);
      return () => parseStructured(value);
    });
    expect(growth).toBeLessThan(LINEAR);
  });

  test("never throws on any value", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseStructured(text).head).toBe("string");
      }),
    );
  });
});
