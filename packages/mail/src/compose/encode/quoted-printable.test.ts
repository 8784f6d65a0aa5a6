import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { hardText, inMail } from "../testing/text.ts";
import { quotedPrintable } from "./quoted-printable.ts";

const written = (text: string): string => Buffer.from(quotedPrintable(text)).toString("latin1");

/** RFC 2045 §6.7 read backwards. */
function decoded(encoded: string): string {
  const octets = encoded
    .replaceAll("=\r\n", "")
    .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(octets, "latin1").toString();
}

describe("quoted-printable", () => {
  test.each([
    ["a = b", "a =3D b=\r\n"],
    ["two\nlines\n", "two\r\nlines\r\n"],
    ["ends with space \r\nx", "ends with space=20\r\nx=\r\n"],
    ["    four", " =20 =20four=\r\n"],
    ["\ttab", "=09tab=\r\n"],
    [".\n..a\nb.", "=2E\r\n=2E.a\r\nb.=\r\n"],
    ["From me\nFromage\nAway From ", "=46rom me\r\nFromage\r\nAway From =\r\n"],
    ["é", "=C3=A9=\r\n"],
    ["", ""],
  ])("%j is %j", (text, encoded) => {
    expect(written(text)).toBe(encoded);
  });

  test("stretches set side by side are read as one text", () => {
    fc.assert(
      fc.property(fc.array(hardText, { maxLength: 5 }), (stretches) => {
        const whole = stretches.map(written).join("");
        expect(decoded(whole)).toBe(stretches.map(inMail).join(""));
      }),
    );
  });

  test("has short lines of plain letters in the form that signatures relax to", () => {
    fc.assert(
      fc.property(hardText, (text) => {
        for (const line of written(text).split("\r\n")) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).toMatch(/^[ -~]*$/);
          expect(line).not.toMatch(/ {2}| $|^\.|^From /);
        }
      }),
    );
  });

  test("holds no boundary, whatever the text", () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(written(`${text}\n--=_alternative\n`)).not.toContain("=_");
      }),
    );
  });
});
