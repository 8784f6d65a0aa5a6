import type { AuthenticationCheck, CheckedResult } from "@consentry/audit";
import type { Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { checkAuthentication } from "./check-authentication.ts";
import { aKey, aMail, namesOf, sealed, signed, type SigningKey } from "./testing/signed-mail.ts";

const NOW = "2026-11-21T12:00:00Z" as Instant;

const own = aKey("news.example.org", "k1");
const service = aKey("service.example", "s1", "ed25519");
const DMARC = { "TXT _dmarc.news.example.org": ["v=DMARC1; p=reject"] };

function check(
  message: string,
  records: Readonly<Record<string, readonly string[]>>,
): Promise<AuthenticationCheck> {
  return checkAuthentication(Buffer.from(message), namesOf(records).dns, NOW);
}

async function said(
  message: string,
  records: Readonly<Record<string, readonly string[]>>,
): Promise<readonly string[]> {
  const { results } = await check(message, records);
  return results.map(line);
}

function line({ method, domain, result, reason }: CheckedResult): string {
  return [method, ...(domain === null ? [] : [domain]), result, reason].join(" ");
}

const NOT_TOLD = "spf unknown delivery-not-told";

describe("a signature", () => {
  let mail: string;
  beforeAll(async () => {
    mail = await signed(aMail(), [own]);
  });

  test("passes with its key, and speaks for the author", async () => {
    expect(await said(mail, { ...own.record, ...DMARC })).toEqual([
      "dkim news.example.org passed verified",
      NOT_TOLD,
      "dmarc news.example.org passed aligned",
    ]);
  });

  test("passes in a file that has lost the CR of its lines", async () => {
    const [dkim] = await said(mail.replaceAll("\r\n", "\n"), own.record);
    expect(dkim).toBe("dkim news.example.org passed verified");
  });

  test("fails when one byte of the body is another", async () => {
    expect(await said(mail.replace("Hello", "Hullo"), { ...own.record, ...DMARC })).toEqual([
      "dkim news.example.org failed body-changed",
      NOT_TOLD,
      "dmarc news.example.org unknown not-decidable",
    ]);
  });

  test("fails when a covered field is another", async () => {
    const [dkim] = await said(mail.replace("Subject: News", "Subject: Prize"), own.record);
    expect(dkim).toBe("dkim news.example.org failed header-changed");
  });

  test("stays whole when a field is added that it does not cover", async () => {
    const [dkim] = await said(`X-Folder: inbox\r\n${mail}`, own.record);
    expect(dkim).toBe("dkim news.example.org passed verified");
  });

  test("without its key is told as such, and not as forged", async () => {
    const { results } = await check(mail, DMARC);
    expect(results.map(line)).toEqual([
      "dkim news.example.org no-key key-gone",
      NOT_TOLD,
      "dmarc news.example.org unknown not-decidable",
    ]);
    expect(results[0]?.why).toContain("no sign of forgery");
  });

  test.each([
    ["v=DKIM1; k=rsa; p=", "no-key key-revoked"],
    ["v=DKIM1; k=rsa; p=bm9uc2Vuc2U=", "failed key-unusable"],
    ["v=DKIM9; k=rsa; p=bm9uc2Vuc2U=", "failed key-unusable"],
    ["nothing of the kind", "failed key-unusable"],
  ])("is judged by what stands in the key's place: %s", async (record, expected) => {
    const [dkim] = await said(mail, { "TXT k1._domainkey.news.example.org": [record] });
    expect(dkim).toBe(`dkim news.example.org ${expected}`);
  });

  test("of another's key does not verify", async () => {
    const other = aKey("news.example.org", "k1");
    const [dkim] = await said(mail, other.record);
    expect(dkim).toBe("dkim news.example.org failed header-changed");
  });

  test("of a short key does not count", async () => {
    const short = aKey("news.example.org", "k1", "short");
    const [dkim] = await said(await signed(aMail(), [short]), short.record);
    expect(dkim).toBe("dkim news.example.org failed weak-key");
  });

  test("is open when the name server does not answer", async () => {
    const slow = aKey("slow.example.org", "k1");
    const [dkim] = await said(await signed(aMail(), [slow]), slow.record);
    expect(dkim).toBe("dkim slow.example.org unknown no-answer");
  });

  test("past its day still matches, and that is said", async () => {
    const expires = new Date("2022-09-21T08:02:11Z");
    const [dkim] = await said(await signed(aMail(), [own], { expires }), own.record);
    expect(dkim).toBe("dkim news.example.org passed verified-expired");
  });
});

describe("several signatures", () => {
  test("are told one by one, an Ed25519 one too", async () => {
    const mail = await signed(aMail(), [own, service]);
    expect(await said(mail, { ...own.record, ...service.record })).toEqual([
      "dkim service.example passed verified",
      "dkim news.example.org passed verified",
      NOT_TOLD,
      "dmarc news.example.org none no-policy",
    ]);
  });

  test("of others alone do not speak for the author", async () => {
    const mail = await signed(aMail(DELIVERED), [service]);
    const spf = { "TXT news.example.org": ["v=spf1 ip4:198.51.100.7 -all"] };
    expect(await said(mail, { ...service.record, ...DMARC, ...spf })).toEqual([
      "dkim service.example passed verified",
      "spf news.example.org failed server-not-listed",
      "dmarc news.example.org failed not-aligned",
    ]);
  });

  test("in unheard-of number are not verified at all", async () => {
    const field = "DKIM-Signature: v=1; a=rsa-sha256; d=a.example; s=k; h=from; bh=a; b=a";
    const names = namesOf({});
    const many = aMail(Array.from({ length: 41 }, () => field));
    const { results } = await checkAuthentication(Buffer.from(many), names.dns, NOW);
    expect(results.map(line)).toEqual(["dkim unknown too-many-signatures"]);
    expect(names.asked).toEqual([]);
  });
});

describe("a signature of the first bytes (l=)", () => {
  const options = { maxBodyLength: 10 };

  test("says that it covers no more", async () => {
    const body = "0123456789";
    const mail = await signed(aMail([], body), [own], { maxBodyLength: 12 });
    const [dkim] = await said(mail, own.record);
    expect(dkim).toBe("dkim news.example.org passed verified-up-to-length");
  });

  test("says that more follows", async () => {
    const mail = await signed(aMail(), [own], options);
    const [dkim] = await said(`${mail}<p>added by somebody</p>\r\n`, own.record);
    expect(dkim).toBe("dkim news.example.org passed verified-but-appended");
  });
});

describe("a chain (ARC)", () => {
  const relay = aKey("lists.example", "arc");
  const second = aKey("mx.example.net", "arc2");

  test("of one and of two servers passes", async () => {
    const one = await sealed(await signed(aMail(), [own]), relay, "none");
    const records = { ...own.record, ...relay.record, ...second.record };
    expect(await said(one, records)).toContain("arc lists.example passed chain-verified");
    const two = await sealed(one, second, "pass");
    expect(await said(two, records)).toContain("arc mx.example.net passed chain-verified");
  });

  test("breaks with the body", async () => {
    const one = await sealed(await signed(aMail(), [own]), relay, "none");
    const changed = one.replace("Hello", "Hullo");
    expect(await said(changed, { ...own.record, ...relay.record })).toContain(
      "arc lists.example failed chain-broken",
    );
  });

  test("whose key is gone is told as such", async () => {
    const one = await sealed(await signed(aMail(), [own]), relay, "none");
    expect(await said(one, own.record)).toContain("arc lists.example no-key key-gone");
  });

  test("with a hole in it is broken", async () => {
    const one = await sealed(await signed(aMail(), [own]), relay, "none");
    const holed = one.replace(/ARC-Authentication-Results: [^\r]*\r\n(?:[ \t][^\r]*\r\n)*/, "");
    expect((await said(holed, { ...own.record, ...relay.record })).join()).toMatch(
      /arc(?: \S+)? failed chain-broken/,
    );
  });
});

const DELIVERED = [
  "Return-Path: <bounce@news.example.org>",
  "Received: from mta.service.example (mta.service.example [192.0.2.14]) by mx.example.net; Wed, 14 Sep 2022 10:02:13 +0200",
  "Received: from app ([10.0.0.5]) by mta.service.example; Wed, 14 Sep 2022 10:02:12 +0200",
];
const LISTED = { "TXT news.example.org": ["v=spf1 ip4:192.0.2.0/24 -all"] };

describe("the delivering server (SPF)", () => {
  test("is looked up where the file names one, from outside", async () => {
    expect(await said(aMail(DELIVERED), LISTED)).toContain(
      "spf news.example.org passed server-listed",
    );
  });

  test("never speaks for the author: the file could name any server", async () => {
    const found = await said(aMail(DELIVERED), { ...LISTED, ...DMARC });
    expect(found).toContain("dmarc news.example.org unknown aligned-by-claim");
    expect(found.join()).not.toContain("passed aligned");
  });

  test.each([
    ["two servers", [...DELIVERED, "Received: from x.example ([198.51.100.9]) by y.example; now"]],
    ["two return addresses", [...DELIVERED, "Return-Path: <other@x.example>"]],
    ["no return address", DELIVERED.slice(1)],
    ["an automatic sender", ["Return-Path: <>", ...DELIVERED.slice(1)]],
    ["no server", DELIVERED.slice(0, 1)],
    ["a server inside", [DELIVERED[0] ?? "", DELIVERED[2] ?? ""]],
  ])("is left alone where the file names %s", async (_, fields) => {
    const names = namesOf(LISTED);
    const { results } = await checkAuthentication(Buffer.from(aMail(fields)), names.dns, NOW);
    expect(results.map(line)).toContain(NOT_TOLD);
    expect(names.asked).not.toContain("TXT news.example.org");
  });

  test("is open where the list cannot be read to its end", async () => {
    const records = { "TXT news.example.org": ["v=spf1 include:slow.example -all"] };
    expect(await said(aMail(DELIVERED), records)).toContain(
      "spf news.example.org unknown no-answer",
    );
  });

  test("is found among the servers that take the domain's mail", async () => {
    const records = {
      "TXT news.example.org": ["v=spf1 mx -all"],
      "MX news.example.org": ["20 b.example.org", "10 a.example.org"],
      "A a.example.org": ["198.51.100.1"],
      "A b.example.org": ["192.0.2.14"],
    };
    expect(await said(aMail(DELIVERED), records)).toContain(
      "spf news.example.org passed server-listed",
    );
  });

  test("has nothing to say without a list", async () => {
    expect(await said(aMail(DELIVERED), {})).toContain("spf news.example.org none no-policy");
  });
});

describe("checking", () => {
  test("asks for keys and policies, and for nothing else", async () => {
    const names = namesOf({ ...own.record, ...DMARC, ...LISTED });
    const field = "BIMI-Selector: v=BIMI1; s=ida";
    const mail = await signed(aMail([field, ...DELIVERED]), [own]);
    await checkAuthentication(Buffer.from(mail), names.dns, NOW);
    // The policy of a domain is looked for above it, too (RFC 9989 §4.10).
    expect([...new Set(names.asked)].sort()).toEqual([
      "TXT _dmarc.example.org",
      "TXT _dmarc.news.example.org",
      "TXT _dmarc.org",
      "TXT k1._domainkey.news.example.org",
      "TXT news.example.org",
    ]);
  });

  test("does not let a list of lists keep name servers busy", async () => {
    const records = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [
        `TXT ${n === 0 ? "news.example.org" : `l${n}.example`}`,
        [`v=spf1 include:l${2 * n + 1}.example include:l${2 * n + 2}.example -all`],
      ]),
    );
    const names = namesOf(records);
    await checkAuthentication(Buffer.from(aMail(DELIVERED)), names.dns, NOW);
    expect(names.asked.length).toBeLessThanOrEqual(60);
  });

  test("of what is no mail finds nothing", async () => {
    expect(await said("", {})).toEqual(["dkim none not-signed", NOT_TOLD, "dmarc none no-author"]);
  });

  test("never throws, whatever stands in the fields", async () => {
    const names = ["DKIM-Signature", "ARC-Seal", "ARC-Message-Signature", "Received", "From"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom(...names),
            fc.string({
              unit: fc.constantFrom("a", "=", ";", "d=", "s=", "i=1", "[", "1", " ", "<"),
            }),
          ),
          { maxLength: 6 },
        ),
        async (fields) => {
          const mail = aMail(fields.map(([name, value]) => `${name}: ${value}`));
          const { results } = await check(mail, {});
          expect(results.every(({ why }) => why !== "")).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("no key of the tests is one that somebody uses", () => {
  const keys: readonly SigningKey[] = [own, service];
  expect(keys.every(({ signingDomain }) => /\.example(?:\.org)?$/.test(signingDomain))).toBe(true);
});
