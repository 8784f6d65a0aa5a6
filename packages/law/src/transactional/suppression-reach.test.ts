import { expect, test } from "vitest";

import { MESSAGES } from "../question/vocabulary.ts";
import { SUPPRESSION_NATURES, suppressionHolds } from "./suppression-reach.ts";

test("an objection holds back everything but what a contract or a login needs", () => {
  for (const reason of ["unsubscribed", "objected", "complained", "requested", "erased"]) {
    const passing = MESSAGES.filter((message) => !suppressionHolds(reason, message));
    expect(passing, reason).toEqual(["transactional", "authentication"]);
  }
});

test("a mailbox that is not there gets nothing, and so does one for a reason nobody knows", () => {
  for (const reason of ["bounced", "blocked", "", "toString", "Unsubscribed"]) {
    expect(MESSAGES.filter((message) => !suppressionHolds(reason, message))).toEqual([]);
  }
});

test("a message of unknown kind is held back by every reason", () => {
  for (const reason of Object.keys(SUPPRESSION_NATURES)) {
    expect(suppressionHolds(reason, "unknown")).toBe(true);
  }
});
