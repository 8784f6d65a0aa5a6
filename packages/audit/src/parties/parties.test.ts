import { readFileSync } from "node:fs";

import type { Day } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage, type AuditOptions } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";
import { PLATFORMS } from "../platforms/registry.ts";
import { anyUrl } from "../testing/any-message.ts";
import { isItsOwn } from "./its-own.ts";

const FOUNDING_CASE = readFileSync(
  new URL("../../../../fixtures/founding-case/message.eml", import.meta.url),
);

function audited(html: string, header = "", options: AuditOptions = {}): AuditDocument {
  const head = `From: Shop <news@brand.example>\r\nDate: Wed, 14 Sep 2022 10:02:11 +0200\r\n${header}`;
  const text = `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  return auditMessage(new TextEncoder().encode(text), options);
}

const pixel = (url: string): string => `<img src="${url}" width="1" height="1">`;
const link = (url: string): string => `<a href="${url}">Read on</a>`;

const COUNTER = "https://click.brand.example/ls/click?upn=u001.aB3dE6gH9jK2mN5p";

describe("whose name a host stands for", () => {
  test("a program that counts openings on a sender's server tells its maker nothing", () => {
    const { parties, platform } = audited(
      pixel("https://stats.brand.example/matomo.php?idsite=1&rec=1&bots=1&action_name=letter"),
    );
    expect(platform).toBeNull();
    expect(parties).toMatchObject([
      { role: "sender", service: null, company: null, hosts: ["stats.brand.example"] },
    ]);
  });

  test.each([
    ["news@mailpoet.example", true],
    ["news@twilio.example", true],
    ["news@twiliosendgrid.example", true],
    ["news@grid.example", false],
    ["news@a.example", false],
  ])("%s writes for the company itself: %s", (from, isOwn) => {
    const service = from.includes("mailpoet") ? "MailPoet" : "SendGrid";
    const site = from.split("@")[1] ?? "";
    const platform = PLATFORMS.find(({ name }) => name === service);
    expect(platform && isItsOwn(platform, site)).toBe(isOwn);
  });
});

describe("the founding case", () => {
  const toldOn = (on: string): AuditDocument => auditMessage(FOUNDING_CASE, { asOf: on as Day });
  const selligent = (on: string) =>
    toldOn(on).parties.find(({ company }) => company?.name === "Selligent");

  test("in September 2022 tells Selligent, of Marigold, through the sender's own name", () => {
    expect(selligent("2022-09-14")).toMatchObject({
      role: "provider",
      company: { name: "Selligent", country: "BE" },
      owners: [{ name: "Marigold", country: "US", until: "2025-11-24" }],
      hosts: expect.arrayContaining(["services.hosting.example"]) as unknown,
      told: ["click", "delivery"],
      evidence: expect.arrayContaining(["platform:selligent"]) as unknown,
    });
  });

  test("in 2026 names the new owner, with the day and the filing that says so", () => {
    expect(selligent("2026-06-01")?.owners).toEqual([
      {
        name: "Zeta Global Holdings",
        country: "US",
        from: "2025-11-24",
        until: null,
        source: { kind: "docs", where: "SEC filing 0001193125-26-041153, exhibit 99.3" },
      },
    ]);
  });

  test.each([
    ["2022-09-14", "none"],
    ["2024-01-01", "check-list"],
    ["2026-06-01", "check-list"],
  ])("on %s the group's country has the status: %s", (on, status) => {
    const { transfers } = toldOn(on);
    const own = transfers.find(({ host }) => host === "services.hosting.example");
    expect(own).toMatchObject({ tier: "T2", country: "US", on, status });
  });

  test("lists no company and no host twice", () => {
    const { parties } = toldOn("2022-09-14");
    const companies = parties.flatMap(({ company }) => company?.name ?? []);
    const hosts = parties.flatMap((party) => party.hosts);
    expect(new Set(companies).size).toBe(companies.length);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

describe("parties", () => {
  test("gather the hosts of one company, whatever service answers there", () => {
    const { parties } = audited(
      pixel(
        "https://brand.us1.list-manage.com/track/open.php?u=0123456789abcdef01234567&id=0a1b2c3d4e&e=5f6a7b8c9d",
      ) + link("https://mandrillapp.com/track/click/10000001/example.com?p=eyJzIjoiYSJ9"),
    );
    expect(parties).toMatchObject([
      {
        company: { name: "The Rocket Science Group" },
        owners: [{ name: "Intuit" }],
        hosts: ["brand.us1.list-manage.com", "mandrillapp.com"],
        told: ["open", "click"],
      },
    ]);
    expect(parties[0]?.service).toMatch(/^Mailchimp, Mandrill/);
  });

  test("name the sender where nothing else answers for its host", () => {
    const { parties, transfers } = audited(
      pixel("https://img.brand.example/x.gif?id=9rX1p4hQx0sKd7Lm"),
    );
    expect(parties).toMatchObject([
      { role: "sender", service: null, company: null, evidence: ["from:brand.example"] },
    ]);
    expect(transfers).toMatchObject([{ tier: "T3", country: null, status: "unknown" }]);
  });

  test("give no country to a host that nobody knows", () => {
    const { parties, transfers } = audited(
      pixel("https://t.stranger.example/x.gif?id=9rX1p4hQx0sKd7Lm"),
    );
    expect(parties).toMatchObject([{ role: "unknown", company: null, owners: [], evidence: [] }]);
    expect(transfers).toMatchObject([{ operator: null, country: null, tier: "T3" }]);
  });

  test("name a program of the sender's own, and not its maker", () => {
    const { parties, transfers } = audited(
      pixel(
        "https://blog.brand.example/?mailpoet_router&endpoint=track&action=open&data=WzEsImFCM2RFNmdIOWoiLCIyIl0",
      ),
    );
    expect(parties[0]).toMatchObject({ role: "sender", company: null });
    expect(parties[0]?.evidence).toContain("program:mailpoet");
    expect(transfers[0]).toMatchObject({ operator: null, country: null });
  });

  test("show hearsay as hearsay, and conclude nothing from it", () => {
    const { parties, transfers } = audited(
      pixel("https://www.trk-2.net/ouv?a=0a1b2c3d4e5f6a7b8c9d"),
    );
    expect(parties).toMatchObject([
      {
        role: "provider",
        company: { name: "Splio", country: "FR", source: { kind: "knowledge" } },
      },
    ]);
    expect(transfers).toMatchObject([
      { operator: null, country: null, tier: "T3", status: "unknown" },
    ]);
  });

  test("count a company abroad as abroad though Europeans own it", () => {
    const { transfers } = audited(
      link("https://email.mg.brand.example/c/eJwNyaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9"),
    );
    expect(transfers).toMatchObject([
      {
        operator: "Mailgun Technologies, Inc. (Sinch AB)",
        country: "US",
        tier: "T2",
        status: "none",
      },
    ]);
  });

  test("say when rented storage stands behind a form of address", () => {
    const { parties } = audited(
      pixel("https://gridinbound.blob.core.windows.net/gic/g.png?h=0a1b2c3d4e5f6a7b") +
        pixel("https://other.blob.core.windows.net/x/y.png"),
    );
    expect(parties).toMatchObject([
      { company: { name: "Selligent" }, evidence: ["platform:selligent", "storage:Microsoft"] },
      { company: { name: "Microsoft" }, service: null, evidence: ["storage:Microsoft"] },
    ]);
  });

  test("hold hosts of the header apart: they are told by delivery", () => {
    const { parties, transfers } = audited(
      "<p>Hello</p>",
      "Return-Path: <bounce-1@u1.ct.sendgrid.net>\r\nDisposition-Notification-To: <r@receipts.example>\r\nList-Unsubscribe: <mailto:leave@brand.example?subject=x>, <https://leave.other.example/u/1>\r\n",
    );
    expect(parties).toMatchObject([
      {
        company: { name: "Twilio SendGrid" },
        told: ["delivery"],
        byHeader: ["u1.ct.sendgrid.net"],
      },
      { hosts: ["receipts.example"], told: ["delivery"] },
      { role: "sender", told: ["delivery"] },
      { hosts: ["leave.other.example"], told: ["delivery"] },
    ]);
    expect(transfers).toEqual([]);
  });

  test("take the caller's table where ours is silent, never against it", () => {
    const line = { company: "Count & Co", country: "IN", source: "a list of my own" };
    const companies = [
      { ...line, host: "stranger.example" },
      { ...line, host: "click.brand.example" },
    ];
    const { parties, transfers } = audited(
      pixel("https://t.stranger.example/x.gif?id=9rX1p4hQx0sKd7Lm") + link(COUNTER),
      "",
      { companies },
    );
    expect(parties).toMatchObject([
      {
        role: "provider",
        company: {
          name: "Count & Co",
          country: "IN",
          source: { kind: "list", where: "a list of my own" },
        },
        hosts: ["t.stranger.example"],
        evidence: ["list:stranger.example"],
      },
      { company: { name: "Twilio SendGrid" }, hosts: ["click.brand.example"] },
    ]);
    expect(transfers[0]).toMatchObject({ operator: "Count & Co", country: "IN", tier: "T2" });
  });

  test("hold every host that opening or a click tells, each in one party, in an order that stays", () => {
    fc.assert(
      fc.property(
        fc.array(anyUrl, { maxLength: 8 }),
        fc.array(anyUrl, { maxLength: 8 }),
        (images, links) => {
          const html = images.map(pixel).join("") + links.map(link).join("");
          const document = audited(html);
          const hosts = document.parties.flatMap((party) => party.hosts);
          expect(new Set(hosts).size).toBe(hosts.length);
          const told = [...document.references, ...document.links.filter(({ tracked }) => tracked)];
          expect(new Set(told.map(({ host }) => host))).toEqual(new Set(hosts));
          expect(JSON.parse(JSON.stringify(document.parties))).toEqual(document.parties);
          expect(audited(html).parties).toEqual(document.parties);
        },
      ),
      { numRuns: 60 },
    );
  });
});
