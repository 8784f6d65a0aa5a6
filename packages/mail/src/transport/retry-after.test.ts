import { describe, expect, test } from "vitest";

import { LONGEST_WAIT_SECONDS, retryAfter } from "./retry-after.ts";
import type { DeliveryFailure } from "./transport.ts";

type Failure = Pick<DeliveryFailure, "kind" | "about" | "code">;

const GREYLISTED: Failure = { kind: "for-now", about: "policy", code: "450 4.7.1" };
const FULL: Failure = { kind: "for-now", about: "recipient", code: "452 4.2.2" };
const WARY: Failure = { kind: "for-now", about: "policy", code: "421 4.7.0" };
const GONE: Failure = { kind: "for-now", about: "relay", code: "ECONNECTION" };
const SILENT: Failure = { kind: "unknown", about: "relay", code: "ECONNECTION" };

describe("a mail that was not taken is tried again", () => {
  test.each<[string, Failure, number, number]>([
    ["soon by a greylist", GREYLISTED, 1, 60],
    ["later by a greylist that goes on", GREYLISTED, 4, 1_800],
    ["not within the hour where a mailbox is full", FULL, 1, 3_600],
    ["seldom where a rule is against us", WARY, 1, 900],
    ["with its relay", GONE, 1, 30],
    ["with its relay, if nobody knows", SILENT, 2, 60],
    ["at the last step's pace in the end", GREYLISTED, 40, 14_400],
  ])("%s", (_when, failure, attempts, seconds) => {
    expect(retryAfter(failure, attempts, 0)).toBe(seconds);
  });

  test("one last time when its days are over, and then no more", () => {
    expect(retryAfter(FULL, 9, LONGEST_WAIT_SECONDS - 10)).toBe(10);
    expect(retryAfter(FULL, 9, LONGEST_WAIT_SECONDS)).toBeNull();
  });

  test("never when it was refused for good", () => {
    expect(retryAfter({ ...FULL, kind: "for-good" }, 1, 0)).toBeNull();
  });
});
