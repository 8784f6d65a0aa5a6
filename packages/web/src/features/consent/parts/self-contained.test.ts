import { expect, test } from "vitest";

import { selfContained } from "./self-contained.ts";

test("a page for a frame that may fetch nothing names nothing to fetch", () => {
  const page = `<head><link rel="stylesheet" href="/public.css" />
    <link rel="icon" href="/favicon.svg" /><script src="/public.js" defer></script></head><p>$& a</p>`;
  const made = selfContained(page, "p { content: '$&' }");
  expect(made).toContain("<style>p { content: '$&' }</style>");
  expect(made).not.toMatch(/src=|href=/);
  expect(made).toContain("<p>$& a</p>");
});
