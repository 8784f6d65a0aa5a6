import { expect, test } from "vitest";

import { isPublicAddress } from "./public-address.ts";

test.each([
  "127.0.0.1",
  "127.8.8.8",
  "0.0.0.0",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "192.0.2.1",
  "198.18.0.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::7f00:1",
  "2002:7f00:1::1",
  "2001:0:1:2::1",
  "2001:db8::1",
  "",
  "localhost",
  "127.1",
])("%s is not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

// Public by the tables of IANA; nothing is asked of them.
test.each(["1.1.1.1", "100.63.255.255", "172.32.0.1", "223.255.255.255", "2606:4700::1"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
