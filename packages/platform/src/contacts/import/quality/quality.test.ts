import { describe, expect, test } from "vitest";

import { onlyAddress } from "../mapping.ts";
import { prefixesOf, repeatedAmong } from "../staging/batch-content.ts";
import { isDisposable } from "./disposable-domains.ts";
import { likelyTypoOf } from "./domain-typos.ts";
import { reportOf } from "./report.ts";
import { isRoleAddress } from "./role-addresses.ts";
import { concernOfHeader, shapeOf } from "./sensitive-columns.ts";
import { skewsBetween, type Profile } from "./skew.ts";
import { emptyTally } from "./tally.ts";

test.each([
  ["gmial.com", "gmail.com"],
  ["gmail.con", "gmail.com"],
  ["hotmal.fr", "hotmail.fr"],
  ["wanadooo.fr", "wanadoo.fr"],
  // Real ones, and others' own.
  ["ymail.com", null],
  ["mail.com", null],
  ["gmail.com", null],
  ["gmx.com", null],
  ["sfe.fr", null],
  ["example.org", null],
])("%s is probably %s", (domain, meant) => expect(likelyTypoOf(domain)).toBe(meant));

test.each([
  ["info@example.org", true],
  ["Kontakt@example.org", true],
  ["informed@example.org", false],
  ["ada.info@example.org", false],
])("%s is an office: %s", (email, isRole) => expect(isRoleAddress(email)).toBe(isRole));

test("mailboxes made to be thrown away are known by their domain", () => {
  expect(isDisposable("yopmail.com")).toBe(true);
  expect(isDisposable("notyopmail.example")).toBe(false);
});

test.each([
  ["Health status", "special-category"],
  ["syndicat", "special-category"],
  ["Religion", "special-category"],
  ["religieVanOuders", "special-category"],
  ["Gewerkschaft", "special-category"],
  ["Date de naissance", "unneeded"],
  ["geboortedatum", "unneeded"],
  ["IBAN", "unneeded"],
  ["Numéro de sécurité sociale", "unneeded"],
  ["national_id", "unneeded"],
  ["healthyRecipesListed", null],
  ["Partner", null],
  ["City", null],
])("a column “%s” is %s", (header, concern) => expect(concernOfHeader(header)).toBe(concern));

test.each([
  ["GB82 WEST 1234 5698 7654 32", "iban"],
  ["GB82 WEST 1234 5698 7654 33", null],
  ["4111 1111 1111 1111", "card"],
  ["4111 1111 1111 1112", null],
  ["1971-03-04", "birth-date"],
  ["04/03/1971", "birth-date"],
  ["2024-03-04", null],
  ["1971", null],
  ["+33 1 23 45 67 89", null],
])("a value “%s” looks like %s", (value, shape) => expect(shapeOf(value, 2026)).toBe(shape));

describe("a file beside the last of its source", () => {
  const profile: Profile = {
    rows: 1_000,
    domains: { "example.org": 0.5 },
    countries: { FR: 0.9, DE: 0.1 },
    missing: { name: 0.05 },
  };

  test("is told by each share that jumped, and by none that moved a little", () => {
    const now = { ...profile, countries: { FR: 0.6, DE: 0.29, NL: 0.1 }, missing: { name: 0.9 } };
    expect(skewsBetween(profile, now)).toEqual([
      { of: "country", name: "FR", before: 0.9, now: 0.6 },
      { of: "missing", name: "name", before: 0.05, now: 0.9 },
    ]);
  });

  test("says nothing when it is small, or has another column", () => {
    expect(skewsBetween(profile, { ...profile, rows: 99, countries: {} })).toEqual([]);
    expect(skewsBetween(profile, { ...profile, missing: { town: 1 } })).toEqual([]);
  });
});

describe("a report", () => {
  const mapping = {
    ...onlyAddress("email"),
    attributes: [{ column: "Religion", name: "religion", type: "text" as const }],
  };
  const tables = [{ name: null, columns: ["email", "Religion", "born"], text: null }];
  const known = { repeated: 0, previous: null, isQuarantined: false };

  test("warns of what is taken and should not be, and only names what is not taken", () => {
    const tally = { ...emptyTally(0), rows: 100, good: 100, sampled: 100 };
    tally.shapes = { "born\nbirth-date": 60 };
    const report = reportOf(tally, mapping, tables, known);
    expect(report.columns).toEqual([
      { column: "Religion", concern: "special-category", shape: null, isTaken: true },
      { column: "born", concern: "unneeded", shape: "birth-date", isTaken: false },
    ]);
    expect(report.alerts).toEqual(["special-category-taken"]);
  });

  test.each([
    [9, []],
    [10, ["many-rejected"]],
  ])("of %s refused in a hundred warns of %j", (refused, alerts) => {
    const tally = { ...emptyTally(0), rows: 100, rejected: { "bad-address": refused } };
    expect(reportOf(tally, onlyAddress("email"), tables, known).alerts).toEqual(alerts);
  });
});

test("addresses that stand twice are counted over all batches", () => {
  const key = (byte: number) => Buffer.alloc(32, byte);
  const batches = [prefixesOf([key(1), key(2), key(1)]), prefixesOf([key(2), key(3)])];
  expect(repeatedAmong(batches)).toBe(2);
  expect(repeatedAmong([])).toBe(0);
});
