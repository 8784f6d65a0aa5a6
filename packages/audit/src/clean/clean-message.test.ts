import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import { NO_NEEDLES } from "../identity/needles.ts";
import { decodeBody } from "../mime/body.ts";
import { readMessage } from "../mime/message.ts";
import { latin1, mustRead, outline } from "../mime/testing/messages.ts";
import { collectMessage } from "../references/collect-message.ts";
import {
  anyDamage,
  anyHtml,
  anyMessage,
  anySelfContainedHtml,
  container,
  leaf,
  messageAround,
} from "../testing/any-message.ts";
import { fixtureMessages } from "../testing/fixture-messages.ts";
import { cleanMessage, type Change, type CleanOptions } from "./clean-message.ts";
import { cleanedUrl } from "./cleaned-url.ts";
import { ENCODINGS, PIXEL, longestLine } from "./testing/cleaned.ts";

const FIXTURES = fixtureMessages();
const KEPT_FOR_GOOD = new Set(["header", "inside-text", "encoding", "structure"]);

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
