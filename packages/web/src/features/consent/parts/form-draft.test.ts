import { describe, expect, test } from "vitest";

import {
  firstDefinition,
  languagesOf,
  withAnotherBox,
  withBoxUp,
  withOwnWords,
  withoutBlanks,
  withoutBox,
  withoutLanguage,
} from "./form-draft.ts";

const FIRST = firstDefinition("fr", { title: "Lettre", intro: "Une fois par mois." });

describe("a form being written", () => {
  test("begins with one question in the language of the page", () => {
    expect(languagesOf(FIRST)).toEqual(["fr"]);
    expect(FIRST.boxes).toEqual([{ purpose: "send.newsletter" }]);
  });

  test("asks next for something it does not ask for yet", () => {
    const two = withAnotherBox(FIRST);
    expect(two.boxes.map(({ purpose }) => purpose)).toEqual(["send.newsletter", "send.commercial"]);
    expect(withAnotherBox(withoutBox(two, 0)).boxes[1]?.purpose).toBe("send.newsletter");
  });

  test("moves a question up, and the first one nowhere", () => {
    const two = withAnotherBox(FIRST);
    expect(withBoxUp(two, 1).boxes.map(({ purpose }) => purpose)).toEqual([
      "send.commercial",
      "send.newsletter",
    ]);
    expect(withBoxUp(two, 0)).toEqual(two);
    expect(withBoxUp(two, 5)).toEqual(two);
  });

  test("loses a language everywhere at once", () => {
    const said = { question: "La lettre ?", explanation: "Une par mois." };
    const [box] = FIRST.boxes;
    if (box === undefined) throw new Error("a form asks something");
    const both = {
      ...FIRST,
      texts: { ...FIRST.texts, nl: { title: "Brief", intro: "Elke maand." } },
      boxes: [withOwnWords(withOwnWords(box, "fr", said), "nl", said)],
    };
    const dutch = withoutLanguage(both, "fr");
    expect(languagesOf(dutch)).toEqual(["nl"]);
    expect(dutch.boxes).toEqual([{ purpose: "send.newsletter", texts: { nl: said } }]);
    expect(withoutLanguage(dutch, "nl").boxes).toEqual([{ purpose: "send.newsletter" }]);
  });

  test("can be drawn before everything is written", () => {
    const unfinished = {
      texts: { fr: { title: "", intro: "Une fois par mois." } },
      boxes: [
        { purpose: "send.newsletter", texts: { fr: { question: "La lettre ?", explanation: "" } } },
        { purpose: "send.commercial" },
      ],
    } as const;
    expect(withoutBlanks(unfinished)).toEqual({
      texts: { fr: { title: "…", intro: "Une fois par mois." } },
      boxes: [
        {
          purpose: "send.newsletter",
          texts: { fr: { question: "La lettre ?", explanation: "…" } },
        },
        { purpose: "send.commercial" },
      ],
    });
  });
});
