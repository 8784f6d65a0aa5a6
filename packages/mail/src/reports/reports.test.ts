import { gzipSync } from "node:zlib";

import { array, assert, constantFrom, nat, oneof, property, record, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";

import { ALWAYS_UNPACKED, MOST_ROWS, MOST_UNPACKED } from "./limits.ts";
import { readReports } from "./read-reports.ts";
import type { DmarcReport } from "./report.ts";
import { reportsInMail } from "./reports-in-mail.ts";
import { aDmarcXml, aReportMail, aTlsJson, zipOf } from "./testing/reports.ts";
import { unpack } from "./unpack.ts";

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

function dmarcOf(xml: string): DmarcReport {
  const read = readReports(bytesOf(xml));
  const [report] = read.ok ? read.value : [];
  if (report?.kind !== "dmarc") throw new Error(`no report: ${JSON.stringify(read)}`);
  return report;
}

describe("an aggregate report", () => {
  test("tells who sent in a domain’s name, and what held", () => {
    const report = dmarcOf(aDmarcXml({ rows: [{ spf: "fail", reason: "mailing_list" }] }));
    expect(report).toEqual({
      kind: "dmarc",
      reporter: "mx.example.net",
      id: "17951328001",
      domain: "example.org",
      from: "2026-11-20T00:00:00Z",
      until: "2026-11-20T23:59:59Z",
      unread: 0,
      rows: [
        {
          source: "192.0.2.10",
          mails: 12,
          isSigned: true,
          isOfSender: false,
          disposition: "none",
          isForwarded: true,
          author: "example.org",
          returnPath: "back.example.org",
          signatures: [{ domain: "example.org", selector: "s1", result: "pass" }],
          spf: "fail",
        },
      ],
    });
  });

  test("is read in the standard’s namespace, with prefixes and in capitals", () => {
    const plain = dmarcOf(aDmarcXml());
    const inNamespace = aDmarcXml().replace(
      "<feedback>",
      '<feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0">',
    );
    const prefixed = aDmarcXml().replaceAll(/<(\/?)([a-z])/g, "<$1d:$2");
    const loud = aDmarcXml()
      .replaceAll(/<\/?[a-z_]+>/g, (tag) => tag.toUpperCase())
      .replaceAll(">pass<", ">Pass<");
    for (const xml of [inNamespace, prefixed, loud]) expect(dmarcOf(xml)).toEqual(plain);
  });

  test("of which a row lacks its source or its number is read without that row", () => {
    const xml = aDmarcXml({
      rows: [{}, { source: "" }, { source: "mx.example.net" }, { mails: 3 }],
    });
    const { rows, unread } = dmarcOf(xml.replace("<count>3</count>", ""));
    expect([rows.length, unread]).toEqual([1, 3]);
  });

  test("that says nothing of a result counts as not held", () => {
    const xml = aDmarcXml().replace(/<policy_evaluated>[^]*<\/policy_evaluated>/, "");
    expect(dmarcOf(xml).rows[0]).toMatchObject({ isSigned: false, isOfSender: false });
  });

  test.each([
    ["number", /<report_id>.*<\/report_id>/],
    ["domain", /<domain>example.org<\/domain>(?=<adkim>)/],
    ["time", /<date_range>.*<\/date_range>/],
  ])("without its %s is told to be incomplete", (_, part) => {
    expect(readReports(bytesOf(aDmarcXml().replace(part, "")))).toEqual({
      ok: false,
      error: "incomplete",
    });
  });

  test("whose reporter has no name is its address’s domain", () => {
    const xml = aDmarcXml().replace(/<org_name>.*<\/org_name>/, "");
    expect(dmarcOf(xml).reporter).toBe("mx.example.net");
  });
});

test("a report about encryption tells sessions and failures by type", () => {
  expect(readReports(bytesOf(aTlsJson()))).toEqual({
    ok: true,
    value: [
      {
        kind: "tls",
        reporter: "example net",
        id: "5065427c",
        from: "2026-11-20T00:00:00Z",
        until: "2026-11-20T23:59:59Z",
        policies: [
          {
            domain: "example.org",
            type: "sts",
            succeeded: 97,
            failed: 3,
            failures: [{ type: "certificate-expired", sessions: 3, receiver: "mx.example.org" }],
          },
        ],
      },
    ],
  });
});

describe("a report comes", () => {
  const xml = bytesOf(aDmarcXml());

  test("as it is, in gzip and in zip", () => {
    const ways = [
      xml,
      gzipSync(xml),
      zipOf([
        { name: "readme", bytes: bytesOf("Hi") },
        { name: "r.xml", bytes: xml },
      ]),
    ];
    for (const bytes of ways) expect(readReports(bytes)).toMatchObject({ ok: true });
  });

  test("by mail, told by its type or by its name", () => {
    const mails = [
      aReportMail(gzipSync(xml)),
      aReportMail(gzipSync(xml), { type: "application/octet-stream" }),
      aReportMail(zipOf([{ name: "r.xml", bytes: xml }]), { type: "application/zip", name: "r" }),
      aReportMail(gzipSync(aTlsJson()), { type: "application/tlsrpt+gzip", name: "r.json.gz" }),
    ];
    for (const mail of mails) expect(reportsInMail(mail).reports).toHaveLength(1);
  });

  test("never from an ordinary attachment, nor from a letter", () => {
    const invoice = aReportMail(zipOf([{ name: "invoice.pdf", bytes: bytesOf("%PDF-1.7") }]));
    const page = aReportMail(bytesOf("<html><p>Hi</p></html>"), {
      type: "text/xml",
      name: "a.xml",
    });
    const letter = bytesOf("From: ada@example.net\r\n\r\n<feedback>");
    for (const mail of [invoice, page, letter]) {
      expect(reportsInMail(mail)).toEqual({ reports: [], faults: [] });
    }
  });
});

describe("what is hostile ends at its bound", () => {
  const nothing = Buffer.alloc(MOST_UNPACKED + 1);

  test.each([
    ["gzip", gzipSync(nothing)],
    ["zip", zipOf([{ name: "a.xml", bytes: nothing }])],
    [
      "many files",
      zipOf(
        Array.from({ length: 9 }, (_, n) => ({
          name: `${n}.xml`,
          bytes: nothing.subarray(0, 2 * ALWAYS_UNPACKED),
        })),
      ),
    ],
    [
      "many entries",
      zipOf(Array.from({ length: 11 }, (_, n) => ({ name: `${n}`, bytes: bytesOf("x") }))),
    ],
    ["the archive itself", new Uint8Array(11 * 1024 * 1024)],
  ])("a bomb: %s", (_, bytes) => {
    expect(unpack(bytes)).toEqual({ ok: false, error: "too-large" });
  });

  test("an archive in an archive stays packed", () => {
    expect(readReports(gzipSync(gzipSync(aDmarcXml())))).toEqual({ ok: false, error: "no-report" });
  });

  test.each([
    [
      "entities",
      '<!DOCTYPE feedback [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><feedback>&b;</feedback>',
      "has-definitions",
    ],
    [
      "files of ours",
      '<!DOCTYPE feedback SYSTEM "file:///etc/hostname"><feedback/>',
      "has-definitions",
    ],
    ["an unknown entity", "<feedback>&b;</feedback>", "damaged"],
    ["depth", `<feedback>${"<a>".repeat(100_000)}`, "damaged"],
    ["names", `<feedback><${"a".repeat(100_000)}/></feedback>`, "damaged"],
    [
      "attributes",
      `<feedback ${Array.from({ length: 500_001 }, (_, n) => `a${n}=""`).join(" ")}/>`,
      "too-many-rows",
    ],
    ["rows", `<feedback>${"<record></record>".repeat(MOST_ROWS + 1)}</feedback>`, "too-many-rows"],
    ["a nest of lists", `{"policies":${"[".repeat(1_000_000)}`, "damaged"],
    ["too many objects", `{"policies":[${"{},".repeat(1_000_000)}{}]}`, "too-large"],
  ])("in the text: %s", (_, text, error) => {
    expect(readReports(bytesOf(text))).toEqual({ ok: false, error });
  });

  test("whatever is changed in a report, it is read or refused, within its bounds", () => {
    const xml = bytesOf(aDmarcXml({ rows: [{}, { dkim: "fail" }] }));
    const seeds = [xml, gzipSync(xml), zipOf([{ name: "r.xml", bytes: xml }]), bytesOf(aTlsJson())];
    const piece = oneof(
      uint8Array({ maxLength: 12 }),
      constantFrom(
        "<![CDATA[",
        "&#0;",
        "&amp;",
        "</record>",
        "<row>",
        "-1",
        "1e9",
        "\0",
        "null",
        "[]",
      ).map(bytesOf),
    );
    const change = record({ at: nat(3_000), cut: nat(40), piece });
    assert(
      property(
        constantFrom(...seeds),
        array(change, { minLength: 1, maxLength: 6 }),
        (seed, changes) => {
          let bytes: Uint8Array = seed;
          for (const { at, cut, piece: put } of changes) {
            const place = at % (bytes.length + 1);
            bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
          }
          const unpacked = unpack(bytes);
          const size = unpacked.ok ? unpacked.value.reduce((sum, one) => sum + one.length, 0) : 0;
          expect(size).toBeLessThanOrEqual(Math.max(ALWAYS_UNPACKED, bytes.length));
          const read = readReports(bytes);
          for (const report of read.ok ? read.value : []) {
            expect(report.id).not.toBe("");
            expect(report.until >= report.from).toBe(true);
          }
          reportsInMail(aReportMail(bytes));
        },
      ),
      { numRuns: 400 },
    );
  });
});
