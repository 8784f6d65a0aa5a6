import { decodeHTMLAttribute } from "entities/decode";
import * as fc from "fast-check";
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from "parse5";
import { describe, expect, test } from "vitest";

import { MAX_ATTRIBUTES } from "../limits.ts";
import { fixtureMessages } from "../testing/fixture-messages.ts";
import { decodeBody } from "../mime/body.ts";
import { mustRead } from "../mime/testing/messages.ts";
import { scanHtml } from "./scan-html.ts";

/**
 * The scanner beside parse5's tokenizer, which follows the standard to the letter. Where they part
 * on purpose:
 *
 * - An attribute given twice: the standard keeps the first, the scanner tells both, since mail
 *   programs differ in which they obey. Compared by the first.
 * - `<script><!--<script>`: the standard then needs two end tags. Mail programs run no script and
 *   strip it by the first; the scanner tells what stands behind that. Not generated.
 * - `<![CDATA[` inside SVG is text by the standard, a bogus comment elsewhere: the scanner knows no
 *   elements around and takes it for the comment always, as the bare tokenizer does.
 * - Beyond 256 attributes of one tag the scanner remembers none.
 */
type Seen = readonly [element: string, attributes: Readonly<Record<string, string>>];

const TEXT_MODES: Readonly<Record<string, Tokenizer["state"]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

function byStandard(html: string): Seen[] {
  const seen: Seen[] = [];
  const nothing = (): void => undefined;
  const handler: TokenHandler = {
    onStartTag: ({ tagName, attrs }: Token.TagToken) => {
      seen.push([tagName, Object.fromEntries(attrs.map(({ name, value }) => [name, value]))]);
      const mode = TEXT_MODES[tagName];
      // What a tree builder does: it alone knows that an element holds no markup.
      if (mode !== undefined) tokenizer.state = mode;
    },
    onEndTag: nothing,
    onComment: nothing,
    onDoctype: nothing,
    onEof: nothing,
    onCharacter: nothing,
    onNullCharacter: nothing,
    onWhitespaceCharacter: nothing,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, handler);
  tokenizer.write(html, true);
  return seen;
}

/** The standard reads CRLF as LF and NUL as a replacement character before anything else. */
function normalised(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").replaceAll("\0", "\ufffd");
}

function byScanner(html: string): Seen[] {
  const seen: Seen[] = [];
  const nothing = (): void => undefined;
  scanHtml(html, 0, html.length, {
    startTag: (tag) => {
      const attributes: Record<string, string> = {};
      for (let index = 0; index < tag.attributeCount; index++) {
        const [from, to, start, end] = tag.attributes.slice(index * 4, index * 4 + 4);
        const name = normalised(html.slice(from, to).toLowerCase());
        attributes[name] ??= decodeHTMLAttribute(normalised(html.slice(start, end)));
      }
      seen.push([normalised(tag.name), attributes]);
    },
    endTag: nothing,
    text: nothing,
    comment: nothing,
  });
  return seen;
}

function expectSame(html: string): void {
  expect(byScanner(html), JSON.stringify(html)).toEqual(byStandard(html));
}

describe("scanHtml beside the standard's tokenizer", () => {
  test.each([
    `<img src=a><IMG SRC='b' Width="1">`,
    `<img src = "a" alt=b/><img/src=c/><img src=/d/>`,
    `<a href="a&amp;b" title='&quot;&#x3C;'><td background=x&y&copy=1&copy;>`,
    `<img src="a>b"><img src='c"d'><img alt=a"b' src=e>`,
    `<img =x src=a><img src==b><img "src"=c><img src="a"href="b">`,
    `<!-- <img src=a> --><img src=b><!--><img src=c><!---><img src=d>`,
    `<!--a--!><img src=e><!--a--><img src=f><!-- a -- b ---><img src=g>`,
    `<!-- never closed <img src=a>`,
    `<!doctype html "<img src=a>"><img src=b><?xml a="<img src=c>"?><img src=d>`,
    `<![CDATA[<img src=a>]]><img src=b></ ><img src=c></><img src=d></3><img src=e>`,
    `<style>a{}<img src=a></styles><img src=b></style ><img src=c></STYLE><img src=d>`,
    `<title><img src=a></title/><img src=b><textarea><img src=c></textarea x=y><img src=d>`,
    `<iframe src=a><img src=b></iframe><noembed><img src=c></noembed><xmp><img src=d></xmp>`,
    `<noscript><img src=a></noscript><template><img src=b></template>`,
    `<script>"<img src=a>"</scrip></script\n><img src=b>`,
    `<plaintext><img src=a></plaintext><img src=b>`,
    `<a href="never closed <img src=b>`,
    `<a href=unended`,
    `<<img src=a><<<a href=b>< img src=c><1 src=d>`,
    `<img\u000csrc=a\u000calt=b><img\tsrc\n=\r\na>`,
    `<img src="a\r\nb\rc">`,
    `<v:fill src=a /><o:p style="x"></o:p><svg:image xlink:href=b>`,
    `<img srcset="a 1x, b 2x" style="background:url(&quot;c&quot;)">`,
    `<a\u0000b href\u0000=x\u0000y>`,
    `<div/a/b/src=c//>`,
  ])("reads %j alike", (html) => {
    expectSame(html);
  });

  test("reads shreds of markup alike", () => {
    const shreds = fc.constantFrom(
      ..."<>\"'=/!-?& \n\t".split(""),
      ..."<!-- --> --!> <img <a </a </style <style> </style> <title> </title> <textarea> </textarea>".split(
        " ",
      ),
      ..."<iframe> </iframe> <script> </script> <![CDATA[ ]]> src= href=x style=\"a\" background='b'".split(
        " ",
      ),
      ..."&amp; &#38; &#x26; &not &notin; &copy=1 &AMP src srcset img td A é \r\n \f \0 <b> <p/>".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(shreds, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        fc.pre(!/<script[^]*<!--/i.test(html));
        expectSame(html);
      }),
      { numRuns: 4000 },
    );
  });

  test("reads the pages of the fixtures alike", () => {
    for (const [, bytes] of fixtureMessages()) {
      for (const part of mustRead(bytes).parts) {
        if (part.type !== "text/html") continue;
        expectSame(Buffer.from(decodeBody(bytes, part).bytes).toString("latin1"));
      }
    }
  });

  test("remembers no more than its bound of attributes, and reads on", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `a${index}=1`).join(" ");
    const [first, second] = byScanner(`<img ${many} src=a><img src=b>`);
    expect(Object.keys(first?.[1] ?? {})).toHaveLength(MAX_ATTRIBUTES);
    expect(second).toEqual(["img", { src: "b" }]);
  });
});
