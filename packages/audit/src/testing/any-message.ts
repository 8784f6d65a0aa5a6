import * as fc from "fast-check";

import { bytesOf, encodeBase64, encodeQuotedPrintable, latin1 } from "../mime/testing/messages.ts";

/** Charsets that markup is read in byte by byte, and one that it is not. */
export type Charset = "utf-8" | "iso-8859-1" | "utf-16le";
export type Encoding = "8bit" | "quoted-printable" | "base64";

/** A part in the making, written as text of which each character is a byte. */
export type Written = string;

const WORDS = ["tulips", "café", "the boat leaves", "€ 12", "a < b", "&copy; 2024", "“now”"];

const TOKEN = fc.stringMatching(/^[A-Za-z0-9]{4,30}$/);

/** Absolute addresses on reserved hosts, plain and with parameters. */
export const anyUrl: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("https://", "http://", "HTTPS://"),
    fc.constantFrom("t.shop.example", "www.example.org", "cdn-2.example.net", "click.shop.example"),
    fc.constantFrom("/open/", "/x.gif?rid=", "/ls/click?upn=", "/img/", "/a(b)/", "/%7Eme/"),
    TOKEN,
    fc.constantFrom("", "&utm_source=mail", "#top", ".png", "&amp=1"),
  )
  .map((pieces) => pieces.join(""));

const anyText = fc.constantFrom(...WORDS);

/** An address as an attribute writes it: entities named, numbered or left out, quotes of any kind. */
function inAttribute(url: string, way: number): string {
  const amp = ["&amp;", "&", "&#38;", "&#x26;"][way % 4] ?? "&";
  const escaped = url.replaceAll("&", amp);
  const value = way % 3 === 0 ? escaped.replace("://", "&#58;//") : escaped;
  return [`"${value}"`, `'${value}'`, `" ${value}\t"`, `"${value}\n"`][(way >> 2) % 4] ?? value;
}

const LOADERS: readonly ((url: string) => string)[] = [
  (url) => `<img src=${url} width=1 height=1>`,
  (url) => `<IMG\nalt='' SRC = ${url}/>`,
  (url) => `<td background=${url}>cell</td>`,
  (url) => `<link rel=stylesheet href=${url}>`,
  (url) => `<v:fill src=${url} />`,
  (url) => `<iframe src=${url}></iframe>`,
  (url) => `<!--[if mso]><img src=${url}><![endif]-->`,
  (url) => `<input type=image src=${url}>`,
  (url) => `<p style="display:none"><img src=${url}></p>`,
];

const CSS_LOADERS: readonly ((url: string) => string)[] = [
  (url) => `<div style="background:url(${url})">b</div>`,
  (url) => `<style>#a{background-image:url('${url}')}</style>`,
  (url) => `<style>@import url("${url}");</style>`,
  (url) => `<style>@media print{p{background:url( ${url} )}}</style>`,
];

const LINKS: readonly ((url: string) => string)[] = [
  (url) => `<a href=${url}>read</a>`,
  (url) => `<a style="color:red" href=${url}><b>read <img alt="on"></b></a>`,
  (url) => `<map><area href=${url}></map>`,
  (url) => `<form action=${url}><button>go</button></form>`,
  (url) => `<a href=${url}>never closed`,
];

const NOISE: readonly string[] = [
  "<p>",
  "</p></td>",
  "<br/>",
  "<!-- a comment -->",
  "<!-->",
  "</ >",
  "<!doctype html>",
  "<table><tr><td>",
  "</table>",
  "<3 tulips",
  "<style>p{color:red}</style>",
  "<img src=cid:a@b>",
  '<img src="data:image/gif;base64,R0lGOD==">',
  '<a href="#top">up</a>',
  '<a href="mailto:shop@shop.example">write</a>',
  "<script>if (a<b) document.write('<img src=x>')</script>",
  "<b title='a>b'>",
];

const WAY = fc.nat(47);

/** HTML in which every address is exactly an attribute's value, or stands in a style. */
export const anyHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...NOISE) },
      { weight: 3, arbitrary: anyText },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...LOADERS, ...LINKS), anyUrl, WAY)
          .map(([write, url, way]) => write(inAttribute(url, way))),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...CSS_LOADERS), anyUrl)
          .map(([write, url]) => write(url.replaceAll(/[()&]/gu, "_"))),
      },
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(" "));

/** HTML that names nothing outside itself. */
export const anySelfContainedHtml: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...NOISE), anyText), { maxLength: 20 })
  .map((pieces) => pieces.join("\n"));

export const anyPlainText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      anyText,
      anyUrl.map((url) => `(see ${url}), or`),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join("\n"));

