import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { truncatedNetworkAddress, withTruncatedAddress } from "./network-address.ts";

describe("a network address that is kept", () => {
  test.each([
    ["203.0.113.77", "203.0.113.0"],
    ["::ffff:203.0.113.77", "203.0.113.0"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1::"],
    ["2001:DB8::7", "2001:db8::"],
    ["::3:4:5:6:7:8", "0:0:3::"],
    ["fe80::1%eth0", "fe80::"],
    ["::1", "::"],
  ])("is cut: %s is kept as %s", (address, kept) => {
    expect(truncatedNetworkAddress(address)).toBe(kept);
  });

  test.each(["", "203.0.113", "ada@example.org", "203.0.113.77:443", "::ffff:999.0.0.1"])(
    "is none, and nothing is kept: %j",
    (text) => {
      expect(truncatedNetworkAddress(text)).toBeNull();
      expect(withTruncatedAddress({ networkAddress: text, note: "n" })).toEqual({ note: "n" });
    },
  );

  test("is the same for all of a network, and cutting twice cuts no more", () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), group, (groups, other) => {
        const written = (last: number): string =>
          [...groups.slice(0, 7), last].map((part) => part.toString(16)).join(":");
        const cut = truncatedNetworkAddress(written(groups[7] ?? 0));
        expect(cut).toBe(truncatedNetworkAddress(written(other)));
        expect(truncatedNetworkAddress(cut ?? "")).toBe(cut);
      }),
    );
  });
});
