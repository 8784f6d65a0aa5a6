import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { blocksOf, DOCUMENTS, paragraph } from "./blocks/document/testing/documents.ts";
import { convertWriting } from "./convert-writing.ts";
import { htmlFor, textFor, writingOf } from "./testing/writings.ts";
import type { Writing, WrittenFormat } from "./writing.ts";

function converted(some: Partial<Writing>, to: WrittenFormat): Partial<Writing> {
  const result = convertWriting(writingOf(some), to);
  if (!result.ok || result.value === null) throw new Error(`not converted: ${to}`);
  return { format: to, source: result.value.source };
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

describe("a converted writing", () => {
  test("says what the blocks said, to the same places", () => {
    fc.assert(
      fc.property(DOCUMENTS, (document) => {
        const some = { format: "blocks", source: JSON.stringify(document) } as const;
        expect(htmlFor(converted(some, "mjml"))).toBe(htmlFor(some));
        expect(textFor(converted(some, "html"))).toBe(textFor(some));
      }),
      { numRuns: 10 },
    );
  });

  test("keeps Liquid as Liquid", () => {
    const some = blocksOf([
      {
        kind: "heading",
        level: 2,
        text: "Dear {{ contact.first_name }} {% raw %}{{ a }}{% endraw %}",
        align: "left",
      },
      paragraph({ text: "{% if contact.x > 1 %}a{% endif %}" }),
      { kind: "button", text: "Leave", link: "{{ links.unsubscribe }}", align: "left" },
      { kind: "why", words: "You sang & danced", align: "left" },
      { kind: "footer", align: "left" },
    ]);
    for (const to of ["mjml", "html", "markdown"] as const) {
      const { source } = converted(some, to);
      expect(source).toContain("Dear {{ contact.first_name }}");
      expect(source).toContain("{{ links.unsubscribe }}");
      expect(source).toContain('{% why "You sang & danced" %}');
      expect(textFor(converted(some, to)).replaceAll(/[^\w]+/g, " ")).toContain("Dear Ada a");
    }
  });

  test("as Markdown holds the words, the links and the pictures", () => {
    const some = blocksOf([
      { kind: "heading", level: 1, text: "1. *May*\n& June", align: "left" },
      paragraph(
        { text: "Come " },
        { text: "all of you ", bold: true },
        { text: "here", link: "https://a.example/?a=1&b=(2)" },
        { text: "\n- not a list" },
      ),
      {
        kind: "text",
        align: "left",
        content: [{ kind: "numbers", items: [[{ text: "one" }], [{ text: "two\nlines" }]] }],
      },
      {
        kind: "columns",
        columns: [
          [
            {
              kind: "image",
              id: "x",
              source: { kind: "carried", image: "p-1" },
              alt: "Us",
              link: "https://b.example/",
              share: 100,
            },
          ],
          [{ kind: "quote", id: "y", text: "Sing", by: "Ada" }],
        ],
      },
    ]);
    const html = htmlFor(converted(some, "markdown")).replaceAll(/ (?:style|height)="[^"]*"/g, "");
    expect(html).toContain("<h1>1. *May* &amp; June</h1>");
    expect(html).toContain("Come <strong>all of you</strong> <a");
    expect(html).toContain('href="https://a.example/?a=1&amp;b=(2)"');
    expect(html).toContain("<br>- not a list");
    expect(html).toContain("<li>two<br>lines</li>");
    expect(html).toContain(
      '<a href="https://b.example/"><img src="cid:p-1@embedded.invalid" alt="Us"></a>',
    );
    expect(html).toMatch(/<blockquote>\s*<p>Sing<\/p>\s*<p>Ada<\/p>/);
  });

  test("as text says what the derived part says, and says it again when it is one's own", () => {
    fc.assert(
      fc.property(DOCUMENTS, (document) => {
        const some = { format: "blocks", source: JSON.stringify(document) } as const;
        const text = convertWriting(writingOf(some), "text");
        if (!text.ok || text.value === null) throw new Error("not converted");
        expect(squeezed(textFor({ ...some, text: text.value.source }))).toBe(
          squeezed(textFor(some)),
        );
      }),
      { numRuns: 10 },
    );
    const source =
      '<p>Dear {{ contact.first_name }}: <a href="{{ links.unsubscribe }}">leave</a></p>{% footer %}';
    expect(convertWriting(writingOf({ source }), "text")).toMatchObject({
      value: {
        source: "Dear {{ contact.first_name }}: leave ({{ links.unsubscribe }})\n\n{% footer %}\n",
      },
    });
  });

  test("from MJML or Markdown is the page that they are", () => {
    const mjml =
      "<mjml><mj-body>{% footer %}<mj-section><mj-column><mj-text>{{ contact.first_name }}</mj-text></mj-column></mj-section></mj-body></mjml>";
    const some = { format: "mjml", source: mjml } as const;
    expect(htmlFor(converted(some, "html"))).toBe(htmlFor(some));
    const simple = {
      format: "markdown",
      source: "# {{ campaign.name }} [x]({{ links.preferences }})",
    } as const;
    expect(htmlFor(converted(simple, "html"))).toBe(htmlFor(simple));
  });

  test("is none where there is no way, and none of what cannot be read", () => {
    expect(convertWriting(writingOf({ format: "html" }), "mjml")).toEqual({
      ok: true,
      value: null,
    });
    expect(
      convertWriting(writingOf({ format: "mjml", source: "<mjml><mj-x>" }), "html"),
    ).toMatchObject({
      error: [{ code: "markup" }],
    });
    expect(convertWriting(writingOf({ format: "blocks", source: "{}" }), "html").ok).toBe(false);
  });
});
