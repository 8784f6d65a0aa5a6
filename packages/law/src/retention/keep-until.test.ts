import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { CONTACT_KINDS } from "../question/vocabulary.ts";
import { extendsRetention } from "./extending-contact.ts";
import { keepUntil } from "./keep-until.ts";

const day = (text: string): Day => text as Day;
const TODAY = day("2026-11-21");

describe("keepUntil", () => {
  test("keeps a leap-day prospect until the end of February", () => {
    expect(keepUntil("prospect", { collectedAt: day("2024-02-29") }, TODAY).until).toBe(
      "2027-02-28",
    );
  });

  test("names no period before one was recommended", () => {
    const before = keepUntil("prospect", { collectedAt: day("2020-01-10") }, day("2021-09-22"));
    expect(before).toMatchObject({ kind: "unknown", until: null });
  });

  test("allows nothing when the date to count from is missing", () => {
    expect(keepUntil("prospect", {}, TODAY).kind).toBe("unknown");
    expect(keepUntil("message-content", {}, TODAY).kind).toBe("unknown");
  });

  test("does not see a contact that comes later", () => {
    const contacts = [
      { kind: "reply" as const, at: day("2026-12-24"), lawfullyObserved: undefined },
    ];
    const kept = keepUntil("prospect", { collectedAt: day("2024-01-10"), contacts }, TODAY);
    expect(kept.until).toBe("2027-01-10");
  });

  test("keeps for a shorter time where somebody chose one, and never for a longer", () => {
    const kept = (chosenMonths?: number) =>
      keepUntil("prospect", { collectedAt: day("2026-01-31"), chosenMonths }, TODAY).until;
    expect([kept(), kept(37), kept(36), kept(13)]).toEqual([
      "2029-01-31",
      "2029-01-31",
      "2029-01-31",
      "2027-02-28",
    ]);
  });

  test("keeps a customer while the relation lasts, a later end included", () => {
    expect(keepUntil("customer", {}, TODAY).kind).toBe("open");
    expect(keepUntil("customer", { relationEndedAt: day("2027-01-01") }, TODAY).kind).toBe("open");
  });
});

describe("extendsRetention", () => {
  test("lets only what comes from the person prolong, and a click only if lawfully observed", () => {
    const kinds = CONTACT_KINDS.filter((kind) =>
      extendsRetention({ kind, at: TODAY, lawfullyObserved: undefined }),
    );
    expect(kinds).toEqual(["reply", "document-request", "login", "purchase"]);
    expect(extendsRetention({ kind: "click", at: TODAY, lawfullyObserved: true })).toBe(true);
  });
});
