import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { newId } from "../../database/organisation-id.ts";
import type { Act } from "./record-acts.ts";
import { suppressionsFrom, type Said } from "./suppressions-from.ts";

const LIST = newId();
const SAID: Said = {
  addressKey: new Uint8Array(32).fill(1),
  topic: null,
  method: "preference-centre",
  actor: "contact",
  at: "2026-05-02T09:30:00Z" as Instant,
};

function closes(act: Partial<Act>, said: Partial<Said> = {}): readonly string[] {
  const whole: Act = {
    purpose: "send.newsletter",
    channel: "email",
    action: "withdrawn",
    wording: null,
    ...act,
  };
  return suppressionsFrom([whole], { ...SAID, ...said }).map(
    ({ channel, topic, reason }) =>
      `${reason} ${channel} ${topic === null ? "everything" : "list"}`,
  );
}

describe("what acts close", () => {
  test.each<[string, Partial<Act>, Partial<Said>, readonly string[]]>([
    ["an objection, its channel", { action: "objected" }, {}, ["objected email everything"]],
    [
      "an objection, its whole channel even from a list",
      { action: "objected" },
      { topic: LIST },
      ["objected email everything"],
    ],
    ["a withdrawal, its list", {}, { topic: LIST }, ["unsubscribed email list"]],
    ["a withdrawal of one purpose, nothing more", {}, {}, []],
    [
      "the mail program's button, the channel",
      {},
      { method: "one-click" },
      ["unsubscribed email everything"],
    ],
    [
      "the mail program's button on a list, that list",
      {},
      { method: "one-click", topic: LIST },
      ["unsubscribed email list"],
    ],
    [
      "a complaint, everything",
      {},
      { method: "complaint", topic: LIST },
      ["complained all everything"],
    ],
    [
      "a no to measurement, nothing",
      { purpose: "track.open.individual", action: "objected" },
      {},
      [],
    ],
    ["a refusal, nothing", { action: "refused" }, { topic: LIST }, []],
    ["a yes, nothing", { action: "given" }, { method: "one-click" }, []],
  ])("%s", (_, act, said, closed) => {
    expect(closes(act, said)).toEqual(closed);
  });

  test("carries who said it and when, without an end", () => {
    const [suppression] = suppressionsFrom(
      [{ purpose: "send.newsletter", channel: "email", action: "objected", wording: null }],
      SAID,
    );
    expect(suppression).toMatchObject({ since: SAID.at, until: null, saidBy: "contact" });
  });
});
