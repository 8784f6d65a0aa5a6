import { describe, expect, test } from "vitest";

import type { Wording } from "@consentry/ledger";

import { CONSENT_WORDS } from "../words/index.ts";
import { wordingPage } from "./wording-page.ts";

const HASH = "ab".repeat(32);

function page(changes: Partial<Wording>): string {
  const wording = { language: "fr", question: "Oui ?", explanation: "Retrait.", shownAs: null };
  return wordingPage(HASH, { ...wording, ...changes }, CONSENT_WORDS.en, "en");
}

describe("the page of a wording", () => {
  test("says the words, their language and their hash", () => {
    expect(page({})).toContain("<b>Oui ?</b>\nRetrait.</pre");
    expect(page({})).toContain(HASH);
    expect(page({})).not.toContain("<iframe");
  });

  test("draws the form where nothing runs, loads or is sent", () => {
    const hostile = `"></iframe><script>x()</script><img src=https://t.example/p.gif>`;
    const text = page({ shownAs: hostile, question: hostile, language: hostile });
    expect(text).toContain(`content="default-src &#39;none&#39;;`);
    expect(text).toMatch(/<iframe\s+sandbox=""/u);
    expect(text.match(/<iframe|<\/iframe>/gu)).toHaveLength(2);
    expect(text).not.toMatch(/<script|<img/u);
  });

  test("keeps its own style", () => {
    expect(page({})).toContain('"Liberation Serif",serif}');
  });
});
