import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import { decodeBody } from "../mime/body.ts";
import { readMessage } from "../mime/message.ts";
import { NO_NEEDLES } from "../identity/needles.ts";
import { bytesOf, latin1, mustRead, outline, textOf } from "../mime/testing/messages.ts";
import { collectMessage } from "../references/collect-message.ts";
import {
  anyDamage,
  anyHtml,
  anyMessage,
  anySelfContainedHtml,
  container,
  leaf,
  messageAround,
  type Encoding,
} from "../testing/any-message.ts";
import { fixtureMessages } from "../testing/fixture-messages.ts";
import { cleanedUrl } from "./cleaned-url.ts";
import { cleanMessage, type Change, type CleanOptions } from "./clean-message.ts";

const FIXTURES = fixtureMessages();
const ENCODINGS: readonly Encoding[] = ["8bit", "quoted-printable", "base64"];
const PIXEL = '<img src="https://t.shop.example/open/hGkJv2KW4j2zpt2x8Q" width="1" height="1">';
const KEPT_FOR_GOOD = new Set(["header", "inside-text", "encoding", "structure"]);

interface Done {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly bytes: Uint8Array;
}

/** Cleans one part and reads it again. */
function cleanedPart(
  type: string,
  text: string,
  options: CleanOptions & { encoding?: Encoding } = {},
): Done {
  const { encoding = "8bit", ...rest } = options;
  const given = messageAround(leaf(type, text, { charset: "utf-8", encoding }));
  const { bytes, changes } = cleanMessage(given, rest);
  const [part] = mustRead(bytes).parts;
  if (!part) throw new Error("no part");
  return { text: textOf(bytes, part).replaceAll("\r\n", "\n"), changes, bytes };
}

function cleanedHtml(html: string, options: CleanOptions = {}): string {
  return cleanedPart("text/html", html, options).text;
}

describe("what reports an opening", () => {
  test.each<readonly [string, string, string]>([
    ["a pixel goes with its tag", `<p>a ${PIXEL}b</p>`, "<p>a b</p>"],
    [
      "a hidden element that holds nothing else goes whole",
      `<p>a</p><div style="display:none"> <span>${PIXEL}</span> </div><p>b</p>`,
      "<p>a</p><p>b</p>",
    ],
    [
      "a hidden element that holds words stays",
      `<div style="display:none">Preview ${PIXEL}</div>`,
      `<div style="display:none">Preview </div>`,
    ],
    [
      "a picture that people see keeps its words",
      `<img alt="Tulips" src="https://img.shop.example/im/2827948/ab.png?email=ida.brandt@example.org" width="300" height="200">`,
      `<img alt="Tulips" width="300" height="200">`,
    ],
    [
      "a background goes with its attribute",
      `<table background="https://t.shop.example/o.gif?email=ida.brandt@example.org" width="9"><tr><td>x</td></tr></table>`,
      `<table width="9"><tr><td>x</td></tr></table>`,
    ],
    [
      "a style keeps everything but the address",
      `<div style="color:red;background:url(https://t.shop.example/o.gif?email=ida.brandt@example.org) no-repeat">x</div>`,
      `<div style="color:red;background:url(data:,) no-repeat">x</div>`,
    ],
    [
      "a style with entities is written anew",
      `<div style="font-family:&quot;A&quot;;background:url(&quot;https://t.shop.example/o?email=ida.brandt@example.org&amp;x=1&quot;)">x</div>`,
      `<div style="font-family:&quot;A&quot;;background:url(&quot;data:,&quot;)">x</div>`,
    ],
    [
      "a style sheet too",
      `<style>@import url("https://t.shop.example/o.css?email=ida.brandt@example.org");p{color:red}</style><p>x</p>`,
      `<style>@import url("data:,");p{color:red}</style><p>x</p>`,
    ],
    [
      "of an image set the candidate goes",
      `<img src="https://cdn.shop.example/a.png" width="300" height="90" srcset="https://cdn.shop.example/a2.png 2x, https://t.shop.example/b.png?email=ida.brandt@example.org 3x">`,
      `<img src="https://cdn.shop.example/a.png" width="300" height="90" srcset="https://cdn.shop.example/a2.png 2x">`,
    ],
    [
      "what stands in a comment for one maker's programs goes",
      `<!--[if mso]><p>${PIXEL}</p><![endif]--><p>x</p>`,
      `<!--[if mso]><p></p><![endif]--><p>x</p>`,
    ],
    [
      "an ordinary picture stays",
      `<img src="https://cdn.shop.example/logo.png" width="300" height="90">${PIXEL}`,
      `<img src="https://cdn.shop.example/logo.png" width="300" height="90">`,
    ],
  ])("%s", (_, html, expected) => {
    expect(cleanedHtml(html)).toBe(expected);
  });

  test("goes from calendars and cards with its property, folds included", () => {
    const calendar =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Boat\nATTACH;FMTTYPE=image/gif:https://t.shop.example/o.gif?e\n mail=ida.brandt@example.org\nLOCATION:Quay\nEND:VEVENT\nEND:VCALENDAR\n";
    const { text } = cleanedPart("text/calendar", calendar);
    expect(text).toBe(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Boat\nLOCATION:Quay\nEND:VEVENT\nEND:VCALENDAR\n",
    );
  });

  test("is asked for by no header either", () => {
    const plain = leaf("text/plain", "Hello", { charset: "utf-8", encoding: "8bit" });
    const given = messageAround(
      plain,
      "Disposition-Notification-To: <a@shop.example>,\r\n <b@shop.example>",
    );
    const { bytes, changes } = cleanMessage(given);
    expect(bytes).toEqual(messageAround(plain));
    expect(changes).toMatchObject([{ action: "removed", what: "read-receipt", at: { line: 3 } }]);
  });
});

