import { describe, expect, test } from "vitest";

import { BEGINNINGS, beginningOf, type Around } from "./beginnings.ts";
import { everyStep } from "./edit-steps.ts";
import { WORDS } from "./words/words.ts";

describe("beginningOf", () => {
  test.each(BEGINNINGS)("%s measures nothing, and reads neither openings nor clicks", (name) => {
    const definition = beginningOf(name, around());
    for (const step of everyStep(definition.steps)) {
      expect(step.kind).not.toBe("condition");
      if (step.kind === "message") {
        expect(step.measuring).toEqual({ open: [], click: [], purposes: [] });
        expect(step.writing.source).toContain("{% footer %}");
      }
    }
  });

  test.each(BEGINNINGS)("%s gives each step an id of its own", (name) => {
    const ids = everyStep(beginningOf(name, around()).steps).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("welcomes to a list for what its mails are for, and lets go of whoever leaves it", () => {
    const list = { id: "l", purpose: "send.charity" } as const;
    const { trigger, sending, leaveWhen } = beginningOf("welcome", { ...around(), list });
    expect(trigger).toEqual({ kind: "joined-list", list: "l" });
    expect(sending).toMatchObject({ list: "l", purpose: "send.charity" });
    expect(leaveWhen).toEqual(["left-list"]);
  });

  test("welcomes whoever gave a yes where there is no list", () => {
    const { trigger, sending } = beginningOf("welcome", around());
    expect(trigger).toEqual({ kind: "gave-consent", purpose: "send.newsletter" });
    expect(sending.list).toBeNull();
  });

  test("asks the silent once, and never again by itself", () => {
    const { againAfterDays, leaveWhen } = beginningOf("silence", around());
    expect(againAfterDays).toBeNull();
    expect(leaveWhen).toContain("replied");
  });
});

function around(): Around {
  const { first, mails, silentTag } = WORDS.en;
  let made = 0;
  return {
    first: { ...first, language: "en", list: null },
    mails,
    silentTag,
    list: null,
    identity: "i",
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
  };
}
