import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { citationById } from "../sources/registry.ts";
import { messageRetentionOn } from "../transactional/message-retention.ts";
import { isChoosable, retentionCatalogue, retentionEntry, usualEnd } from "./catalogue.ts";
import { keepUntil } from "./keep-until.ts";

const TODAY = "2026-11-21" as Day;

describe("the catalogue of retention", () => {
  test("names a source for every rule, and nothing longer than its bound", () => {
    for (const { id, usual, choice, sources, title, countedFrom } of retentionCatalogue(TODAY)) {
      expect(
        sources.map((source) => citationById(source)?.id ?? null),
        id,
      ).toEqual(sources);
      if (usual !== null && choice !== null) {
        expect(choice.least, id).toBeLessThanOrEqual(usual);
        expect(choice.most ?? usual, id).toBeGreaterThanOrEqual(usual);
      }
      expect(
        [title.en, title.fr, countedFrom.en, countedFrom.fr].every((text) => text !== ""),
      ).toBe(true);
    }
  });

  test("says the same periods as the answers of law", () => {
    const from = "2024-01-31" as Day;
    expect(retentionEntry("prospects", TODAY).usual).toBe(36);
    expect(keepUntil("prospect", { collectedAt: from }, TODAY).until).toBe("2027-01-31");
    expect(retentionEntry("behaviour", TODAY).usual).toBe(24);
    expect(keepUntil("behavioural", { collectedAt: from }, TODAY).until).toBe("2026-01-31");
    const messages = messageRetentionOn(TODAY);
    expect(retentionEntry("message-content", TODAY)).toMatchObject({
      usual: messages?.content.usual,
      choice: { most: messages?.content.most },
    });
    expect(retentionEntry("message-log", TODAY)).toMatchObject({
      usual: messages?.log.usual,
      choice: { most: messages?.log.most },
    });
  });

  test("lets nobody choose longer than a bound, shorter than none, or where there is no choice", () => {
    expect(isChoosable("prospects", 36, TODAY)).toBe(true);
    expect(isChoosable("prospects", 1, TODAY)).toBe(true);
    for (const wrong of [0, -1, 37, 12.5, Number.NaN]) {
      expect(isChoosable("prospects", wrong, TODAY), String(wrong)).toBe(false);
    }
    expect(isChoosable("message-log", 730, TODAY)).toBe(true);
    expect(isChoosable("suppressions", 12, TODAY)).toBe(false);
  });

  test("counts days and months from a day, and has no end for what has none", () => {
    const from = "2024-01-31" as Day;
    expect(usualEnd("imports", from)).toBe("2024-03-01");
    expect(usualEnd("behaviour", from)).toBe("2026-01-31");
    expect(usualEnd("suppressions", from)).toBeNull();
  });

  test("allows nothing to be kept before a number was on record", () => {
    expect(retentionEntry("prospects", "2020-01-01" as Day).usual).toBe(0);
  });
});
