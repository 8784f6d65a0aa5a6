import type { Chain, Hop } from "@consentry/audit";
import { describe, expect, test } from "vitest";

import { htmlPage } from "../report/html/html-page.ts";
import { inkFor } from "../../terminal/ink.ts";
import { aDocument } from "../testing/documents.ts";
import { WORDS } from "../words/index.ts";
import { addChains } from "./chains-section.ts";
import { Sheet } from "./sheet.ts";
import { textPage } from "./text-page.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

function aHop(url: string, changes: Partial<Hop> = {}): Hop {
  return {
    url,
    host: new URL(url).host,
    learnt: "decoded",
    address: null,
    operator: null,
    country: null,
    networkCountry: null,
    ...changes,
  };
}

function aChain(hops: readonly Hop[], changes: Partial<Chain> = {}): Chain {
  const [first = aHop("https://a.example/")] = hops;
  return { url: first.url, hops, end: "arrived", identifiers: [], ...changes };
}

const NUMBER = {
  name: "at_recipient_id",
  value: "771",
  of: "unclear",
  readBy: "AT Internet",
} as const;

const DECODED = aChain(
  [
    aHop("https://t.partner.example/r?to=x", { operator: "Partner Inc.", country: "US" }),
    aHop("https://shop.example/?at_recipient_id=771"),
  ],
  { identifiers: [NUMBER] },
);

const OPAQUE = aChain([aHop("https://click.host.example/c/1")], { end: "opaque" });

/** The founding case, followed: the sender's counter, a second one, the brand. */
const FOLLOWED = [1, 2].map((n) =>
  aChain(
    [
      aHop(`https://click.host.example/c/${n}`, { address: "192.0.2.1", networkCountry: "FR" }),
      aHop("https://t.partner.example/r", {
        learnt: "walked",
        address: "192.0.2.2",
        networkCountry: "US",
        operator: "Partner Inc.",
        country: "US",
      }),
      aHop("https://www.host.example/tarifs?at_recipient_id=771", {
        learnt: "walked",
        address: "192.0.2.3",
      }),
    ],
    { identifiers: [NUMBER] },
  ),
);

function section(chains: readonly Chain[], language: (typeof LANGUAGES)[number] = "en"): string {
  const sheet = new Sheet(80);
  addChains({
    record: aDocument({ chains }),
    words: WORDS[language],
    language,
    ink: inkFor(false),
    sheet,
    evidence: [],
  });
  return sheet.toString();
}

describe("where the links lead", () => {
  test.each(LANGUAGES)("reads well, followed or not (%s)", async (language) => {
    const left = aChain(
      [
        aHop("https://click.host.example/c/9", { address: "192.0.2.1" }),
        aHop("https://www.host.example/confirm", { learnt: "walked" }),
      ],
      { end: "left-alone" },
    );
    const both = `${section([DECODED, OPAQUE], language)}\n${"=".repeat(80)}\n${section([...FOLLOWED, left], language)}`;
    await expect(both).toMatchFileSnapshot(`./pages/chains.${language}.txt`);
  });

  test("is left out when every link leads where it says, or nobody knows where", () => {
    for (const chains of [[], [OPAQUE]]) expect(section(chains).trim()).toBe("");
  });

  test("says that the page at the end is told the reader's own address", () => {
    const told = aChain([aHop("https://a.example/c/1"), aHop("https://shop.example/?u=1")], {
      carries: [
        { what: "recipient-address", encoding: ["base64"] },
        { what: "recipient-address", encoding: ["md5"] },
      ],
      identifiers: [NUMBER],
    });
    expect(section([told])).toContain(
      "Hands on: your address, at_recipient_id (you or the mailing)",
    );
    const nothing = aChain([aHop("https://a.example/c/1"), aHop("https://shop.example/")]);
    expect(section([nothing])).not.toContain("Hands on");
  });

  test("stands on the page", () => {
    const settings = { columns: 80, hasColour: false, language: "en" } as const;
    expect(textPage(aDocument({ chains: [DECODED] }), settings)).toContain("WHERE THE LINKS LEAD");
    expect(textPage(aDocument(), settings)).not.toContain("WHERE THE LINKS LEAD");
  });

  test("shows a few ways of many", () => {
    const many = Array.from({ length: 20 }, (_, n) =>
      aChain([aHop("https://t.example/r"), aHop(`https://shop${n}.example/`)]),
    );
    const text = section(many);
    expect(text.match(/t\.example → /g)).toHaveLength(6);
    expect(text).toContain("14 more ways are listed by --format json.");
  });

  test("the report to keep shows each hop whole, and lets nothing in that runs", () => {
    const hostile = aChain(
      [aHop("https://t.example/r"), aHop("https://x.example/<script>alert(1)</script>")],
      {
        identifiers: [{ name: "<b>x", value: "1", of: "recipient", readBy: null }],
      },
    );
    const report = htmlPage(aDocument({ chains: [...FOLLOWED, hostile] }), null, {
      language: "en",
    });
    expect(report).toContain("Where the links lead");
    expect(report).toContain("https://www.host.example/tarifs?at_recipient_id=771");
    expect(report).toContain("Partner Inc. · United States · 192.0.2.2");
    expect(report).not.toContain("<script>");
    expect(report).not.toContain("<b>x");
    expect(htmlPage(aDocument(), null, { language: "en" })).not.toContain("Where the links lead");
  });
});
