import { err, ok, type Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";
import type { DnsType, Network } from "../outside/outside.ts";
import type { Asked } from "./ask-host.ts";
import { MOST_CNAMES, MOST_HOSTS_ASKED } from "./limits.ts";
import { lookUpHosts } from "./look-up-hosts.ts";

type Zone = Readonly<Record<string, Partial<Record<DnsType, readonly string[]>>>>;

/** A world of named records; what it does not know has no such name. */
function aWorld(zone: Zone, networks: Readonly<Record<string, Partial<Network>>> = {}): Asked {
  return {
    dns: (name, type) => {
      const records = zone[name];
      return Promise.resolve(records === undefined ? err("no-such-name") : ok(records[type] ?? []));
    },
    networkOf: (address) => {
      const network = networks[address];
      return network === undefined
        ? null
        : { country: null, asn: null, organisation: null, ...network };
    },
    now: () => "2026-11-21T08:02:11Z" as Instant,
  };
}

function audited(...urls: readonly string[]): AuditDocument {
  const head =
    "From: Shop <news@brand.example>\r\nDate: Wed, 14 Sep 2022 10:02:11 +0200\r\nContent-Type: text/html\r\n\r\n";
  const html = urls.map((url) => `<img src="${url}" width="1" height="1">`).join("");
  return auditMessage(new TextEncoder().encode(head + html));
}

const OWN = "https://img.brand.example/x.gif?id=9rX1p4hQx0sKd7Lm";
const STRANGER = "https://t.stranger.example/x.gif?id=9rX1p4hQx0sKd7Lm";

describe("lookUpHosts", () => {
  test("names the provider that a sender's own name stands for", async () => {
    const world = aWorld({
      "img.brand.example": { CNAME: ["U100.ct.SendGrid.net."] },
      "u100.ct.sendgrid.net": { A: ["192.0.2.7"] },
      "brand.example": { NS: ["ns1.dns.example"] },
    });
    const looked = await lookUpHosts(audited(OWN), world);
    expect(looked.hosts).toEqual([
      {
        host: "img.brand.example",
        cnames: ["u100.ct.sendgrid.net"],
        nameServers: ["ns1.dns.example"],
        addresses: [
          { address: "192.0.2.7", country: null, asn: null, organisation: null, isAnycast: null },
        ],
        failure: null,
        askedAt: "2026-11-21T08:02:11Z",
      },
    ]);
    expect(looked.parties).toMatchObject([
      {
        role: "provider",
        company: { name: "Twilio SendGrid" },
        hosts: ["img.brand.example"],
        evidence: ["cname:img.brand.example>u100.ct.sendgrid.net"],
      },
    ]);
    expect(looked.transfers).toMatchObject([{ tier: "T2", country: "US", status: "none" }]);
    const delegated = looked.findings.find(({ id }) => id === "A18");
    expect(delegated).toMatchObject({ grade: "documented" });
    expect(delegated?.explanation).toContain("img.brand.example (Twilio SendGrid)");
  });

  test("tells anew what the answers add, in the reader's language, and what law asked of it", async () => {
    const world = aWorld(
      { "t.stranger.example": { A: ["192.0.2.9"] } },
      { "192.0.2.9": { country: "IN", organisation: "Servers Ltd" } },
    );
    const document = audited(STRANGER);
    expect(document.findings.map(({ id }) => id)).not.toContain("A16");
    const { findings, law } = await lookUpHosts(document, world, { language: "fr" });
    expect(findings.find(({ id }) => id === "A16")).toMatchObject({
      grade: "likely",
      explanation: expect.stringContaining("Servers Ltd, IN"),
    });
    expect(findings.map(({ id }) => id)).toEqual(findings.map(({ id }) => id).toSorted());
    const need = law.needs.find(({ practice }) => practice === "transfer");
    expect(need).toMatchObject({ findings: ["A16"], need: "safeguards" });
    expect({ on: law.on, until: law.until }).toEqual({
      on: "2022-09-14",
      until: document.law.until,
    });
  });

  test("keeps naming a host that its form of address gives away, beside one that a name does", async () => {
    const counter = "https://link.brand.example/optiext/optiextension.dll?ID=aB3dE6gH9jK2mN5p";
    const zone = { "img.brand.example": { CNAME: ["u100.ct.sendgrid.net"] } };
    const document = audited(OWN, counter);
    const { findings } = await lookUpHosts(document, aWorld(zone));
    const delegated = findings.find(({ id }) => id === "A18");
    expect(delegated).toMatchObject({ grade: "likely", urls: [OWN, counter] });
    expect(delegated?.explanation).toContain("img.brand.example (Twilio SendGrid)");
    expect(delegated?.explanation).toContain("link.brand.example (Selligent)");
    const { findings: alone } = await lookUpHosts(document, aWorld({}));
    expect(alone).toEqual(document.findings);
  });

  test("names by the caller's table what neither ours nor the world's answers name", async () => {
    const companies = [
      { host: "stranger.example", company: "Count & Co", country: null, source: "my notes" },
    ];
    const bytes = new TextEncoder().encode(
      `From: a@brand.example\r\nContent-Type: text/html\r\n\r\n<img src="${STRANGER}" width=1 height=1>`,
    );
    const document = auditMessage(bytes, { companies });
    const looked = await lookUpHosts(document, aWorld({}), { companies });
    expect(looked.parties).toMatchObject([{ company: { name: "Count & Co" } }]);
    expect(looked.law).toEqual(document.law);
  });

  test("names the provider to whose servers the zone was handed over", async () => {
    const world = aWorld({
      "img.brand.example": { A: ["192.0.2.7"], NS: ["ns1.exacttarget.com", "ns2.exacttarget.com"] },
    });
    const { parties } = await lookUpHosts(audited(OWN), world);
    expect(parties).toMatchObject([
      { company: { name: "Salesforce" }, evidence: ["ns:img.brand.example>ns1.exacttarget.com"] },
    ]);
  });

  test("names the provider in whose network the address lies, a landlord never", async () => {
    const zone = {
      "img.brand.example": { A: ["192.0.2.7"] },
      "t.stranger.example": { A: ["192.0.2.8"] },
    };
    const world = aWorld(zone, {
      "192.0.2.7": { country: "BE", organisation: "SELLIGENT NV" },
      "192.0.2.8": { country: "IE", organisation: "Amazon.com, Inc." },
    });
    const { parties } = await lookUpHosts(audited(OWN, STRANGER), world);
    expect(parties).toMatchObject([
      {
        company: { name: "Selligent" },
        owners: [{ name: "Marigold" }],
        evidence: ["network:img.brand.example>SELLIGENT NV"],
      },
      { role: "unknown", company: null },
    ]);
  });

  test("places a server abroad (T1) on the day asked, and says that it is not the mail's", async () => {
    const world = aWorld(
      { "t.stranger.example": { A: ["192.0.2.8", "192.0.2.9"] } },
      {
        "192.0.2.8": { country: "DE", organisation: "Hosting GmbH" },
        "192.0.2.9": { country: "IN", organisation: "Servers Ltd" },
      },
    );
    const { transfers } = await lookUpHosts(audited(STRANGER), world);
    expect(transfers).toMatchObject([
      { tier: "T1", country: "IN", operator: "Servers Ltd", status: "none", on: "2022-09-14" },
    ]);
    expect(transfers[0]?.basis[0]).toMatch(
      /asked on 2026-11-21, which says nothing of the mail's day$/,
    );
  });

  test.each([
    [
      "a network that answers from many countries",
      { country: "US", organisation: "CLOUDFLARENET" },
    ],
    ["another such network", { country: "US", organisation: "AKAMAI-ASN1" }],
    ["a server in Europe", { country: "FR", organisation: "Servers Ltd" }],
    ["a server of which no table tells", { organisation: "Servers Ltd" }],
  ])("never calls %s a server abroad", async (_, network) => {
    const world = aWorld({ "t.stranger.example": { A: ["192.0.2.8"] } }, { "192.0.2.8": network });
    const { transfers } = await lookUpHosts(audited(STRANGER), world);
    expect(transfers).toMatchObject([{ tier: "T3", country: null, status: "unknown" }]);
  });

  test("leaves a host to the service that wrote its addresses, whoever carries it", async () => {
    const counter = "https://img.brand.example/optiext/optiextension.dll?ID=aB3dE6gH9jK2mN5p";
    const world = aWorld({ "img.brand.example": { CNAME: ["u1.ct.sendgrid.net"] } });
    const { parties } = await lookUpHosts(audited(counter), world);
    expect(parties).toMatchObject([
      {
        company: { name: "Selligent" },
        evidence: ["platform:selligent", "cname:img.brand.example>u1.ct.sendgrid.net"],
      },
    ]);
  });

  test("stops at a circle of names, and at a row without end", async () => {
    const circle = aWorld({
      "img.brand.example": { CNAME: ["a.example"] },
      "a.example": { CNAME: ["img.brand.example"] },
    });
    expect((await lookUpHosts(audited(OWN), circle)).hosts?.[0]?.cnames).toEqual(["a.example"]);
    let names = 0;
    const endless: Asked = {
      ...circle,
      dns: (_, type) => Promise.resolve(ok(type === "CNAME" ? [`n${++names}.example`] : [])),
    };
    expect((await lookUpHosts(audited(OWN), endless)).hosts?.[0]?.cnames).toHaveLength(MOST_CNAMES);
  });

  test("asks about no more hosts than its bound", async () => {
    const urls = Array.from(
      { length: MOST_HOSTS_ASKED + 5 },
      (_, at) => `https://h${at}.example/x.gif?i=${at}`,
    );
    expect((await lookUpHosts(audited(...urls), aWorld({}))).hosts).toHaveLength(MOST_HOSTS_ASKED);
  });

  test("says why nothing was learnt, and keeps what the file told", async () => {
    const document = audited(OWN, STRANGER);
    const broken: Asked = {
      dns: () => Promise.reject(new Error("no resolver")),
      networkOf: () => {
        throw new Error("no table");
      },
      now: () => "2026-11-21T08:02:11Z" as Instant,
    };
    const looked = await lookUpHosts(document, broken);
    expect(looked.hosts).toMatchObject([{ failure: "unreachable" }, { failure: "unreachable" }]);
    expect(looked.parties).toEqual(document.parties);
    expect(looked.transfers).toEqual(document.transfers);
    expect(looked.findings).toEqual(document.findings);
  });

  test("is not led astray by whatever a resolver answers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 20 }), async (records) => {
        const world: Asked = { ...aWorld({}), dns: () => Promise.resolve(ok(records)) };
        const looked = await lookUpHosts(audited(OWN, STRANGER), world);
        const hosts = looked.parties.flatMap((party) => party.hosts);
        expect(hosts.toSorted()).toEqual(["img.brand.example", "t.stranger.example"]);
        expect(JSON.parse(JSON.stringify(looked.hosts))).toEqual(looked.hosts);
      }),
      { numRuns: 100 },
    );
  });
});
