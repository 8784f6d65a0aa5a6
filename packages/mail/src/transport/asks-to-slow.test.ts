import { expect, test } from "vitest";

import { asksToSlow } from "./asks-to-slow.ts";
import { failureOf } from "./failure-of.ts";

test.each([
  ["421 4.7.28", "Our system has detected an unusual rate of mail", true],
  ["450 4.7.1", "come back later", true],
  ["451 4.7.500", "Server busy. Please try again later", true],
  ["4.7.0", "Temporarily deferred", true],
  ["421", "RP-001 the sending rate of your server is too high", true],
  ["450", "Too many messages from this server", true],
  ["450 4.7.1", "Greylisted, see the documentation", false],
  ["450 4.2.1", "The user you are trying to contact is busy", false],
  ["452 4.2.2", "Mailbox full", false],
  ["451 4.3.0", "Queue file write error", false],
  ["550 5.7.1", "rate limit", false],
  ["454 4.7.0", "Too many login attempts", false],
])("%s %s", (code, words, slows) => {
  expect(asksToSlow(code, words)).toBe(slows);
});

test("a 421 about one mail’s recipient is its provider’s, one about the session is the relay’s", () => {
  const response = "421 4.7.28 unusual rate of mail";
  const at = (command: string) =>
    failureOf({ responseCode: 421, response, command }, "relay", { isHandedOver: false });
  expect(at("RCPT TO")).toMatchObject({ about: "policy", kind: "for-now", asksToSlow: true });
  expect(at("MAIL FROM")).toMatchObject({ about: "relay" });
  expect(at("MAIL FROM")).not.toHaveProperty("asksToSlow");
});