const COUNTER = "https://click.shop.example/track/click?u=k7f3x9q2abhGkJv2KW4j2zpt2&to=";

describe("what reports a click", () => {
  test.each<readonly [string, string, string]>([
    [
      "a link leads straight to the destination it holds",
      `<a href="${COUNTER}https%3A%2F%2Fshop.example.org%2Ftulips%3Fcolour%3Dred%26size%3D2">Tulips</a>`,
      `<a href="https://shop.example.org/tulips?colour=red&amp;size=2">Tulips</a>`,
    ],
    [
      "letters beyond ASCII in a destination stay percent-encoded",
      `<a href="${COUNTER}https%3A%2F%2Fshop.example.org%2Fcaf%C3%A9%2Fa%20b">Tulips</a>`,
      `<a href="https://shop.example.org/caf%C3%A9/a%20b">Tulips</a>`,
    ],
    [
      "a destination in base64",
      `<a href='https://click.shop.example/track/click/k7f3x9q2abhGkJv2/aHR0cHM6Ly9zaG9wLmV4YW1wbGUub3JnL3R1bGlwcw=='>Tulips</a>`,
      `<a href='https://shop.example.org/tulips'>Tulips</a>`,
    ],
    [
      "a number in the address of the page goes, the rest stays as written",
      `<a href="https://shop.example/t?utm_source=mail&amp;mc_eid=abc123def4&amp;b=%20">Tulips</a>`,
      `<a href="https://shop.example/t?utm_source=mail&amp;b=%20">Tulips</a>`,
    ],
    [
      "an unquoted address is put in quotes",
      `<a href=${COUNTER}https%3A%2F%2Fshop.example.org%2Ft%3Fa%3D1>Tulips</a>`,
      `<a href="https://shop.example.org/t?a=1">Tulips</a>`,
    ],
    [
      "a report on the side goes",
      `<a href="https://shop.example/t" ping="https://p.shop.example/hGkJv2KW4j2zpt2x8Q">Tulips</a>`,
      `<a href="https://shop.example/t">Tulips</a>`,
    ],
    [
      "a destination with a number of the reader's loses that too",
      `<a href="${COUNTER}https%3A%2F%2Fshop.example.org%2Ft%3Fmc_eid%3Dabc123def4">Tulips</a>`,
      `<a href="https://shop.example.org/t">Tulips</a>`,
    ],
  ])("%s", (_, html, expected) => {
    expect(cleanedHtml(html)).toBe(expected);
  });

  test("goes from the text part as well", () => {
    const { text } = cleanedPart(
      "text/plain",
      `Tulips:\n${COUNTER}https%3A%2F%2Fshop.example.org%2Ftulips\n\nBye`,
    );
    expect(text).toBe("Tulips:\nhttps://shop.example.org/tulips\n\nBye");
  });

  const OPAQUE = `<p><a class="b" href="https://click.shop.example/track/click/k7f3x9q2abhGkJv2KW4j2zpt2x8QhGkJv2KW4j2z">Tulips</a></p>`;

  test("stays, and is named, where only a server knows where it leads", () => {
    const { text, changes } = cleanedPart("text/html", OPAQUE);
    expect(text).toBe(OPAQUE);
    expect(changes).toMatchObject([
      { action: "kept", what: "link", reason: "destination-unknown" },
    ]);
  });

  test("becomes plain text when asked to", () => {
    expect(cleanedHtml(OPAQUE, { removeUnknown: true })).toBe(`<p><a class="b">Tulips</a></p>`);
    const url = "https://click.shop.example/track/click/k7f3x9q2abhGkJv2KW4j2zpt2x8QhGkJv2KW4j2z";
    const { text } = cleanedPart("text/plain", `See ${url} now`, { removeUnknown: true });
    expect(text).toBe("See [link removed] now");
  });

  test("keeps what says who leaves the list", () => {
    const pages = ["tulips", "roses", "boats"].map(
      (page) => `https%3A%2F%2Fshop.example.org%2F${page}`,
    );
    const leaving = "https%3A%2F%2Fshop.example.org%2Funsubscribe%3Fmc_eid%3Dabc123def4";
    const html = [...pages, leaving]
      .map((to, at) => `<a href="${COUNTER}${to}">${at}</a>`)
      .join("\n");
    expect(cleanedHtml(html)).toContain(
      `<a href="https://shop.example.org/unsubscribe?mc_eid=abc123def4">3</a>`,
    );
  });
});