const anyEncoding = fc.constantFrom<Encoding>("8bit", "quoted-printable", "base64");
const anyCharset = fc.constantFrom<Charset>("utf-8", "iso-8859-1", "utf-16le");

function octets(text: string, charset: Charset): Uint8Array {
  if (charset === "utf-8") return bytesOf(text);
  if (charset === "utf-16le") return new Uint8Array(Buffer.from(text, "utf16le"));
  return latin1(Array.from(text, (char) => (char <= "\u00ff" ? char : "?")).join(""));
}

/** A body part with its header. UTF-16 holds NUL and line ends of two bytes: only base64 bears it. */
export function leaf(
  type: string,
  text: string,
  { charset, encoding }: { charset: Charset; encoding: Encoding },
  ...fields: readonly string[]
): Written {
  const bytes = octets(text, charset);
  const way = charset === "utf-16le" ? "base64" : encoding;
  const body =
    way === "base64"
      ? encodeBase64(bytes)
      : way === "quoted-printable"
        ? encodeQuotedPrintable(bytes)
        : Buffer.from(bytes).toString("latin1").replaceAll("\n", "\r\n");
  const header = [
    `Content-Type: ${type}; charset=${charset}`,
    `Content-Transfer-Encoding: ${way}`,
    ...fields,
  ];
  return `${header.join("\r\n")}\r\n\r\n${body}`;
}

export function container(subtype: string, boundary: string, parts: readonly Written[]): Written {
  const pieces = parts.map((part) => `--${boundary}\r\n${part}\r\n`);
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${pieces.join("")}--${boundary}--\r\n`;
}

const CALENDAR = (url: string): string =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTACH;FMTTYPE=image/gif:${url.slice(0, 20)}\r\n ${url.slice(20)}\r\nURL:${url}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const anyLeaf: fc.Arbitrary<Written> = fc
  .tuple(
    fc.oneof(
      anyHtml.map((text) => ["text/html", text] as const),
      anyPlainText.map((text) => ["text/plain", text] as const),
      anyUrl.map((url) => ["text/calendar", CALENDAR(url)] as const),
    ),
    anyCharset,
    anyEncoding,
  )
  .map(([[type, text], charset, encoding]) => leaf(type, text, { charset, encoding }));

let boundaries = 0;

/** A MIME tree of any shape: alternatives, related parts, messages within messages. */
export const anyTree: fc.Arbitrary<Written> = fc.letrec<{ tree: Written; branch: Written }>(
  (tie) => ({
    tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, anyLeaf, tie("branch")),
    branch: fc
      .tuple(
        fc.constantFrom("mixed", "alternative", "related", "rfc822"),
        fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
      )
      .map(([subtype, parts]) => {
        if (subtype === "rfc822")
          return `Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n${parts[0] ?? ""}`;
        boundaries += 1;
        return container(subtype, `b${boundaries}`, parts);
      }),
  }),
).tree;

/** The bytes of a message around a tree. */
export function messageAround(tree: Written, ...fields: readonly string[]): Uint8Array {
  const header = ["From: Shop <news@shop.example>", "To: ida.brandt@example.org", ...fields];
  return latin1(`${header.join("\r\n")}\r\nMIME-Version: 1.0\r\n${tree}`);
}

export const anyMessage: fc.Arbitrary<Uint8Array> = fc
  .tuple(anyTree, anyUrl)
  .map(([tree, url]) =>
    messageAround(tree, `List-Unsubscribe: <${url}>,\r\n <mailto:leave@shop.example>`),
  );

/** One way to damage bytes. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const at = (share: number, bytes: Uint8Array): number => Math.floor((share / 1000) * bytes.length);

/** Cuts, flips, splices and repeats, at places given as thousandths of the length. */
export const anyDamage: fc.Arbitrary<Damage> = fc
  .array(
    fc.tuple(
      fc.constantFrom("cut", "flip", "splice", "repeat"),
      fc.nat(999),
      fc.nat(999),
      fc.nat(255),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((steps) => (whole) => {
    let bytes = whole;
    for (const [way, first, second, octet] of steps) {
      const from = at(Math.min(first, second), bytes);
      const to = at(Math.max(first, second), bytes);
      if (way === "cut") bytes = bytes.slice(0, Math.max(to, 1));
      else if (way === "flip") bytes = bytes.with(from, octet);
      else if (way === "splice") bytes = joined(bytes.subarray(0, from), bytes.subarray(to));
      else bytes = joined(bytes.subarray(0, to), bytes.subarray(from)).slice(0, 200_000);
      if (bytes.length === 0) return whole;
    }
    return bytes;
  });

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
