import * as fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";

import { growthOf, LINEAR } from "../../../../../audit/src/testing/growth.ts";
import { readWriting } from "../../read-writing.ts";
import {
  ADA,
  FIXED,
  htmlFor,
  mustRead,
  problemsOf,
  textFor,
  untracked,
  writingOf,
} from "../../testing/writings.ts";
import type { Block, BlockDocument, Columns, Run } from "./document.ts";
import { everyBlock } from "./read-document.ts";
import { blocksOf, documentOf, DOCUMENTS, paragraph } from "./testing/documents.ts";

/** `block.field`, or the message where no block is named. */
function faultsOf(source: unknown): string[] {
  const written = typeof source === "string" ? source : JSON.stringify(source);
  return problemsOf({ format: "blocks", source: written }).map(({ code, block, message }) =>
    block ? `${code} ${block.id}.${block.field}` : `${code}: ${message}`,
  );
}

const HEADING = { kind: "heading", level: 1, text: "Hello", align: "left" } as const;

describe("a document of blocks", () => {
  test("reads to its end, says all its words in both parts, and keeps each address", () => {
    fc.assert(
      fc.property(DOCUMENTS, (document) => {
        const some = { format: "blocks", source: JSON.stringify(document) } as const;
        const read = mustRead(some);
        const page = pageOf(untracked(read.html, ADA));
        const text = squeezed(untracked(read.text, ADA));
        for (const words of wordsOf(document)) {
          expect(page.words).toContain(squeezed(words));
          expect(text).toContain(squeezed(words));
        }
        expect(page.links).toEqual(expect.arrayContaining(linksOf(document)));
        expect(page.elements).not.toContain("script");
      }),
      { numRuns: 50 },
    );
  });

  test("looks as it was made", () => {
    const html = htmlFor(
      blocksOf([
        { ...HEADING, text: "Summer & <song>" },
        paragraph({ text: "Come " }, { text: "all", bold: true, italic: true }),
        { kind: "button", text: "Come", link: "https://a.example/?a=1&b=2", align: "center" },
        {
          kind: "image",
          source: { kind: "carried", image: "p-1" },
          alt: "Us",
          link: null,
          share: 50,
        },
        { kind: "columns", columns: [[{ id: "x", ...HEADING }], []] },
      ]),
    );
    expect(html).toContain("Summer &amp; &lt;song&gt;</h1>");
    expect(html).toContain("Come <b><i>all</i></b>");
    expect(html).toContain('href="https://a.example/?a=1&amp;b=2"');
    expect(html).toMatch(/<img alt="Us"[^>]* src="cid:p-1@embedded.invalid" width="276"/);
    expect(html).toContain('<meta name="color-scheme" content="light dark"');
    expect(html).toContain("@media (prefers-color-scheme: dark)");
    expect(html.match(/class="mj-outlook-group-fix mj-column-per-50"/g)).toHaveLength(2);
  });

  test("holds Liquid in words, addresses and descriptions, read as everywhere", () => {
    const some = blocksOf([
      { ...HEADING, text: 'Dear {{ contact.first_name | default: "friend" }} <3' },
      paragraph({ text: "{% if contact.member and 2 > 1 %}Member{% else %}Guest{% endif %}" }),
      { kind: "button", text: "Leave", link: "{{ links.unsubscribe }}", align: "left" },
      paragraph({ text: "May", link: "https://choir.example/{{ campaign.id }}" }),
      paragraph({ text: "{% raw %}{{ <b> }}{% endraw %}" }),
    ]);
    const html = htmlFor(some);
    expect(html).toContain("Dear Ada &lt;3");
    expect(html).toContain("Member</p>");
    expect(html).toContain('href="<unsubscribe>"');
    expect(html).toContain('href="https://choir.example/c-1"');
    expect(html).toContain("{{ &lt;b&gt; }}");
    expect(textFor(some, { ...ADA, contact: { first_name: "<i>" } })).toContain("Dear <i> <3");
  });

  test("may not say who reads it in an address", () => {
    const url = "https://r.example/?id={{ contact.id }}";
    const { readerAddresses } = mustRead(blocksOf([paragraph({ text: "a", link: url })]));
    expect(readerAddresses).toEqual([
      {
        written: url,
        place: {
          part: "source",
          line: 1,
          column: 1,
          block: { id: "b0", field: "content[0].runs[0].link" },
        },
      },
    ]);
  });

  test("tells of each link and picture which block it is in", () => {
    const { links, embedded } = mustRead(
      blocksOf([
        HEADING,
        { kind: "social", links: [{ name: "a", url: "https://a.example/" }], align: "left" },
        {
          kind: "image",
          source: { kind: "carried", image: "p-1" },
          alt: "a",
          link: null,
          share: 9 + 1,
        },
      ]),
    );
    expect(links[0]?.places).toMatchObject([{ block: { id: "b1", field: "links[0].url" } }]);
    expect(embedded[0]?.places).toMatchObject([{ block: { id: "b2", field: "source.image" } }]);
  });

  test("places our own blocks where every reader finds them", () => {
    const align = "left";
    const own = (kind: "why" | "unsubscribe", words: string | null) =>
      ({ kind, words, align }) as const;
    const some = blocksOf([HEADING, own("why", "You sang <with> us"), own("unsubscribe", null)]);
    expect([...mustRead(some).blocks.html]).toEqual(["why", "unsubscribe"]);
    expect(htmlFor(some)).toContain("You sang &lt;with&gt; us (Concert list, 2 May 2026)");
    expect(mustRead(blocksOf([HEADING, { kind: "footer", align }])).blocks.text.size).toBe(5);
  });

  test.each<readonly [string, object, string]>([
    ["a field that nobody knows", { ...HEADING, html: "<b>" }, "bad-block b0.html"],
    ["a missing field", { kind: "heading", text: "a", align: "left" }, "bad-block b0.level"],
    ["an unknown kind", { kind: "html", source: "<b>" }, "bad-block b0.kind"],
    [
      "an address that runs something",
      { kind: "button", text: "a", link: "javascript:x", align: "left" },
      "bad-block b0.link",
    ],
    [
      "no words for a picture",
      { kind: "image", source: { kind: "carried", image: "a" }, alt: " ", link: null, share: 100 },
      "bad-block b0.alt",
    ],
    [
      "an id that is mark-up",
      {
        kind: "image",
        source: { kind: "carried", image: '"><b>' },
        alt: "a",
        link: null,
        share: 100,
      },
      "bad-block b0.source.image",
    ],
    [
      "own words that end their tag",
      { kind: "unsubscribe", words: 'a" %}<b>', align: "left" },
      "bad-block b0.words",
    ],
    [
      "columns within columns",
      { kind: "columns", columns: [[], [{ id: "x", kind: "columns", columns: [[], []] }]] },
      "bad-block x.kind",
    ],
    ["Liquid that does not end", { ...HEADING, text: "{{ contact.x" }, "liquid-syntax b0.text"],
    [
      "Liquid that is unknown",
      { ...HEADING, text: "a {{ contact.x | shout }}" },
      "unknown-filter b0.text",
    ],
    [
      "a condition without an end",
      { ...HEADING, text: "a{% if contact.x %}" },
      "liquid-syntax b0.text",
    ],
  ])("with %s is told by block and field", (_what, block, fault) => {
    expect(faultsOf(documentOf([block as never]))).toContain(fault);
  });

  test.each<readonly [string, unknown, RegExp]>([
    ["no JSON", "<mjml>", /no JSON/],
    ["something else", [], /document must be an object/],
    ["another version", { ...documentOf([HEADING]), version: 2 }, /“version” must be one of 1/],
    [
      "a style of its own",
      { ...documentOf([HEADING]), theme: { ...documentOf([]).theme, ink: 'red";x:"' } },
      /“theme.ink” must be a colour/,
    ],
    [
      "a block without a name",
      { ...documentOf([]), blocks: [HEADING] },
      /“blocks\[0\].id” must be there/,
    ],
    ["nothing in it", documentOf([]), /Write what the mail says/],
  ])("of %s is refused", (_what, document, message) => {
    expect(faultsOf(document).join("\n")).toMatch(message);
  });

  test("of one id twice, or of too many blocks, is refused", () => {
    const twice = {
      ...documentOf([]),
      blocks: [
        { id: "a", ...HEADING },
        { id: "a", ...HEADING },
      ],
    };
    expect(faultsOf(twice)).toEqual(["bad-block a.id"]);
    const columns = { kind: "columns" as const, columns: [many(300, "x"), many(300, "y")] };
    expect(faultsOf(documentOf([columns]))).toEqual(["bad-block: Use at most 500 blocks."]);
  });

  test("is never an exception, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom("source", "theme", "blocks"), (json, where) => {
        const value = JSON.parse(json) as unknown;
        const broken = where === "source" ? value : { ...documentOf([HEADING]), [where]: value };
        faultsOf(JSON.stringify(broken));
      }),
    );
  });

  test("of many blocks takes time in proportion", () => {
    const grown = growthOf(50, (n) => {
      const writing = writingOf({
        format: "blocks",
        source: JSON.stringify({ ...documentOf([]), blocks: many(n, "b") }),
      });
      return () => readWriting(writing, FIXED);
    });
    expect(grown).toBeLessThan(LINEAR);
  });
});

