import { describe, expect, test } from "vitest";

import { widthOf } from "../../terminal/width.ts";
import { unreadRecord } from "../record.ts";
import {
  aDocument,
  aHostileDocument,
  aLink,
  aReference,
  aTrackedDocument,
  anUnclearDocument,
} from "../testing/documents.ts";
import { shownUrl } from "./shown-url.ts";
import { textPage } from "./text-page.ts";

const SETTINGS = { columns: 80, hasColour: false, language: "en" } as const;
const LANGUAGES = ["en", "fr", "nl", "de"] as const;

// What may steer a terminal; a page of our own holds line feeds and nothing else of it.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const STEERING = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe("textPage", () => {
  test.each([
    ["tracked.en", aTrackedDocument(), SETTINGS],
    ["tracked.fr", aTrackedDocument(), { ...SETTINGS, language: "fr" }],
    ["tracked.narrow", aTrackedDocument(), { ...SETTINGS, columns: 20 }],
    ["untracked.en", aDocument(), SETTINGS],
    ["unclear.de", anUnclearDocument(), { ...SETTINGS, language: "de" }],
    ["unread.nl", unreadRecord("weg.eml", "not-found"), { ...SETTINGS, language: "nl" }],
    ["hostile.en", aHostileDocument(), SETTINGS],
  ] as const)("reads well: %s", async (name, record, settings) => {
    await expect(textPage(record, settings)).toMatchFileSnapshot(`./pages/${name}.txt`);
  });

  test.each(LANGUAGES)("lets no hostile mail steer the terminal (%s)", (language) => {
    const page = textPage(aHostileDocument(), { ...SETTINGS, language });
    expect(page).not.toMatch(STEERING);
  });

  test("in colour holds no other escape sequence than colours of its own", () => {
    const page = textPage(aHostileDocument(), { ...SETTINGS, hasColour: true });
    // eslint-disable-next-line no-control-regex -- the colours' own escape sequences
    expect(page.replace(/\x1b\[(?:1|2|22|3[1-3]|39)m/g, "")).not.toMatch(STEERING);
  });

  test("says without colour all that it says in colour", () => {
    const page = textPage(aTrackedDocument(), { ...SETTINGS, hasColour: true });
    // eslint-disable-next-line no-control-regex -- the colours' own escape sequences
    expect(page.replace(/\x1b\[\d+m/g, "")).toBe(textPage(aTrackedDocument(), SETTINGS));
  });

  test.each([60, 80, 100])("fits in %i columns", (columns) => {
    for (const language of LANGUAGES) {
      const page = textPage(aTrackedDocument(), { ...SETTINGS, columns, language });
      for (const line of page.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    }
  });

  test("tells counting from watching when nobody is named", () => {
    const references = [aReference({ class: "aggregate-beacon", identifies: "campaign" })];
    const summary = {
      openTrackers: 1,
      trackedLinks: 0,
      untrackedLinks: 0,
      verdict: "tracked",
    } as const;
    const page = textPage(aDocument({ references, summary }), SETTINGS);
    expect(page).toContain("This mail counts its readers: 1 hidden image reports that somebody");
  });
});

describe("shownUrl", () => {
  const host = "a-very-long-host-name-that-alone-is-wider-than-many-a-terminal.example";

  test("keeps the host whole, however narrow the page", () => {
    expect(shownUrl(`https://${host}/${"x".repeat(500)}`, 40)).toContain(host);
  });

  test("does not let credentials push the host out of sight", () => {
    const url = `https://bank.example${"-".repeat(200)}@${host}/login`;
    expect(shownUrl(url, 40)).toBe(`https://…@${host}/login`);
  });

  test("shortens the middle", () => {
    const shown = shownUrl(`https://a.example/${"x".repeat(100)}end`, 40);
    expect(widthOf(shown)).toBe(40);
    expect(shown).toMatch(/^https:\/\/a\.example\/x+…x+end$/);
  });

  test("shows a link without a host in its width", () => {
    expect(widthOf(shownUrl(`mailto:${aLink().host.repeat(20)}`, 40))).toBe(40);
  });
});
