import { expect, test } from "vitest";

import { WORDS as CAMPAIGN_WORDS } from "../campaigns/words/words.ts";
import { sayOutcome, sayReason } from "./reasons.ts";
import { WORDS } from "./words/words.ts";

const WORDS_IN_USE = { own: WORDS.en, campaign: CAMPAIGN_WORDS.en, language: "en" } as const;

test.each([
  ["replied", "They replied."],
  ["bounced:address", "Their mail came back: No such address."],
  ["bounced:unheard-of", "Their mail came back: unheard-of."],
  ["suppression:unsubscribed", "They unsubscribed."],
  ["something-new", "something-new"],
  ["toString", "toString"],
  ["bounced", "bounced"],
])("sayReason says why somebody left: %s", (reason, sentence) => {
  expect(sayReason(reason, WORDS_IN_USE)).toBe(sentence);
});

test("sayOutcome says what came of a step, and gives a code it does not know as it is", () => {
  expect(sayOutcome("unread", WORDS.en)).toContain("nothing may be read");
  expect(sayOutcome("toString", WORDS.en)).toBe("toString");
});