function many(count: number, name: string): Block[] {
  return Array.from({ length: count }, (_, at) => ({ id: `${name}${at}`, ...HEADING }));
}

/** Without white space, which parts lay out in their own ways. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function pageOf(html: string): { words: string; links: string[]; elements: string[] } {
  const links: string[] = [];
  const elements: string[] = [];
  let words = "";
  const walk = (node: { readonly nodeName: string }): void => {
    elements.push(node.nodeName);
    if ("value" in node && node.nodeName === "#text") words += node.value;
    for (const { name, value } of attributesOf(node)) {
      if (name === "href") links.push(value);
      if (name === "alt") words += value;
    }
    if ("childNodes" in node) for (const child of node.childNodes as (typeof node)[]) walk(child);
  };
  walk(parseFragment(html));
  return { words: squeezed(words), links, elements };
}

function attributesOf(node: object): readonly { readonly name: string; readonly value: string }[] {
  return "attrs" in node ? (node.attrs as { name: string; value: string }[]) : [];
}

function runsOf(block: Block | Columns): readonly Run[] {
  if (block.kind !== "text") return [];
  return block.content.flatMap((one) => (one.kind === "paragraph" ? one.runs : one.items.flat()));
}

function wordsOf(document: BlockDocument): string[] {
  return [...everyBlock(document)].flatMap((block) => {
    if (block.kind === "heading" || block.kind === "button") return [block.text];
    if (block.kind === "quote") return [block.text, block.by];
    if (block.kind === "image") return [block.alt];
    if (block.kind === "social") return block.links.map(({ name }) => name);
    return runsOf(block).map(({ text }) => text);
  });
}

function linksOf(document: BlockDocument): string[] {
  return [...everyBlock(document)].flatMap((block) => {
    if (block.kind === "button") return [block.link];
    if (block.kind === "image") return block.link === null ? [] : [block.link];
    if (block.kind === "social") return block.links.map(({ url }) => url);
    return runsOf(block).flatMap(({ link }) => link ?? []);
  });
}
