import { addDays, type Day } from "@consentry/kernel";
import { expect, test } from "vitest";

import { keepUntil } from "../retention/keep-until.ts";
import { messageRetentionOn } from "./message-retention.ts";

const TODAY = "2026-11-21" as Day;

test("what a message said is kept no longer than the rule for it lets anybody", () => {
  const { content } = messageRetentionOn(TODAY)!;
  const rule = keepUntil("message-content", { collectedAt: TODAY }, TODAY);
  expect(rule.until).toBe(addDays(TODAY, content.most));
  expect(content.usual).toBeLessThanOrEqual(content.most);
});

test("its log outlives it, for two years at most", () => {
  expect(messageRetentionOn(TODAY)!.log).toEqual({
    usual: 180,
    most: 730,
    sources: ["practice-dolist:behavioural", "gdpr:5(1)(e)"],
  });
});

test("before any period is on record there is none", () => {
  expect(messageRetentionOn("2018-05-24" as Day)).toBeNull();
});
