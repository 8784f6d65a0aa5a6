import { inspect } from "node:util";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { EmailAddress } from "./email-address.ts";

function address(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
}

describe("EmailAddress", () => {
  test("prints itself nowhere", () => {
    const ada = address("ada@example.org");
    const shown = [String(ada), JSON.stringify({ ada }), inspect(ada), inspect([ada])];
    expect(shown.join(" ")).not.toContain("ada@");
  });

  test("keeps the case of the local part and lowers the domain", () => {
    expect(address(" Ada.L@Example.ORG ").reveal()).toBe("Ada.L@example.org");
    expect(address("ada@example.org").domain).toBe("example.org");
  });

  test.each([
    ["", "empty"],
    ["ada.example.org", "no-at-sign"],
    ["@example.org", "bad-local-part"],
    ["a..b@example.org", "bad-local-part"],
    ["a b@example.org", "bad-local-part"],
    ["ada\r\nBcc: x@example.org", "bad-local-part"],
    [`${"a".repeat(65)}@example.org`, "bad-local-part"],
    ["ada@localhost", "bad-domain"],
    ["ada@-example.org", "bad-domain"],
    [`ada@${"a".repeat(250)}.org`, "too-long"],
  ])("refuses %j as %s", (text, kind) => {
    const parsed = EmailAddress.parse(text);
    expect(parsed.ok ? null : parsed.error.kind).toBe(kind);
  });

  test("takes what RFC 6531 allows", () => {
    expect(address("josé@exämple.org").reveal()).toBe("josé@exämple.org");
  });

  test("never throws and reads back what it accepted", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = EmailAddress.parse(text);
        if (parsed.ok) expect(EmailAddress.parse(parsed.value.reveal()).ok).toBe(true);
      }),
    );
  });
});
