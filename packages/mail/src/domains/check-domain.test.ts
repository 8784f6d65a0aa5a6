import { err, ok, type Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CheckName } from "./check.ts";
import { checkDomain, type SendingDomain } from "./check-domain.ts";
import type { Lookup } from "./lookup.ts";
import { SOUND_DOMAIN, SOUND_ZONE, fetchPolicy, DKIM_RECORD } from "./testing/sound-domain.ts";
import { lookupIn, type Zone } from "./testing/zone.ts";
import { DOMAIN_WORDS } from "./words/say.ts";

const now = "2026-11-22T10:00:00Z" as Instant;

const look = (
  changes: Zone = {},
  of: Partial<SendingDomain> = {},
  fetchText: Parameters<typeof checkDomain>[1]["fetchText"] = fetchPolicy,
) =>
  checkDomain(
    { ...SOUND_DOMAIN, ...of },
    { lookup: lookupIn({ ...SOUND_ZONE, ...changes }), fetchText, now },
  );

const codesOf = (report: Awaited<ReturnType<typeof look>>, name: CheckName): readonly string[] =>
  report.checks
    .filter((check) => check.name === name)
    .flatMap(({ remarks }) => remarks.map(({ code }) => code));

const spf = (record: string, more: Zone = {}): Zone => ({
  "news.example.org": { TXT: [record], MX: ["10 mx.example.org"] },
  ...more,
});

describe("a domain that publishes everything", () => {
  test("is good, in every check and with every provider", async () => {
    const report = await look();
    expect(report.checks.filter(({ state }) => state !== "good")).toEqual([]);
    expect(report.state).toBe("good");
    expect(report.providers.filter(({ state }) => state !== "good")).toEqual([]);
    expect(report.spf[0]?.lookups).toBe(1);
  });

  test("has nothing known of it when no server answers, and is not called good", async () => {
    const dead: Lookup = () => Promise.resolve(err("no-answer"));
    const report = await checkDomain(SOUND_DOMAIN, { lookup: dead, fetchText: fetchPolicy, now });
    const states = new Set(
      report.checks.filter(({ name }) => name !== "one-click").map(({ state }) => state),
    );
    expect([...states]).toEqual(["unknown"]);
    expect(report.checks.every(({ record }) => record === null)).toBe(true);
  });
});

describe("SPF", () => {
  const include = (count: number): Zone =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `i${index}.example.net`,
        {
          TXT: [
            index + 1 < count ? `v=spf1 include:i${index + 1}.example.net ~all` : "v=spf1 ~all",
          ],
        },
      ]),
    );

  test("takes ten look-ups, and not eleven", async () => {
    const record = "v=spf1 ip4:192.0.2.25 include:i0.example.net ~all";
    const ten = await look(spf(record, include(10)));
    expect([ten.spf[0]?.lookups, codesOf(ten, "spf")]).toEqual([
      10,
      ["spf-many-lookups", "spf-address-in"],
    ]);
    const eleven = await look(spf(record, include(11)));
    expect([eleven.spf[0]?.lookups, codesOf(eleven, "spf")]).toEqual([
      11,
      ["spf-too-many-lookups", "spf-address-in"],
    ]);
  });

  test("takes two names that lead nowhere, and not three", async () => {
    const two = await look(spf("v=spf1 ip4:192.0.2.25 a:x1.example.net a:x2.example.net ~all"));
    expect(codesOf(two, "spf")).toEqual(["spf-good", "spf-address-in"]);
    const three = await look(
      spf("v=spf1 ip4:192.0.2.25 a:x1.example.net a:x2.example.net mx:x3.example.net ~all"),
    );
    expect(codesOf(three, "spf")).toContain("spf-voids");
  });

  test.each([
    ["v=spf1 +all", "spf-open"],
    ["v=spf1 all", "spf-open"],
    ["v=spf1 ip4:192.0.2.25", "spf-neutral"],
    ["v=spf1 ip4:192.0.2.25 ptr -all", "spf-ptr"],
    ["v=spf1 ip4:192.0.2.256 -all", "spf-unreadable"],
    ["v=spf1 include:news.example.org -all", "spf-loop"],
    ["v=spf1 include:nobody.example.net -all", "spf-include-missing"],
    ["v=spf1 ip4:198.51.100.0/24 -all", "spf-address-left-out"],
    ["v=spf1 a:relay.example.net/24 -all", "spf-address-left-out"],
    ["v=spf1 include:%{i}.example.net -all", "spf-address-unsure"],
    ["v=spf10 -all", "spf-none"],
  ])("%s is %s", async (record, code) => {
    expect(codesOf(await look(spf(record)), "spf")).toContain(code);
  });

  test("reads as receivers do: an include that fails does not stop, a redirect leads on", async () => {
    const redirected = await look(
      spf("v=spf1 include:relay.example.net redirect=_spf.example.org", {
        "_spf.example.org": { TXT: ["v=spf1 ip4:192.0.2.25 -all"] },
      }),
    );
    expect(codesOf(redirected, "spf")).toEqual(["spf-good", "spf-address-in"]);
  });

  test("makes one record of two, with the address that sends, and keeps no open door", async () => {
    const report = await look({
      "news.example.org": {
        TXT: ["v=spf1 include:relay.example.net +all", "v=spf1 a -all"],
        MX: ["10 mx.example.org"],
      },
    });
    expect(report.checks[0]?.record?.value).toBe(
      "v=spf1 ip4:192.0.2.25 include:relay.example.net a -all",
    );
  });
});

