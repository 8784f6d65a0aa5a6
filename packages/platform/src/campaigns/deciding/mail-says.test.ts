import { starterDocument, STARTERS } from "@consentry/mail";
import { expect, test } from "vitest";

import { aWriting } from "../testing/a-draft.ts";
import { mailSays } from "./mail-says.ts";

const says = (format: "blocks" | "html", source: string) => {
  const { identityShown, sourceStated } = mailSays({
    writing: { format, source },
    trial: null,
    offer: {},
  });
  return { identityShown, sourceStated };
};

const ALL = { identityShown: true, sourceStated: true };
const NOTHING = { identityShown: false, sourceStated: false };

test.each(STARTERS)("a document that begins as %s says all that law asks of it", (name) => {
  expect(says("blocks", JSON.stringify(starterDocument(name, "fr")))).toEqual(ALL);
});

test("a document says what its own blocks say, however they are set", () => {
  expect(says("blocks", `{"blocks":[{"kind" : "legal-identity"}]}`)).toEqual({
    ...NOTHING,
    identityShown: true,
  });
  expect(says("blocks", `{"blocks":[{"kind":"why"}]}`)).toEqual({ ...NOTHING, sourceStated: true });
});

test("words that only look like a block say nothing", () => {
  const text = JSON.stringify(`"kind":"footer"`);
  expect(says("blocks", `{"blocks":[{"kind":"text","text":${text}}]}`)).toEqual(NOTHING);
  expect(says("html", `<p>"kind":"footer"</p>`)).toEqual(NOTHING);
  expect(says("html", "<p>{% footer %}</p>")).toEqual(ALL);
});

test("what only one of two writings says, is not said to everybody", () => {
  const trial = {
    writing: aWriting({ source: "<p>no footer</p>" }),
    share: 20,
    judgedBy: "replied",
    hours: 4,
  } as const;
  const { identityShown } = mailSays({ writing: aWriting(), trial, offer: {} });
  expect(identityShown).toBe(false);
});
