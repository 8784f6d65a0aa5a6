import { describe, expect, test } from "vitest";

import { CARDS } from "./editing.ts";
import { cardOf, sayFinding, type Finding } from "./findings.ts";
import { WORDS } from "./words/words.ts";

describe("cardOf", () => {
  const lists = new Map([["l", "Spring tea"]]);

  test("a finding of a step is mended there", () => {
    const finding = aFinding({ step: "s", code: "no-such-list" });
    expect(cardOf(finding, { trigger: { kind: "bought" } }, lists)).toBe("s");
  });

  test("a list that is gone is mended where it is named", () => {
    const finding = aFinding({ code: "no-such-list" });
    expect(cardOf(finding, { trigger: { kind: "joined-list", list: "gone" } }, lists)).toBe(
      CARDS.start,
    );
    expect(cardOf(finding, { trigger: { kind: "joined-list", list: "l" } }, lists)).toBe(
      CARDS.sending,
    );
  });

  test("what is missing of the sender is mended at its mails, missing steps nowhere yet", () => {
    const trigger = { kind: "bought" } as const;
    expect(cardOf(aFinding({ code: "no-identity" }), { trigger }, lists)).toBe(CARDS.sending);
    expect(cardOf(aFinding({ code: "no-steps" }), { trigger }, lists)).toBeNull();
  });
});

describe("sayFinding", () => {
  const gate = { "missing-why": { title: "It does not say why", help: "Put {% why %} into it." } };

  test("says it in the reader's language", () => {
    const finding = aFinding({ code: "no-steps" });
    expect(sayFinding(finding, WORDS.fr, gate)).toBe("Il ne s’y passe rien : ajoutez une étape.");
  });

  test("says what the gate found, and what helps", () => {
    const finding = aFinding({ code: "gate", because: "missing-why" });
    expect(sayFinding(finding, WORDS.en, gate)).toBe("It does not say why. Put {% why %} into it.");
  });

  test.each([
    aFinding({ code: "bad-writing", because: "unknown-tag" }),
    aFinding({ code: "gate", because: "toString" }),
    aFinding({ code: "constructor" }),
  ])("says as the server did what it has no words for: $code", (finding) => {
    expect(sayFinding(finding, WORDS.en, gate)).toBe("As it was said.");
  });
});

function aFinding(given: Partial<Finding>): Finding {
  return {
    step: null,
    code: "gate",
    severity: "block",
    message: "As it was said.",
    because: null,
    ...given,
  };
}