describe("DKIM", () => {
  const at = (...TXT: readonly string[]): Zone => ({ "k1._domainkey.news.example.org": { TXT } });

  test.each([
    [at(), "dkim-none"],
    [at(DKIM_RECORD, DKIM_RECORD), "dkim-several"],
    [at("v=DKIM1; p="), "dkim-revoked"],
    [at(DKIM_RECORD.replace("p=", "t=y:s; p=")), "dkim-testing"],
    [at(DKIM_RECORD.replace("p=", "h=sha1; p=")), "dkim-hash"],
    [at(DKIM_RECORD.replace("k=rsa", "k=ed25519")), "dkim-unreadable"],
    [at("hello"), "dkim-unreadable"],
    [at(`v=DKIM1; k=ed25519; p=${Buffer.alloc(32).toString("base64")}`), "dkim-other-key"],
  ])("%j is %s", async (zone, code) => {
    const report = await look(zone);
    expect(codesOf(report, "dkim")).toContain(code);
    const [dkim] = report.checks.filter(({ name }) => name === "dkim");
    expect(dkim?.record?.value).toBe(DKIM_RECORD);
  });

  test("reads a key in pieces and with white space as the same key", async () => {
    const split = DKIM_RECORD.replace(/p=(.{40})/, "p=$1 ");
    expect(codesOf(await look(at(split)), "dkim")).toEqual(["dkim-good"]);
  });
});

describe("DMARC", () => {
  const at = (...TXT: readonly string[]): Zone => ({ "_dmarc.news.example.org": { TXT } });

  test.each([
    [{ ...at(), "_dmarc.example.org": { TXT: [] } }, "dmarc-none"],
    [at("v=DMARC1; p=reject", "v=DMARC1; p=none"), "dmarc-several"],
    [at("v=DMARC1; p=perhaps"), "dmarc-unreadable"],
    [at("v=DMARC1; p=none; rua=mailto:d@example.org"), "dmarc-watching"],
    [at("v=DMARC1; p=reject; sp=none"), "dmarc-subdomains-open"],
    [at("v=DMARC1; p=reject; pct=20"), "dmarc-partly"],
    [at("v=DMARC1; p=reject"), "dmarc-no-reports"],
    [at("v=DMARC1; p=reject; rua=mailto:d@reports.example.net"), "dmarc-reports-refused"],
    [{ ...at(), "_dmarc.example.org": { TXT: ["v=DMARC1; p=reject"] } }, "dmarc-inherited"],
  ])("%j is %s", async (zone, code) => {
    expect(codesOf(await look(zone), "dmarc")).toContain(code);
  });

  test("proposes one step at a time: reports first, then more than watching", async () => {
    const proposed = async (record: string) =>
      (await look(at(record))).checks.find(({ name }) => name === "dmarc")?.record?.value;
    expect(await proposed("v=DMARC1; p=none;")).toBe(
      "v=DMARC1; p=none; rua=mailto:postmaster@news.example.org",
    );
    expect(await proposed("v=DMARC1;p=none;rua=mailto:d@example.org")).toBe(
      "v=DMARC1;p=quarantine;rua=mailto:d@example.org",
    );
    expect(await proposed("v=DMARC1; p=reject; rua=mailto:d@example.org")).toBeUndefined();
  });

  test("asks for a signature of the sender's own domain", async () => {
    const selectors = [{ ...SOUND_DOMAIN.selectors[0]!, domain: "example.net" }];
    const foreign = await look({}, { selectors });
    expect(codesOf(foreign, "dmarc")).toContain("dmarc-dkim-apart");
    expect(foreign.providers.find(({ demand }) => demand === "alignment")?.state).toBe("wrong");
    const above = await look({}, { selectors: [{ ...selectors[0]!, domain: "example.org" }] });
    expect(codesOf(above, "dmarc")).toContain("dmarc-aligned");
    const strict = await look(at("v=DMARC1; p=reject; adkim=s"), {
      selectors: [{ ...selectors[0]!, domain: "example.org" }],
    });
    expect(codesOf(strict, "dmarc")).toContain("dmarc-dkim-apart");
  });
});

