import {
  auditMessage,
  pagesToRender,
  withRendered,
  type RenderState,
  type SeenRequest,
} from "@consentry/audit";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { fixtureMessages } from "../../../audit/src/testing/fixture-messages.ts";
import { openBrowser } from "../browser/launch-browser.ts";
import { STATES } from "./render-states.ts";
import { SEALED_ARGUMENTS } from "./sealed-arguments.ts";
import { SealedPage } from "./sealed-page.ts";
import { CONSTRUCTS, written } from "./testing/constructs.ts";

/**
 * What the browser asks for and reading does not find, with the reason. All hang on the tree that
 * a browser builds; the scanner builds none, and none of them was seen in mail.
 */
const KNOWN_LIMITS: Readonly<Record<string, string>> = {
  "<frameset><style><frame src=U></frameset>": "a frame set knows no style element",
  "<template><base href=https://other.example/></template><base href=https://H/base/><img src=a>":
    "a base in a template is no base",
  "<svg><base href=https://other.example/></svg><base href=https://H/base/><img src=a>":
    "a base in a drawing is no base",
  "<svg><p><style><!--</style><img src=U>--></style>": "a paragraph ends the drawing around it",
  "<style>body{background:image-set(/*'*/'U' 1x)}</style>": "a quote in a comment in a function",
  "<script><!--<script></script><style></script><img src=U>":
    "a script that writes of scripts ends later; mail programs strip it by its first end",
};

/** All of them together on two cores; each takes some 30 ms. */
const TOGETHER_MS = 180_000;

/** What a browser does to draw one frame grows with how many there are. */
const AT_ONCE = 50;

let browser: Browser;
let page: SealedPage;
beforeAll(async () => {
  const opened = await openBrowser(SEALED_ARGUMENTS);
  if (!opened.ok) throw new Error(opened.error);
  browser = opened.value;
  page = await SealedPage.open(browser);
});
afterAll(() => browser.close());

async function missedIn(
  messages: readonly (readonly [name: string, bytes: Uint8Array])[],
  state: RenderState,
): Promise<{ missed: string[]; asked: number }> {
  const exhibits = messages.flatMap(([name, bytes]) => {
    const { pages, embedded } = pagesToRender(bytes);
    return pages.map((part) => ({ name, bytes, page: part, embedded }));
  });
  const seen: (readonly SeenRequest[])[] = [];
  for (let from = 0; from < exhibits.length; from += AT_ONCE) {
    seen.push(...(await page.show(exhibits.slice(from, from + AT_ONCE), state)));
  }
  const missed = exhibits.flatMap(({ name, bytes }, index) => {
    const { rendered } = withRendered(auditMessage(bytes), "", seen[index] ?? []);
    return rendered.missed.length > 0 ? [name] : [];
  });
  return { missed: [...new Set(missed)], asked: seen.flat().length };
}

describe("what a browser asks for is found by reading", () => {
  test.each(STATES)("in every fixture: %s", { timeout: TOGETHER_MS }, async (state) => {
    const { missed, asked } = await missedIn(fixtureMessages(), state);
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(50);
  });

  test("however HTML and CSS write it", { timeout: TOGETHER_MS }, async () => {
    const header = "From: a@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
    const messages = Object.values(CONSTRUCTS)
      .flat()
      .map((construct, index) => {
        const html = written(construct, `https://n${index}.example/a.png`);
        return [construct, new TextEncoder().encode(header + html)] as const;
      });
    const { missed, asked } = await missedIn(messages, "screen");
    expect(missed.toSorted()).toEqual(Object.keys(KNOWN_LIMITS).toSorted());
    expect(asked).toBeGreaterThan(250);
  });
});
