import { PhoneNumber } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { maskedNumber } from "./masked-number.ts";
import { countryOf, readNumber } from "./read-number.ts";

/** What was read, in one line; the problem where nothing was. */
function read(text: string, country: string | null = null): string {
  const number = readNumber(text, country);
  if (!number.ok) return number.error.kind;
  const { number: read, country: of, mayBeMobile } = number.value;
  return `${read.reveal()} ${of ?? "-"} ${mayBeMobile ? "mobile" : "other"}`;
}

// Numbers that regulators keep for stories: 06 39 98 in France, 07700 900 in the United Kingdom.
describe("a number", () => {
  test.each([
    ["+33639980001", null, "+33639980001 FR mobile"],
    [" +33 6 39-98.00 01 ", null, "+33639980001 FR mobile"],
    ["+33 (0)6 39 98 00 01", null, "+33639980001 FR mobile"],
    ["0033639980001", null, "+33639980001 FR mobile"],
    ["06 39 98 00 01", "FR", "+33639980001 FR mobile"],
    ["0033 6 39 98 00 01", "FR", "+33639980001 FR mobile"],
    ["+447700900123", "FR", "+447700900123 - mobile"],
    ["07700 900123", "GB", "+447700900123 - mobile"],
    ["01 99 00 00 01", "FR", "+33199000001 FR other"],
    ["+33 1 99 00 00 01", null, "+33199000001 FR other"],
    ["+31612345678", "FR", "+31612345678 NL mobile"],
    ["+33 8 99 00 00 01", null, "+33899000001 FR other"],
    ["06 39 98 00 01", null, "no-country"],
    ["06 39 98 00 01", "XX", "no-country"],
    ["639980001", null, "no-country"],
    ["06 39 98 00", "FR", "impossible"],
    ["06 39 98 00 01 02", "FR", "impossible"],
    ["", "FR", "empty"],
    ["  ", "FR", "empty"],
    ["0639980001 ext. 5", "FR", "not-a-number"],
    ["tel:+33639980001", null, "not-a-number"],
    ["1-800-FLOWERS", "US", "not-a-number"],
    ["0639980001;0639980002", "FR", "not-a-number"],
    ["0".repeat(41), "FR", "too-long"],
    ["+", null, "not-a-number"],
  ])("%j in %s is %s", (text, country, expected) => {
    expect(read(text, country)).toBe(expected);
  });

  test("is read again from what was read, whatever it was", () => {
    const written = fc.string({
      unit: fc.constantFrom(..."0123456789+ ()-./".split("")),
      maxLength: 24,
    });
    fc.assert(
      fc.property(written, fc.constantFrom("FR", "NL", "US", null), (text, country) => {
        const once = readNumber(text, country);
        if (!once.ok) return;
        const again = readNumber(once.value.number.reveal(), null);
        expect(again.ok && again.value.number.reveal()).toBe(once.value.number.reveal());
      }),
    );
  });
});

function number(text: string): PhoneNumber {
  const parsed = PhoneNumber.parse(text);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
}

test("a country is known where the number tells", () => {
  expect(countryOf(number("+31612345678"))).toBe("NL");
  expect(countryOf(number("+999123456789"))).toBeNull();
});

test.each([
  ["+33639980001", "+33 6 ·· ·· ·· 01"],
  ["+447700900123", "+44 7··· ····23"],
  ["+999123456789", "+9·········89"],
])("people are shown %s as %s", (text, masked) => {
  expect(maskedNumber(number(text))).toBe(masked);
});
