import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readMessage } from "../mime/message.ts";
import { growthOf, LINEAR } from "../testing/growth.ts";
import type { Authentication } from "./authentication.ts";
import { authenticationOf } from "./authentication-of.ts";
import { LONGEST_NAME, MAX_CLAIMS } from "./limits.ts";

function read(...fields: readonly string[]): Authentication {
  const text = ["From: Ada <ada@news.example.org>", ...fields, "", "Hello"].join("\r\n");
  const message = readMessage(new TextEncoder().encode(text));
  if (!message.ok) throw new Error(message.error);
  return authenticationOf(message.value.header, "ada@news.example.org");
}

const PIECES = [
  "a",
  "=",
  ";",
  ":",
  "(",
  ")",
  '"',
  "\\",
  " ",
  ".",
  "@",
  "<",
  ">",
  "/",
  "i",
  "1",
  "\r\n",
  "\t",
  "é",
];

const claims = (...fields: readonly string[]): Authentication["claims"] => read(...fields).claims;

describe("signatures", () => {
  test("tell who signed, with what, and which fields", () => {
    const { signatures } = read(
      "DKIM-Signature: v=1; a=rsa-sha256; d=Example.org; s=k1;\r\n h=From:To:\r\n  List-Unsubscribe; l=120; bh=aa; b=bb",
    );
    expect(signatures).toEqual([
      {
        kind: "dkim",
        domain: "example.org",
        selector: "k1",
        algorithm: "rsa-sha256",
        headers: ["from", "to", "list-unsubscribe"],
        bodyLength: 120,
        isAligned: true,
      },
    ]);
  });

  test("tell the sender's own from a service's, and from a server's on the way", () => {
    const { signatures } = read(
      "ARC-Message-Signature: i=1; a=rsa-sha256; d=mx.example.net; s=arc; h=from; bh=aa; b=bb",
      "DKIM-Signature: a=rsa-sha256; d=service.example; s=x; h=from; b=bb",
      "DKIM-Signature: a=ed25519-sha256; d=example.org; s=y; h=from; b=bb",
    );
    expect(signatures.map(({ kind, domain, isAligned }) => [kind, domain, isAligned])).toEqual([
      ["arc", "mx.example.net", false],
      ["dkim", "service.example", false],
      ["dkim", "example.org", true],
    ]);
  });

  test.each([
    "DKIM-Signature: a=rsa-sha256; s=k1; h=from; b=bb",
    "DKIM-Signature: a=rsa-sha256; d=example.org; s=k1; b=bb",
    "DKIM-Signature:",
    "ARC-Seal: i=1; a=rsa-sha256; d=mx.example.net; s=arc; cv=none; b=bb",
  ])("is none without a domain and a list of fields: %s", (field) => {
    expect(read(field).signatures).toEqual([]);
  });

  test.each(["-1", "1.5", "many", "", "9".repeat(77)])("reads no length from l=%s", (length) => {
    const [signature] = read(`DKIM-Signature: d=a.example; h=from; l=${length}`).signatures;
    expect(signature?.bodyLength).toBeNull();
  });
});

describe("the way to leave", () => {
  const OFFER = "List-Unsubscribe: <https://example.org/leave>";
  const ONE_CLICK = "List-Unsubscribe-Post: List-Unsubscribe=One-Click";
  const signed = (headers: string): string => `DKIM-Signature: d=example.org; s=k; h=${headers}`;

  test("is covered when one signature lists every field of it", () => {
    const both = signed("from:list-unsubscribe:list-unsubscribe-post");
    expect(read(OFFER, ONE_CLICK, both).leaving).toEqual({
      isOffered: true,
      hasOneClick: true,
      isCovered: true,
    });
    expect(read(OFFER, signed("from:list-unsubscribe")).leaving.isCovered).toBe(true);
  });

  test("is not covered by two halves", () => {
    const halves = [signed("from:list-unsubscribe"), signed("from:list-unsubscribe-post")];
    expect(read(OFFER, ONE_CLICK, ...halves).leaving.isCovered).toBe(false);
  });

  test("is no question without offer or signature", () => {
    expect(read(signed("from")).leaving.isCovered).toBeNull();
    expect(read(OFFER).leaving.isCovered).toBeNull();
  });
});

