import { decodeHTMLAttribute } from "entities/decode";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage } from "./audit-message.ts";
import { decodeCssEscapes } from "./css/css-escapes.ts";
import type { Link, Reference } from "./document.ts";
import { bytesOf, mustRead } from "./mime/testing/messages.ts";
import { readMessage } from "./mime/message.ts";
import {
  anyDamage,
  anyHtml,
  anyMessage,
  anySelfContainedHtml,
  anyTree,
  anyUrl,
  container,
  leaf,
  messageAround,
} from "./testing/any-message.ts";
import { fixtureMessages } from "./testing/fixture-messages.ts";
import { lineOf, writtenAt } from "./testing/written-at.ts";

const UTF8 = { charset: "utf-8", encoding: "quoted-printable" } as const;
const FIXTURES = fixtureMessages();

/** What holds of every document, whatever the message. */
function checkDocument(bytes: Uint8Array): void {
  const document = auditMessage(bytes);
  expect(JSON.parse(JSON.stringify(document))).toStrictEqual(document);
  expect(document.bytes).toBe(bytes.length);
  for (const { at } of [...document.references, ...document.links]) {
    expect(at.offset).toBeGreaterThanOrEqual(0);
    expect(at.offset + at.length).toBeLessThanOrEqual(bytes.length);
  }
  for (const list of [document.references, document.links]) {
    const offsets = list.map(({ at }) => at.offset);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  }
}

