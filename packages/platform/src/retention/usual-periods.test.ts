import type { Day } from "@consentry/kernel";
import { retentionEntry } from "@consentry/law";
import { expect, test } from "vitest";

import { DAYS_KEPT as DAYS_OF_MAILS } from "../inbox/keep-mails.ts";
import { DAYS_KEPT as DAYS_OF_EVENTS } from "../webhooks/note-event.ts";

test("what counts its days by itself counts as many as the catalogue says", () => {
  const usual = (rule: "local-inbox" | "program-log") =>
    retentionEntry(rule, "2026-11-21" as Day).usual;
  expect([usual("local-inbox"), usual("program-log")]).toEqual([DAYS_OF_MAILS, DAYS_OF_EVENTS]);
});
