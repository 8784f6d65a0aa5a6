import type { DeliveryToPerson, Person } from "@consentry/client";
import { expect, test } from "vitest";

import { timelineOf } from "./timeline-of.ts";

const PERSON: Person = {
  contact: {
    id: "c",
    email: "ada@example.org",
    phone: null,
    locale: null,
    country: "FR",
    kind: "b2c",
    relation: "subscriber",
    attributes: {},
    tags: [],
    source: "s",
    collectedOn: "2026-01-02",
    lastContactOn: null,
    relationEndedOn: null,
    keepUntil: "2029-01-02",
    keepRule: "X",
    quarantinedBy: null,
    madeAt: "2026-01-02T10:00:00Z",
    changedAt: "2026-01-02T10:00:00Z",
  },
  kept: {
    rule: "X",
    effect: "permits",
    because: "",
    becauseFr: "",
    sources: [],
    status: "in_force",
    confidence: "text",
  },
  source: {
    id: "s",
    kind: "form",
    name: "Web form",
    obtainedOn: null,
    terms: null,
    namesUs: null,
    informedOn: "2026-01-01",
    informedWording: null,
    optOutOffered: null,
    declaredBy: "system",
    declaredAt: "2026-01-01T00:00:00Z",
    quarantinedBy: null,
  },
  quarantine: null,
  lists: [],
  consents: [],
  acts: [],
  wordings: [],
  leftInPeace: [],
  unproven: [],
  suppressions: [],
  facts: [{ kind: "replied", at: "2026-03-01T10:00:00Z", detail: {} }],
  lastQuestions: [],
  reducedOn: null,
};

function message(at: string): DeliveryToPerson {
  return {
    id: at,
    campaign: at,
    name: at,
    purpose: "send.newsletter",
    state: "sent",
    at,
    sentAt: at,
    part: 0,
    openLevel: "none",
    clickLevel: "none",
    purposes: [],
    reason: null,
    possibleDuplicates: 0,
    keepUntil: "2027-01-01",
    responses: [],
    channel: "email",
    text: null,
    decision: null,
  };
}

test("begins with what is due and goes back, a day standing before the moments on it", () => {
  const messages = [message("2026-04-01T08:00:00Z"), message("2026-02-01T08:00:00Z")];
  expect(timelineOf(PERSON, messages, false).map(({ kind }) => kind)).toEqual([
    "due",
    "message",
    "fact",
    "message",
    "entered",
    "collected",
    "informed",
  ]);
});

test("ends where older messages are still to be read: nothing stands in a wrong order", () => {
  const messages = [message("2026-04-01T08:00:00Z")];
  expect(timelineOf(PERSON, messages, true).map(({ kind }) => kind)).toEqual(["due", "message"]);
});

test("of nobody who got a message waits for none", () => {
  expect(timelineOf(PERSON, [], false)).toHaveLength(5);
});
