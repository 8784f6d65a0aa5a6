import { expect, test } from "vitest";

import { mustRead, NOBODY, textFor } from "../../testing/writings.ts";
import { WRITING_BLOCKS, WRITING_LANGUAGES } from "../../writing.ts";
import { contrastOf, readableOn } from "../document/colours.ts";
import { starterDocument, STARTERS } from "./starters.ts";

const ALL = STARTERS.flatMap((starter) =>
  WRITING_LANGUAGES.map((language) => [starter, language] as const),
);

test.each(ALL)("the %s in %s can be sent as it is, and asks no server for anything", (...which) => {
  const [starter, language] = which;
  const { theme, ...document } = starterDocument(starter, language);
  const source = JSON.stringify({ ...document, theme });
  const { resources, links, blocks } = mustRead({ format: "blocks", source, language });
  expect([resources, links]).toEqual([[], []]);
  expect([...blocks.html].toSorted()).toEqual(WRITING_BLOCKS.toSorted());
  expect(textFor({ format: "blocks", source, language }, NOBODY)).not.toMatch(/undefined|\{/);
  expect(contrastOf(theme.ink, theme.paper)).toBeGreaterThan(7);
  expect(contrastOf(theme.accent, theme.paper)).toBeGreaterThan(4.5);
  expect(contrastOf(readableOn(theme.accent), theme.accent)).toBeGreaterThan(4.5);
});
