import { describe, expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";
import { fold, type ConsentAct, type Pseudonym } from "@consentry/ledger";

import { anAct } from "../testing/people.ts";
import { mayAskAgain, restsUntil } from "./may-ask-again.ts";

const ADA = "ad".repeat(32) as Pseudonym;
const AT = "2026-05-02T09:30:00Z" as Instant;
const LATER = "2026-06-01T09:30:00Z" as Instant;

function may(acts: readonly Partial<ConsentAct>[], on: string): boolean {
  const standings = fold(acts.map((act) => anAct(ADA, act))).values();
  return mayAskAgain(standings, {
    purpose: "send.newsletter",
    channel: "email",
    on: on as Day,
  });
}

describe("asking again", () => {
  test.each<[string, Partial<ConsentAct>[], string, boolean]>([
    ["is free where nobody was asked", [], "2026-05-02", true],
    ["rests after a no", [{ action: "refused", at: AT }], "2026-11-01", false],
    ["is free six months after a no", [{ action: "refused", at: AT }], "2026-11-02", true],
    ["rests after a withdrawal", [{ action: "withdrawn", at: AT }], "2026-11-01", false],
    ["rests after a silence", [{ action: "requested", at: AT }], "2026-11-01", false],
    ["is free six months after a silence", [{ action: "requested", at: AT }], "2026-11-02", true],
    ["never follows an objection", [{ action: "objected", at: AT }], "2036-05-02", false],
    ["is free where a consent ran out", [{ action: "expired", at: AT }], "2026-05-03", true],
    [
      "counts from the later of a no and a silence",
      [
        { action: "refused", at: AT },
        { action: "requested", at: LATER },
      ],
      "2026-11-30",
      false,
    ],
    [
      "is not barred by a question that was answered",
      [
        { action: "requested", at: AT },
        { action: "expired", at: LATER },
      ],
      "2026-06-02",
      true,
    ],
    [
      "rests for each purpose a refused box named",
      [{ purpose: "send.commercial", alsoNames: ["send.newsletter"], action: "refused", at: AT }],
      "2026-06-01",
      false,
    ],
    [
      "is another channel's business",
      [{ channel: "sms", action: "refused", at: AT }],
      "2026-06-01",
      true,
    ],
    [
      "is another purpose's business",
      [{ purpose: "send.commercial", action: "refused", at: AT }],
      "2026-06-01",
      true,
    ],
  ])("%s", (_, acts, on, answer) => {
    expect(may(acts, on)).toBe(answer);
  });

  test("rests no day too few over a short month and the end of a year", () => {
    expect(restsUntil("2026-08-31" as Day)).toBe("2027-03-03");
    expect(restsUntil("2026-12-15" as Day)).toBe("2027-06-15");
  });
});