describe("servers and encryption", () => {
  test.each<[Zone, CheckName, string]>([
    [{ "news.example.org": { MX: ["0 "] } }, "mx", "mx-null"],
    [{ "news.example.org": { MX: ["10 192.0.2.1"] } }, "mx", "mx-address"],
    [{ "mx.example.org": {} }, "mx", "mx-unreachable"],
    [{ "news.example.org": "no-such-name" }, "mx", "mx-no-domain"],
    [{ "news.example.org": { MX: [] } }, "mx", "mx-none"],
    [{ "news.example.org": { A: ["192.0.2.1"] } }, "mx", "mx-implicit"],
    [{ "25.2.0.192.in-addr.arpa": {} }, "addresses", "address-no-name"],
    [{ "out.example.org": { A: ["192.0.2.26"] } }, "addresses", "address-not-confirmed"],
    [{ "_mta-sts.news.example.org": {} }, "mta-sts", "sts-none"],
    [
      { "news.example.org": { MX: ["10 mx.example.org", "20 mx2.example.net"] } },
      "mta-sts",
      "sts-mx-left-out",
    ],
    [
      { "_smtp._tls.news.example.org": { TXT: ["v=TLSRPTv1; rua=ftp://x"] } },
      "tls-rpt",
      "tls-rpt-unreadable",
    ],
    [
      { "default._bimi.news.example.org": { TXT: ["v=BIMI1; l=https://example.org/l.svg"] } },
      "bimi",
      "bimi-uncertified",
    ],
  ])("%j: %s is %s", async (zone, name, code) => {
    expect(codesOf(await look(zone), name)).toContain(code);
  });

  test("a policy that is not served is wrong, whatever the record says", async () => {
    const report = await look({}, {}, () => Promise.resolve(err("timeout")));
    expect(codesOf(report, "mta-sts")).toEqual(["sts-policy-missing"]);
  });

  test("a logo counts only beside a policy that is enforced", async () => {
    const report = await look({
      "default._bimi.news.example.org": { TXT: ["v=BIMI1; l=https://example.org/l.svg"] },
      "_dmarc.news.example.org": { TXT: ["v=DMARC1; p=none"] },
    });
    expect(codesOf(report, "bimi")).toEqual(["bimi-not-enforced"]);
  });
});

describe("the rules of large mailboxes", () => {
  test("ask few of who sends little, and everything of who sends nobody knows how much", async () => {
    const asked = async (mostADay: number | null) =>
      (await look({}, { volume: { mostADay, complaintsPerThousand: null } })).providers.filter(
        (rule) => rule.concerns && rule.provider === "Gmail",
      ).length;
    expect([await asked(200), await asked(null)]).toEqual([3, 8]);
  });

  test("are not met by complaints that nobody counted", async () => {
    const { providers } = await look({}, { volume: { mostADay: 10, complaintsPerThousand: null } });
    expect(providers.find(({ demand }) => demand === "complaints")?.state).toBe("unknown");
  });
});

describe("whatever a stranger publishes", () => {
  const word = fc.constantFrom(
    "v=spf1",
    "include:news.example.org",
    "include:a.example.org",
    "redirect=a.example.org",
    "mx",
    "a:%{i}",
    "+all",
    "ip6:::/0",
    "ip4:1.2.3.4/99",
    "ptr",
    "exists:%{",
    "=",
    "v=DMARC1;",
    "p=reject;",
    "v=DKIM1;",
    "p=;",
    "rua=mailto:a@b.example!10m;",
    "v=STSv1;",
    "id=1;",
    "v=BIMI1;",
    "l=;",
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
    fc.string({ maxLength: 200 }),
    fc.nat(70_000).map((length) => "v=spf1 ".padEnd(length, "a ")),
  );
  const answer = fc.oneof(
    fc.array(text, { maxLength: 5 }).map((records) => ok(records)),
    text.map((record) => ok(Array.from({ length: 1_000 }, () => record))),
    fc.constantFrom("no-such-name", "no-answer", "too-much").map((failure) => err(failure)),
  );

  test("the look at it ends within its questions, and every remark has what its words want", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 20 }), async (answers) => {
        let asked = 0;
        const lookup: Lookup = (name) => {
          asked += 1;
          return Promise.resolve(answers[(asked + name.length) % answers.length] as never);
        };
        const report = await checkDomain(SOUND_DOMAIN, { lookup, fetchText: fetchPolicy, now });
        expect(asked).toBeLessThanOrEqual(300);
        expect(JSON.stringify(report).length).toBeLessThan(2_000_000);
        for (const remark of report.checks.flatMap(({ remarks }) => remarks)) {
          for (const words of Object.values(DOMAIN_WORDS)) {
            const places = words.remarks[remark.code].join(" ").matchAll(/\{(\w+)\}/g);
            const wanted = Array.from(places, ([, name]) => name);
            expect(Object.keys(remark.said)).toEqual(expect.arrayContaining(wanted));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("no sentence says what is not so: every bad remark tells what to do", () => {
    for (const words of Object.values(DOMAIN_WORDS)) {
      for (const [code, [is, should]] of Object.entries(words.remarks)) {
        expect(is, code).not.toBe("");
        if (/none$|inherited$/.test(code)) continue;
        expect(should === "", code).toBe(/-good$|-in$|-aligned$/.test(code));
      }
    }
  });
});
