import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { crc32 } from "./checksum.ts";
import { lookInside } from "./leaks.ts";
import { needlesFor, NO_NEEDLES } from "./needles.ts";

const ADDRESS = "ruth.morel@example.org";
const NEEDLES = needlesFor([ADDRESS], new Set(["MXqbuBJczfhepu8lcPMKHB"]));

function carried(value: string): readonly string[] {
  return lookInside(value, NEEDLES).carries.map(({ what, encoding }) =>
    [what, ...encoding].join(" "),
  );
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const hex = (text: string): string => Buffer.from(text).toString("hex");
const hashed = (name: string, text: string): string => createHash(name).update(text).digest("hex");
const rot13 = (text: string): string =>
  text.replace(/[a-z]/g, (char) => String.fromCharCode(((char.charCodeAt(0) - 84) % 26) + 97));

function base32(text: string): string {
  const bits = Array.from(Buffer.from(text), (byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  const letters = groups.map((group) => Number.parseInt(group.padEnd(5, "0"), 2));
  return letters.map((index) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[index]).join("");
}

describe("an address inside a value is read", () => {
  test.each([
    ["plain", ADDRESS],
    ["plain", ADDRESS.toUpperCase()],
    ["plain", "bounce-12-ruth.morel=example.org"],
    ["percent", encodeURIComponent(ADDRESS)],
    ["base64", base64(ADDRESS)],
    ["base64", Buffer.from(`${ADDRESS}??>`).toString("base64url")],
    ["base32", base32(ADDRESS)],
    ["base32", base32(ADDRESS).toLowerCase()],
    ["hex", hex(ADDRESS)],
    ["rot13", rot13(ADDRESS)],
    ["json-escape", String.raw`ruth.morel\u0040example.org`],
    ["percent percent", encodeURIComponent(encodeURIComponent(ADDRESS))],
    ["base64 hex", base64(hex(ADDRESS))],
    ["hex base64", hex(base64(ADDRESS))],
    ["base64 base64 base64", base64(base64(base64(ADDRESS)))],
    ["base64 percent", encodeURIComponent(base64(`${encodeURIComponent(ADDRESS)};`))],
    ["base64 rot13", base64(rot13(ADDRESS))],
    ["base32 base64", base32(base64(ADDRESS))],
  ])("%s", (encoding, value) => {
    expect(carried(value)).toContain(`recipient-address ${encoding}`);
  });

  test("but not a fourth encoding deep", () => {
    expect(carried(base64(base64(base64(base64(ADDRESS)))))).toEqual([]);
  });
});

describe("a hash of the address is recognised", () => {
  test.each(["md5", "sha1", "sha224", "sha256", "sha384", "sha512"])("%s", (name) => {
    const digest = hashed(name, ADDRESS);
    expect(carried(digest)).toEqual([`recipient-address ${name}`]);
    expect(carried(digest.toUpperCase())).toEqual([`recipient-address ${name}`]);
    expect(carried(hashed(name, ADDRESS.toUpperCase()))).toEqual([`recipient-address ${name}`]);
    expect(carried(base64(digest))).toEqual([`recipient-address base64 ${name}`]);
    const raw = createHash(name).update(ADDRESS).digest();
    expect(carried(raw.toString("base64url"))).toEqual([`recipient-address base64 ${name}`]);
    expect(carried(`u-${digest}-7`)).toEqual([`recipient-address ${name}`]);
  });

  test("of a hash, of a hash of a hash, and of an encoding", () => {
    expect(carried(hashed("sha256", hashed("md5", ADDRESS)))).toEqual([
      "recipient-address sha256 md5",
    ]);
    expect(carried(hashed("sha1", hashed("md5", hashed("sha256", ADDRESS))))).toEqual([
      "recipient-address sha1 md5 sha256",
    ]);
    expect(carried(hashed("md5", base64(ADDRESS)))).toEqual(["recipient-address md5 base64"]);
    expect(carried(base64(hashed("md5", encodeURIComponent(ADDRESS))))).toEqual([
      "recipient-address base64 md5 percent",
    ]);
  });

  test("as a sum of 32 bits, in hex and as a number", () => {
    expect(crc32("123456789")).toBe(0xcbf43926);
    const sum = crc32(ADDRESS);
    expect(carried(sum.toString(16).padStart(8, "0"))).toEqual(["recipient-address crc32"]);
    expect(carried(String(sum))).toEqual(["recipient-address crc32"]);
    expect(carried(((sum + 1) >>> 0).toString(16).padStart(8, "0"))).toEqual([]);
  });

  test("and one of somebody else is not", () => {
    expect(carried(hashed("md5", "ruth@example.net"))).toEqual([]);
    expect(lookInside(hashed("md5", ADDRESS), NO_NEEDLES).carries).toEqual([]);
  });
});

describe("a part of the address", () => {
  test.each([
    ["plain", "ruth.morel"],
    ["base64", base64("ruth.morel")],
    ["md5", hashed("md5", "ruth.morel")],
  ])("is recognised as a whole value: %s", (encoding, value) => {
    expect(carried(value)).toEqual([`recipient-part ${encoding}`]);
  });

  test("is nothing inside a longer word, nor when it is a desk's", () => {
    expect(carried("ruth.morels-garden")).toEqual([]);
    expect(lookInside("newsletter", needlesFor(["newsletter@example.org"])).carries).toEqual([]);
  });
});

describe("a number of the header", () => {
  test("is recognised bare and encoded, and only whole", () => {
    expect(carried("MXqbuBJczfhepu8lcPMKHB")).toEqual(["header-value plain"]);
    expect(carried(base64("MXqbuBJczfhepu8lcPMKHB"))).toEqual(["header-value base64"]);
    expect(carried("MXqbuBJczfhepu8lcPMKHBx")).toEqual([]);
  });
});