describe("everything else", () => {
  const html = `<p>Tulips — “now” café = ${"a long line of words ".repeat(9)}</p>${PIXEL}<p>${"and more of them ".repeat(9)}</p>`;

  test.each(ENCODINGS)("reads the same in %s", (encoding) => {
    const { text, bytes } = cleanedPart("text/html", html, { encoding });
    expect(text).toBe(html.replace(PIXEL, ""));
    if (encoding !== "8bit") expect(longestLine(bytes)).toBeLessThanOrEqual(76);
  });

  test.each(ENCODINGS)("is the same in UTF-16 and %s", (encoding) => {
    const given = messageAround(leaf("text/html", html, { charset: "utf-16le", encoding }));
    const { bytes } = cleanMessage(given);
    const [part] = mustRead(bytes).parts;
    expect(part && textOf(bytes, part)).toBe(html.replace(PIXEL, ""));
  });

  test("of a quoted-printable part is the same bytes, line by line", () => {
    const form = { charset: "utf-8", encoding: "quoted-printable" } as const;
    const given = messageAround(leaf("text/html", `${html}\n<p>The end =)</p>`, form));
    const before = linesOf(given);
    const after = linesOf(cleanMessage(given).bytes);
    const kept = before.filter((line) => after.includes(line)).length;
    expect(before.length - kept).toBeLessThanOrEqual(4);
  });

  test("of a base64 part keeps its width of line and its line ends", () => {
    const body =
      Buffer.from(html)
        .toString("base64")
        .match(/.{1,60}/gu) ?? [];
    const given = bytesOf(
      `From: a@shop.example\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${body.join("\n")}\n\n`,
    );
    const { bytes } = cleanMessage(given);
    const written = Buffer.from(bytes).toString("latin1");
    expect(written).toMatch(/\n\n(?:[A-Za-z0-9+/]{60}\n)+[A-Za-z0-9+/=]{1,60}\n\n$/);
    expect(written).not.toContain("\r");
  });

  test("of a part in a charset that cannot be edited stays, and is named", () => {
    const given = bytesOf(
      `From: a@shop.example\nContent-Type: text/html; charset=iso-2022-jp\n\n<p>a</p>${PIXEL}`,
    );
    const { bytes, changes } = cleanMessage(given);
    expect(bytes).toBe(given);
    expect(changes).toMatchObject([{ action: "kept", what: "open-tracker", reason: "encoding" }]);
  });

  test("says which signatures no longer verify", () => {
    const part = leaf("text/html", PIXEL, { charset: "utf-8", encoding: "8bit" });
    const signed = messageAround(part, "DKIM-Signature: v=1; d=shop.example;\r\n b=abc");
    const { bytes, changes } = cleanMessage(signed);
    expect(changes.map(({ action, what }) => `${action} ${what}`)).toEqual([
      "no-longer-verifies signature",
      "removed open-tracker",
    ]);
    expect(Buffer.from(bytes).toString("latin1")).toContain(
      "DKIM-Signature: v=1; d=shop.example;\r\n b=abc",
    );
    expect(cleanMessage(bytes).changes).toEqual([]);
  });

  test("is told at its place in the message as given, after many rounds too", () => {
    for (const [, bytes] of FIXTURES) {
      for (const { url, at } of cleanMessage(bytes).changes) {
        expect(at.offset + at.length).toBeLessThanOrEqual(bytes.length);
        if (url !== null && at.part !== "header") expect(url).toMatch(/^\w+:/);
      }
    }
    const chained = FIXTURES.find(([path]) => path.includes("L03-chained/message"))?.[1];
    const [change] = cleanMessage(chained ?? bytesOf("")).changes;
    expect(change).toMatchObject({ action: "unwrapped" });
    expect(auditMessage(chained ?? bytesOf("")).links.map(({ url }) => url)).toContain(change?.url);
  });

  test("believes an audit that a comparison raised", () => {
    const picture = `<p>a</p><img src="https://cdn.shop.example/recipes/51791698/1.png" width="300" height="200">`;
    const given = messageAround(leaf("text/html", picture, { charset: "utf-8", encoding: "8bit" }));
    const document = auditMessage(given);
    const references = document.references.map((one) => ({
      ...one,
      class: "personalised-image" as const,
      tracker: true,
    }));
    const { changes } = cleanMessage(given, { document: { ...document, references } });
    expect(changes).toMatchObject([{ action: "removed", what: "personalised-image" }]);
  });
});

