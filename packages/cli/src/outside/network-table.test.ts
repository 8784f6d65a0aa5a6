import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { networkTable, type NetworkOf } from "./network-table.ts";
import { writeMmdb, type Networks } from "./testing/write-mmdb.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "consentry-networks-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function file(name: string, bytes: Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, bytes);
  return path;
}

function tableOf(...tables: readonly Networks[]): NetworkOf {
  const paths = tables.map((networks, n) => file(`${n}.mmdb`, writeMmdb(networks)));
  const table = networkTable(paths);
  if (!table.ok) throw new Error(table.error.sentence);
  return table.value;
}

describe("networkTable", () => {
  test("joins what several tables know of an address", () => {
    const networkOf = tableOf(
      { "192.0.2.0/24": { country: { iso_code: "FR" } } },
      {
        "192.0.2.0/25": {
          autonomous_system_number: 64_500,
          autonomous_system_organization: "Reserved Net",
        },
      },
    );
    expect(networkOf("192.0.2.7")).toEqual({
      country: "FR",
      asn: 64_500,
      organisation: "Reserved Net",
    });
    expect(networkOf("192.0.2.200")).toEqual({ country: "FR", asn: null, organisation: null });
    expect(networkOf("198.51.100.1")).toBeNull();
  });

  test("reads tables that write it flat", () => {
    const networkOf = tableOf({
      "192.0.2.0/24": { country: "DE", asn: "AS64501", as_name: "Flat Net" },
      "198.51.100.0/24": { country_code: "NL" },
    });
    expect(networkOf("192.0.2.7")).toEqual({
      country: "DE",
      asn: 64_501,
      organisation: "Flat Net",
    });
    expect(networkOf("198.51.100.1")?.country).toBe("NL");
  });

  test("the first table that knows counts", () => {
    const networkOf = tableOf(
      { "192.0.2.0/24": { country: "FR" } },
      { "192.0.0.0/16": { country: "DE" } },
    );
    expect(networkOf("192.0.2.1")?.country).toBe("FR");
    expect(networkOf("192.0.3.1")?.country).toBe("DE");
  });

  test("takes no name of a country for its code, and no word for a number", () => {
    expect(tableOf({ "192.0.2.0/24": { country: "France", asn: "many" } })("192.0.2.1")).toBeNull();
  });

  test.each(["", "not an address", "::1", "2001:db8::1"])("knows nothing of %j", (address) => {
    expect(tableOf({ "192.0.2.0/24": { country: "FR" } })(address)).toBeNull();
  });

  test("no table knows nothing", () => {
    expect(tableOf()("192.0.2.1")).toBeNull();
  });

  const whole = writeMmdb({ "192.0.2.0/24": { country: "FR" } });
  test.each([
    ["no such file", join(FOLDER, "missing.mmdb"), "cannot be read"],
    ["a folder", FOLDER, "cannot be read"],
    ["a device without an end", "/dev/zero", "over 1 GiB is not read"],
    ["an empty file", file("empty.mmdb", new Uint8Array()), "is no table of networks"],
    ["something else", file("letter.mmdb", new TextEncoder().encode("hello")), "is no table"],
    ["one cut off at its end", file("cut.mmdb", whole.slice(0, -20)), "is no table"],
  ])("refuses %s in a sentence", (_, path, problem) => {
    const table = networkTable([path]);
    expect(table.ok ? "" : table.error.sentence).toContain(problem);
  });
});