describe("auditMessage on anything", () => {
  test("never throws on arbitrary bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), checkDocument), { numRuns: 400 });
  });

  test("never throws on arbitrary text, bare or as the body of a message", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.constantFrom("text/html", "text/plain", "text/calendar", "text/vcard", "image/svg+xml"),
        (text, type) => {
          checkDocument(bytesOf(text));
          checkDocument(bytesOf(`From: a@example.org\r\nContent-Type: ${type}\r\n\r\n${text}`));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("never throws on generated messages, whole or damaged", () => {
    fc.assert(
      fc.property(anyMessage, anyDamage, (bytes, damage) => {
        checkDocument(bytes);
        checkDocument(damage(bytes));
      }),
      { numRuns: 400 },
    );
  });

  test("never throws on fixtures cut, flipped, spliced and repeated", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES), anyDamage, ([, bytes], damage) => {
        checkDocument(damage(bytes));
      }),
      { numRuns: 600 },
    );
  });

  test("gives the same document for the same bytes", () => {
    fc.assert(
      fc.property(anyMessage, (bytes) => {
        const [first, second] = [auditMessage(bytes), auditMessage(bytes.slice())];
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a message that names nothing remote", () => {
  test("has no tracker, no reference and no tracked link", () => {
    fc.assert(
      fc.property(anySelfContainedHtml, (html) => {
        const { references, links, summary } = auditMessage(
          messageAround(leaf("text/html", html, UTF8)),
        );
        expect(references).toEqual([]);
        expect(links.filter(({ tracked }) => tracked)).toEqual([]);
        expect(summary).toMatchObject({ openTrackers: 0, trackedLinks: 0, verdict: "untracked" });
      }),
      { numRuns: 300 },
    );
  });
});

/** Parts that ask nobody anything and say nothing to the reader. */
const INNOCENT: Readonly<Record<string, string>> = {
  "a picture in the message":
    "Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <dot@example.org>\r\nContent-Disposition: inline\r\n\r\nR0lGODlhAQABAAAAACw=",
  "an attached text": leaf(
    "text/plain",
    "Notes of the day.",
    UTF8,
    "Content-Disposition: attachment",
  ),
  "an attached document":
    "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nJVBERi0xLjQK",
  "an empty choice": container("alternative", "none", []),
  "an empty page": leaf("text/html", "", UTF8, "Content-Disposition: attachment"),
};

describe("an innocent part beside the others", () => {
  const findingsOf = (bytes: Uint8Array): string[] =>
    auditMessage(bytes).findings.map(({ id, at }) => `${id} at ${at.length}`);

  test.each(Object.entries(INNOCENT))("removes no finding: %s", (_, innocent) => {
    fc.assert(
      fc.property(anyTree, fc.boolean(), (tree, isFirst) => {
        const without = messageAround(container("mixed", "outer", [tree]));
        const parts = isFirst ? [innocent, tree] : [tree, innocent];
        const beside = messageAround(container("mixed", "outer", parts));
        expect(findingsOf(beside)).toEqual(expect.arrayContaining(findingsOf(without)));
      }),
      { numRuns: 120 },
    );
  });
});

/** What a reader of the bytes may make of them: entities, escapes, folds and percent signs undone. */
function readings(written: string): readonly string[] {
  const entities = decodeHTMLAttribute(written);
  const twice = decodeHTMLAttribute(entities);
  const unfolded = written.replaceAll(/\r?\n[ \t]/gu, "");
  return [
    written,
    entities,
    twice,
    decodeCssEscapes(entities),
    unfolded,
    unfolded.replaceAll(/\\([,;nN\\])/gu, "$1"),
    entities.replaceAll(/%([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  ].map((text) => text.replaceAll(/[\t\r\n]/gu, "").trim());
}

/** The URL as written, or its end where it was written relative to a base. */
function standsThere({ url }: Reference | Link, written: string): boolean {
  const bare = url.replace(/^https?:/i, "");
  return readings(written).some(
    (text) => text.includes(url) || text.includes(bare) || (text !== "" && url.endsWith(text)),
  );
}

/** Inside an attached file an address may be packed: its place is that of the packed piece. */
function isPacked(one: Reference | Link): boolean {
  return "technique" in one
    ? one.technique === "document" || one.technique === "pdf"
    : one.via === "attachment";
}

function checkPlaces(bytes: Uint8Array): number {
  const read = readMessage(bytes);
  if (!read.ok) return 0;
  const { references, links } = auditMessage(bytes);
  for (const one of [...references, ...links]) {
    const written = writtenAt(bytes, read.value, one.at);
    const isThere = isPacked(one) ? written.length > 0 : standsThere(one, written);
    expect(isThere, `${one.url} in ${JSON.stringify(written)}`).toBe(true);
    expect(one.at.line).toBe(lineOf(bytes, one.at.offset));
  }
  return references.length + links.length;
}

describe("the reported bytes at each place", () => {
  test("are the reported text, in generated messages", () => {
    let checked = 0;
    fc.assert(
      fc.property(anyMessage, (bytes) => {
        checked += checkPlaces(bytes);
      }),
      { numRuns: 500 },
    );
    expect(checked).toBeGreaterThan(1000);
  });

  test.each(FIXTURES)("are the reported text in %s", (_, bytes) => {
    checkPlaces(bytes);
  });

  test("are nothing but the reported text, where an attribute holds the address", () => {
    fc.assert(
      fc.property(anyHtml, fc.constantFrom("8bit", "quoted-printable"), (html, encoding) => {
        const bytes = messageAround(leaf("text/html", html, { charset: "utf-8", encoding }));
        const { references, links } = auditMessage(bytes);
        for (const one of [...references, ...links]) {
          const written = writtenAt(bytes, mustRead(bytes), one.at);
          const isInStyle = "technique" in one && one.technique.startsWith("css-");
          expect(isInStyle ? written.trim() : decodeHTMLAttribute(written)).toBe(one.url);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("are found for every address that generated HTML loads or links", () => {
    fc.assert(
      fc.property(fc.array(anyUrl, { minLength: 1, maxLength: 6 }), (urls) => {
        const html = urls
          .map(
            (url, index) =>
              `<${index % 2 ? "img src" : "a href"}="${url.replaceAll("&", "&amp;")}">`,
          )
          .join("x");
        const { references, links } = auditMessage(messageAround(leaf("text/html", html, UTF8)));
        const found = [...references, ...links].map(({ url }) => url);
        expect(found.toSorted()).toEqual(urls.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});
