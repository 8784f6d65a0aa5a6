import { err, ok, type Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";
import type { Asked } from "../parties/ask-host.ts";
import { lookUpHosts } from "../parties/look-up-hosts.ts";

/** A world in which the host has one address, which a table of networks places in a country. */
function placedIn(country: string): Asked {
  return {
    dns: (_, type) => Promise.resolve(type === "A" ? ok(["192.0.2.9"]) : err("no-such-name")),
    networkOf: () => ({ country, asn: 64_500, organisation: "Servers Ltd" }),
    now: () => "2026-11-21T08:02:11Z" as Instant,
  };
}

function mailOf(on: string): AuditDocument {
  const date = new Date(`${on}T09:00:00Z`).toUTCString().replace("GMT", "+0000");
  const pixel = `<img src="https://o.stranger.example/9rX1p4hQx0sKd7Lm" width=1 height=1>`;
  const lines = ["From: a@brand.example", `Date: ${date}`, "Content-Type: text/html", "", pixel];
  return auditMessage(new TextEncoder().encode(lines.join("\r\n")), { jurisdiction: "FR" });
}

async function judged(country: string, on: string) {
  const looked = await lookUpHosts(mailOf(on), placedIn(country));
  const [transfer] = looked.transfers;
  return {
    told: `${transfer?.tier} ${transfer?.country} ${transfer?.status} on ${transfer?.on}`,
    basis: transfer?.basis ?? [],
    findings: looked.findings.flatMap(({ id }) => (id === "A16" || id === "A17" ? [id] : [])),
    need: looked.law.needs.find(({ practice }) => practice === "transfer")?.need ?? null,
  };
}

describe("a server that a table of networks places abroad (T1), by the rules of the mail's day", () => {
  test.each([
    ["BR", "2026-01-10", "none", "gdpr:44"],
    ["BR", "2026-02-10", "adequate", "eu-2026-179:1"],
    ["GB", "2021-03-01", "adequate", "tca:FINPROV.10A"],
    ["GB", "2021-07-01", "adequate", "eu-2021-1772:1"],
    ["GB", "2032-01-01", "none", "gdpr:44"],
    ["US", "2022-09-14", "none", "c-311-18:ruling"],
    ["US", "2024-09-14", "check-list", "eu-2023-1795:1"],
  ])("in %s, for a mail of %s: %s", async (country, on, status, source) => {
    const { told, basis, findings, need } = await judged(country, on);
    expect(told).toBe(`T1 ${country} ${status} on ${on}`);
    expect(basis).toContain(source);
    expect(basis[0]).toContain("asked on 2026-11-21, which says nothing of the mail's day");
    const expected = { none: ["A16"], "check-list": ["A17"], adequate: [] }[status];
    expect(findings).toEqual(expected);
    expect(need).toBe({ none: "safeguards", "check-list": "listing", adequate: null }[status]);
  });

  test("in Europe, none of this is asked", async () => {
    expect(await judged("FR", "2022-09-14")).toMatchObject({
      told: "T3 null unknown on 2022-09-14",
      findings: [],
      need: null,
    });
  });
});
