import { inspect } from "node:util";

import { describe, expect, test } from "vitest";

import { PhoneNumber } from "./phone-number.ts";

describe("PhoneNumber", () => {
  test("prints itself nowhere", () => {
    const parsed = PhoneNumber.parse("+33639980001");
    if (!parsed.ok) throw new Error(parsed.error.kind);
    const shown = [
      String(parsed.value),
      JSON.stringify({ parsed }),
      inspect(parsed),
      inspect([parsed.value], { showHidden: true }),
    ];
    expect(shown.join(" ")).not.toContain("63998");
    expect(parsed.value.reveal()).toBe("+33639980001");
  });

  test.each([
    "",
    "33639980001",
    "+33 6 39 98 00 01",
    "+0639980001",
    "+123456",
    "+1234567890123456",
    "+33639980001\n",
    "+٣٣639980001",
  ])("refuses %j", (text) => {
    expect(PhoneNumber.parse(text).ok).toBe(false);
  });
});
