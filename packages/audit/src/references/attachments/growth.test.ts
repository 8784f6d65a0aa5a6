import { strToU8 } from "fflate";
import { expect, test } from "vitest";

import { growthOf, LINEAR } from "../../testing/growth.ts";
import type { AttachmentKind } from "./attachment-kind.ts";
import { UnpackingBudget } from "./budget.ts";
import { collectAttachment } from "./collect-attachment.ts";

/** Pieces that make a careless reader look again at all that went before or comes after. */
const HOSTILE: readonly (readonly [AttachmentKind, string])[] = [
  ["pdf", "/F("],
  ["pdf", "/URI   "],
  ["pdf", String.raw`/URI(\\`],
  ["pdf", "/ObjStm /FlateDecode stream\n"],
  ["rich-text", String.raw`\*\template `],
  ["rich-text", 'INCLUDEPICTURE "'],
  ["shortcut", "URL=\n\t "],
  ["shortcut", "<string>https:"],
  ["shell-link", "https://"],
  ["certificate", "\u0006\u0003\u0055\u001d\u001f\u0004\u0000"],
  ["office", "PK\u0005\u0006"],
];

test.each(HOSTILE)("%s of many times %j takes time in proportion", (kind, piece) => {
  const growth = growthOf(20_000, (times) => {
    const bytes = strToU8(piece.repeat(times), true);
    return () => collectAttachment(bytes, kind, "2", new UnpackingBudget());
  });
  expect(growth).toBeLessThan(LINEAR);
});
