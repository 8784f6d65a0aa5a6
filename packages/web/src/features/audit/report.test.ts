import { expect, test } from "vitest";

import { LANGUAGES } from "../../words/words.ts";
import { readExcerpt } from "./excerpt.ts";
import { frameMail } from "./frame-mail.ts";
import { findMark, numberMarks } from "./marks.ts";
import { auditedSample } from "./testing/audited-sample.ts";
import { listTold } from "./told.ts";
import { sayVerdict } from "./verdict.ts";

const { mail, document, annotated } = auditedSample();
const marks = numberMarks(document, annotated.marks);

test("every mark in the drawing has a number and a place, in the drawing's order", () => {
  expect(marks.map(({ number }) => number)).toEqual(annotated.marks.map((_, index) => index + 1));
  for (const { id } of marks) expect(annotated.html).toContain(`id="mark-${id}"`);
});

test("every place of a hidden picture is a mark in the drawing", () => {
  const hidden = document.findings.find(({ id }) => id === "A01");
  expect(hidden?.at).toHaveLength(2);
  for (const place of hidden?.at ?? []) expect(findMark(marks, place)).not.toBeNull();
});

test("a place in the header has no mark, since nothing is drawn there", () => {
  expect(findMark(marks, { part: "header", offset: 0, length: 4, line: 1 })).toBeNull();
});

test("an excerpt shows the very bytes of its place, with what stands around them", async () => {
  const reference = document.references.find(({ tracker }) => tracker);
  if (!reference) throw new Error("the sample has lost its tracker");
  const { before, here, after, isCut } = await readExcerpt(mail, reference.at);
  const source = await mail.text();
  expect(here).toBe(source.slice(reference.at.offset, reference.at.offset + reference.at.length));
  expect(source).toContain(before + here + after);
  expect(isCut).toBe(false);
});

test("an excerpt of a very long place is cut, and says so", async () => {
  const long = new Blob(["x".repeat(5000)]);
  const excerpt = await readExcerpt(long, { part: "1", offset: 0, length: 5000, line: 1 });
  expect(excerpt.isCut).toBe(true);
  expect(excerpt.here.length).toBeLessThan(1000);
});

test("hosts that observe come first, and a plain link counts only if it is clicked", () => {
  const told = listTold(document);
  expect(told[0]).toMatchObject({ host: "open.sender-platform.example", roles: ["open"] });
  expect(told.find(({ host }) => host === "click.sender-platform.example")?.roles).toEqual([
    "click",
  ]);
  expect(told.find(({ host }) => host === "www.hosting.example")?.roles).toEqual(["link"]);
  expect(told.find(({ host }) => host === "cdn.hosting.example")?.roles).toEqual(["exposure"]);
});

test("a host that counts openings and clicks does both", () => {
  const links = document.links.map((link) => ({ ...link, host: "open.sender-platform.example" }));
  const [first] = listTold({ ...document, links });
  expect(first).toMatchObject({ host: "open.sender-platform.example", roles: ["open", "click"] });
});

test("the verdict says opening, clicking or both, and never more than was found", () => {
  const say = (openTrackers: number, trackedLinks: number): string =>
    sayVerdict(
      { ...document, summary: { ...document.summary, openTrackers, trackedLinks } },
      LANGUAGES.en,
    );
  const { verdict } = LANGUAGES.en.audit;
  expect(say(2, 3)).toBe(verdict.openAndClick);
  expect(say(2, 0)).toBe(verdict.open);
  expect(say(0, 3)).toBe(verdict.click);
});

test("the page's nonce is given to the style blocks in the drawing's head, and to nothing else", () => {
  const drawing = `<html><head><style>a{}</style></head><body><p title="<style>">x</p></body></html>`;
  const framed = frameMail(drawing, "N");
  expect(framed).toContain(`<head><style nonce="N">a{}</style></head>`);
  expect(framed).toContain(`<body><p title="<style>">x</p></body>`);
});
