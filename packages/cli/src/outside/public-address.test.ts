import { describe, expect, test } from "vitest";

import { onlyPublicWeb } from "./public-address.ts";

describe("onlyPublicWeb", () => {
  test.each([
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "240.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "fec0::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8:1",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::1",
    "2001:0:1:2::1",
    "2001:db8::1",
    "fe80::1%eth0",
    "",
    "localhost",
    "127.1",
  ])("refuses %s", (address) => {
    expect(onlyPublicWeb(address, 443)).toBe("private-address");
  });

  // Public by the tables of IANA; nothing is asked of them.
  test.each(["1.1.1.1", "100.63.255.255", "172.32.0.1", "2606:4700::1", "::ffff:1.1.1.1"])(
    "lets through %s",
    (address) => {
      expect(onlyPublicWeb(address, 80)).toBeNull();
      expect(onlyPublicWeb(address, 443)).toBeNull();
    },
  );

  test.each([22, 25, 6379, 8443, 0])("refuses port %i of a public address", (port) => {
    expect(onlyPublicWeb("1.1.1.1", port)).toBe("refused-port");
  });
});