describe("claims", () => {
  test("are read with who claims them, folded and commented", () => {
    expect(
      claims(
        'Authentication-Results: mx.example.net (a (nested; one) here) 1;\r\n dkim=pass (2048-bit key; "x") header.d=news.example.org header.s=k1\r\n  header.b=Zk0/a+==;\r\n spf = pass smtp.mailfrom=bounce-ada=example.com@news.example.org;\r\n dmarc=fail (p=NONE) header.from=example.org',
      ),
    ).toEqual(
      [
        { method: "dkim", result: "pass", domain: "news.example.org" },
        { method: "spf", result: "pass", domain: "news.example.org" },
        { method: "dmarc", result: "fail", domain: "example.org" },
      ].map((claim) => ({
        field: "authentication-results",
        by: "mx.example.net",
        ...claim,
        isTopmost: true,
      })),
    );
  });

  test("mark the topmost field of each kind, and no other", () => {
    const found = claims(
      'Received-SPF: softfail (mx: who knows) client-ip=192.0.2.1; envelope-from="b@a.example"; receiver=mx.example.net',
      "Authentication-Results: mx.example.net; spf=softfail smtp.mailfrom=a.example",
      "ARC-Authentication-Results: i=1; relay.example; dkim=pass header.i=@a.example",
      "Authentication-Results: forged.example; dkim=pass header.d=bank.example; spf=pass",
      "Received-SPF: pass",
    );
    expect(found.map(({ field, by, result, isTopmost }) => [field, by, result, isTopmost])).toEqual(
      [
        ["received-spf", "mx.example.net", "softfail", true],
        ["authentication-results", "mx.example.net", "softfail", true],
        ["arc-authentication-results", "relay.example", "pass", true],
        ["authentication-results", "forged.example", "pass", false],
        ["authentication-results", "forged.example", "pass", false],
        ["received-spf", null, "pass", false],
      ],
    );
    expect(found.map(({ domain }) => domain)).toEqual([
      "a.example",
      "a.example",
      "a.example",
      "bank.example",
      null,
      null,
    ]);
  });

  test("are read where a server leaves its own name out", () => {
    expect(
      claims(
        "Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; compauth=pass reason=100",
      ),
    ).toMatchObject([
      { by: null, method: "spf", result: "pass", domain: "a.example" },
      { by: null, method: "other", result: "pass", domain: null },
    ]);
  });

  test.each([
    "Authentication-Results: mx.example.net; none",
    "Authentication-Results: mx.example.net",
    "Authentication-Results:",
    "Authentication-Results: ;;;",
    "Received-SPF: client-ip=192.0.2.1",
    "Received-SPF:",
  ])("are none in %s", (field) => {
    expect(claims(field)).toEqual([]);
  });

  test("hold no address of the reader", () => {
    const [claim] = claims(
      "Authentication-Results: mx.example; spf=pass smtp.mailfrom=bounce+ada.lovelace=example.com@news.example",
    );
    expect(JSON.stringify(claim)).not.toContain("lovelace");
  });

  test("are bounded in number and in length", () => {
    const many = Array.from({ length: 10_000 }, () => "Authentication-Results: m; spf=pass");
    expect(claims(...many)).toHaveLength(MAX_CLAIMS);
    const [long] = claims(`Authentication-Results: m; spf=${"p".repeat(5_000)}`);
    expect(long?.result).toHaveLength(LONGEST_NAME);
  });

  test("never make the reader throw", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "Authentication-Results",
          "Received-SPF",
          "DKIM-Signature",
          "ARC-Authentication-Results",
        ),
        fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60 }),
        (name, value) => {
          const { signatures, claims: found } = read(`${name}: ${value}`);
          expect(signatures.length + found.length).toBeLessThan(70);
        },
      ),
    );
  });

  test.each([
    ["brackets", (n: number) => "(".repeat(n)],
    ["closed brackets", (n: number) => "()".repeat(n)],
    ["quotes", (n: number) => '"a" '.repeat(n)],
    ["equals", (n: number) => "a= =".repeat(n)],
    ["semicolons", (n: number) => ";".repeat(n)],
    ["blanks", (n: number) => " ".repeat(n)],
  ])("take time as they are long: %s", (_, make) => {
    // A field is cut, so many of them stand for one that is long.
    const growth = growthOf(15, (n) => {
      const fields = Array.from({ length: n }, () => `Authentication-Results: m; ${make(4_000)}`);
      return () => read(...fields);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
