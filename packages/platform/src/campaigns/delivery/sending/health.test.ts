import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import type { Outcome } from "../delivery.ts";
import { Health } from "./health.ts";

const WELL: Outcome = { kind: "sent", relay: "r", code: "250" };
const failure = (about: "recipient" | "policy" | "message"): Outcome => ({
  kind: "bounced",
  failure: { kind: "for-good", about, code: "550", relay: "r" },
});
const SLOWS: Outcome = {
  kind: "later",
  failure: { kind: "for-now", about: "policy", code: "421 4.7.0", relay: "r", asksToSlow: true },
  dueAt: "2026-11-21T10:00:00Z" as Instant,
};
const SKIPPED: Outcome = { kind: "skipped", reason: "writing:too-long" };

function after(...outcomes: readonly (readonly [count: number, outcome: Outcome])[]): Health {
  const health = new Health();
  for (const [count, outcome] of outcomes) {
    for (let at = 0; at < count; at += 1) health.note(outcome);
  }
  return health;
}

test.each([
  ["few messages say nothing, however bad", after([99, failure("recipient")]), null],
  [
    "one in ten unknown mailboxes is not yet too many",
    after([90, WELL], [10, failure("recipient")]),
    null,
  ],
  ["more are", after([89, WELL], [11, failure("recipient")]), "many-bounces"],
  ["those who ask for fewer mails", after([79, WELL], [21, SLOWS]), null],
  ["refusals by a rule about us", after([79, WELL], [21, failure("policy")]), "many-refusals"],
  ["messages that cannot be written", after([85, WELL], [15, SKIPPED]), "many-unwritable"],
  [
    "a mail that is refused for itself says nothing of the list",
    after([50, WELL], [50, failure("message")]),
    null,
  ],
  ["what was long ago is forgotten", after([400, failure("recipient")], [500, WELL]), null],
  ["what was put back never counted", after([500, { kind: "put-back" }]), null],
])("%s", (_, health, ailment) => {
  expect(health.ailment()).toBe(ailment);
});