// --- properties --------------------------------------------------------------------------------

/** What holds of every cleaned message, whatever came in. */
function checkCleaned(given: Uint8Array, options: CleanOptions = {}): void {
  const { bytes, changes } = cleanMessage(given, options);
  expect(JSON.parse(JSON.stringify(changes))).toStrictEqual(changes);
  const again = cleanMessage(bytes, options);
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  const read = readMessage(given);
  if (!read.ok) {
    expect(bytes).toBe(given);
    return;
  }
  expect(outline(bytes)).toEqual(outline(given));
  const document = auditMessage(bytes);
  const isKept = (what: Change["what"]): boolean =>
    changes.some((change) => change.what === what && KEPT_FOR_GOOD.has(change.reason ?? ""));
  if (!isKept("open-tracker") && !isKept("personalised-image")) {
    expect(document.summary.openTrackers).toBe(0);
  }
  for (const link of document.links) {
    const isIn = link.at.part !== "header" && !isKept("link");
    if (link.tracked && isIn) expect(cleanedUrl(link, NO_NEEDLES), link.url).toBe(null);
  }
  if (changes.every(({ action }) => action === "kept")) expect(bytes).toBe(given);
}

describe("a cleaned message", () => {
  test.each(FIXTURES)("has no tracker left, and is clean for good: %s", (_, bytes) => {
    checkCleaned(bytes);
    checkCleaned(bytes, { removeUnknown: true });
    const { bytes: cleaned } = cleanMessage(bytes, { removeUnknown: true });
    const left = auditMessage(cleaned).links.filter(({ tracked }) => tracked);
    expect(left.filter(({ at }) => at.part !== "header")).toEqual([]);
  });

  test.each(FIXTURES)("says the same words: %s", (_, bytes) => {
    const seen = (message: Uint8Array): string =>
      collectMessage(message, mustRead(message)).visibleText?.replaceAll(/\s+/g, " ").trim() ?? "";
    expect(seen(cleanMessage(bytes).bytes)).toBe(seen(bytes));
  });

  test("has no tracker left, in any generated message", () => {
    fc.assert(
      fc.property(anyMessage, fc.boolean(), (bytes, removeUnknown) => {
        checkCleaned(bytes, { removeUnknown });
      }),
      { numRuns: 300 },
    );
  });

  test("is found for anything, damaged as it may be", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES),
        anyMessage,
        anyDamage,
        ([, fixture], any, damage) => {
          checkCleaned(damage(fixture));
          checkCleaned(damage(any), { removeUnknown: true });
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => checkCleaned(bytes)));
  });

  test("is the message as given where nothing observes", () => {
    fc.assert(
      fc.property(anySelfContainedHtml, fc.constantFrom(...ENCODINGS), (html, encoding) => {
        const given = messageAround(leaf("text/html", html, { charset: "utf-8", encoding }));
        expect(cleanMessage(given)).toEqual({ bytes: given, changes: [] });
      }),
      { numRuns: 150 },
    );
  });

  test("is the message as given, byte for byte, of every near miss without a tracker", () => {
    for (const [path, bytes] of FIXTURES) {
      const { openTrackers, trackedLinks } = auditMessage(bytes).summary;
      const asksReceipt = auditMessage(bytes).findings.some(({ id }) => id === "A15");
      if (openTrackers + trackedLinks > 0 || asksReceipt) continue;
      expect(cleanMessage(bytes).bytes, path).toBe(bytes);
    }
  });

  test("differs in the edited part alone", () => {
    fc.assert(
      fc.property(anyHtml, fc.constantFrom(...ENCODINGS), (html, encoding) => {
        const form = { charset: "utf-8", encoding } as const;
        const around = (inner: string): Uint8Array =>
          messageAround(
            container("mixed", "o", [
              leaf("text/plain", "before é", form),
              inner,
              leaf("text/plain", "after é", form),
            ]),
          );
        const given = around(leaf("text/html", html, form));
        const { bytes } = cleanMessage(given);
        for (const path of ["1", "3"]) expect(bodyAt(bytes, path)).toEqual(bodyAt(given, path));
      }),
      { numRuns: 150 },
    );
  });

  test("has no longer lines than before, or lines of 76", () => {
    fc.assert(
      fc.property(
        anyHtml,
        fc.constantFrom("quoted-printable" as const, "base64" as const),
        (html, encoding) => {
          const given = messageAround(leaf("text/html", html, { charset: "utf-8", encoding }));
          const { bytes } = cleanMessage(given);
          expect(longestLine(bytes)).toBeLessThanOrEqual(Math.max(76, longestLine(given)));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("is found in no time for thousands of trackers", () => {
    const many = Array.from({ length: 5_000 }, (_, at) => PIXEL.replace("open", `open/${at}`)).join(
      "<p>x</p>",
    );
    const given = latin1(`From: a@shop.example\r\nContent-Type: text/html\r\n\r\n${many}`);
    expect(auditMessage(cleanMessage(given).bytes).summary.openTrackers).toBe(0);
  }, 20_000);
});

function bodyAt(bytes: Uint8Array, path: string): Uint8Array | undefined {
  const part = mustRead(bytes).parts.find((one) => one.path === path);
  return part && decodeBody(bytes, part).bytes.slice();
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString("latin1").split("\r\n");
}

function longestLine(bytes: Uint8Array): number {
  return Math.max(
    ...Buffer.from(bytes)
      .toString("latin1")
      .split(/\r?\n/)
      .map(({ length }) => length),
  );
}
