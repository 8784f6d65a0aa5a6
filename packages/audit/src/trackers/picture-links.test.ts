import { expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";

const CODES = [
  "6246af93-f12f-4d3a-9c55-0d4c5b1f7a21",
  "7ba1c2d4-90ab-4c11-8e2f-3f6d2c9b8e77",
  "c03d9e58-1b7e-4f0c-a6d1-5e8a94f2b310",
  "d91f60aa-5c42-4e3b-b7f8-72c1e0d4a966",
];

function trackedLinks(ending: string): number {
  const links = CODES.map((code) => `https://files.store.example/c8f2df9a401/${code}${ending}`);
  const text = `From: news@shop.example\nTo: ada@example.org\n\nThe boat leaves at seven.\n${links.join("\n")}\n`;
  return auditMessage(new TextEncoder().encode(text)).summary.trackedLinks;
}

test("a picture's own address, written out in plain text, is no counted link", () => {
  expect(trackedLinks(".png?rdr=true")).toBe(0);
});

test("the same codes without a picture's name pass a counter", () => {
  expect(trackedLinks("?rdr=true")).toBe(4);
});
