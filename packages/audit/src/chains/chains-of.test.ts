import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import type { Chain } from "./chain.ts";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures");

function chainsOf(body: string): readonly Chain[] {
  const head = "From: a@brand.example\r\nTo: b@example.org\r\nContent-Type: text/html\r\n\r\n";
  return auditMessage(new TextEncoder().encode(head + body)).chains;
}

function linkTo(url: string, text = "the sale"): string {
  return `<p>Hello, here is <a href="${url.replaceAll("&", "&amp;")}">${text}</a>.</p>`;
}

describe("chains of a message", () => {
  test("the founding case: one counter is opaque, the other says where it leads and what it hands on", () => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, "founding-case/message.eml")));
    const { chains } = auditMessage(bytes);
    const opaque = chains.filter(({ end }) => end === "opaque");
    expect(opaque.length).toBeGreaterThan(1);
    for (const { hops } of opaque) expect(hops).toHaveLength(1);
    const measured = chains.find(({ hops }) => hops.length > 1);
    expect(measured).toMatchObject({
      end: "arrived",
      hops: [
        { host: "hosting.measure.example", learnt: "message", address: null, networkCountry: null },
        { host: "www.hosting.example", learnt: "decoded", address: null, networkCountry: null },
      ],
    });
    expect(measured?.identifiers).toContainEqual({
      name: "at_recipient_id",
      value: expect.any(String) as string,
      of: "unclear",
      readBy: "AT Internet / Piano Analytics",
    });
  });

  test("names who runs each hop, by our table and no further", () => {
    const target = "https://shop.example/sale";
    const postmark = "https://click.pstmrk.it/3s/shop.example%2Fsale/aB3d/E6gH/AQ/00000000";
    const p = Buffer.from(JSON.stringify({ p: JSON.stringify({ url: postmark }) })).toString(
      "base64",
    );
    const [chain] = chainsOf(
      linkTo(
        `https://mandrillapp.com/track/click/10000001/click.pstmrk.it?p=${encodeURIComponent(p)}`,
      ),
    );
    expect(chain?.hops.map(({ url, operator, country }) => [url, operator, country])).toEqual([
      [chain?.url, "The Rocket Science Group (Intuit)", "US"],
      [postmark, "ActiveCampaign, LLC", "US"],
      [target, null, null],
    ]);
    expect(chain?.end).toBe("arrived");
  });

  test("a direct link that hands the reader's number on has a chain of one", () => {
    const url = "https://www.brand.example/sale?mc_cid=1a2b3c&mc_eid=0f9e8d7c6b";
    expect(chainsOf(linkTo(url))).toMatchObject([
      {
        url,
        end: "arrived",
        hops: [{ url }],
        identifiers: [
          { name: "mc_cid", value: "1a2b3c", of: "campaign", readBy: "Mailchimp" },
          { name: "mc_eid", value: "0f9e8d7c6b", of: "recipient", readBy: "Mailchimp" },
        ],
      },
    ]);
  });

  test.each([
    ["an ordinary link", "https://www.brand.example/sale/summer"],
    ["a campaign's label", "https://www.brand.example/sale?utm_source=mail&xtor=EPR-1"],
    [
      "a button to share",
      "https://social.example/sharer.php?u=https%3A%2F%2Fwww.brand.example%2Fa",
    ],
    ["a letter", "mailto:a@brand.example?subject=https://x.example/"],
  ])("%s has none", (_, url) => {
    expect(chainsOf(linkTo(url))).toEqual([]);
  });

  test("a mail filter's wrapping is told although it is no counter of the sender's", () => {
    const url = `https://eu1.safelinks.protection.outlook.com/?url=${encodeURIComponent("https://www.brand.example/a")}`;
    expect(chainsOf(linkTo(url))[0]?.hops.map(({ host }) => host)).toEqual([
      "eu1.safelinks.protection.outlook.com",
      "www.brand.example",
    ]);
  });

  test("an address that stands there twice has one chain", () => {
    const url = "https://www.brand.example/sale?mc_eid=0f9e8d7c6b";
    expect(chainsOf(linkTo(url) + linkTo(url, "again"))).toHaveLength(1);
  });
});
