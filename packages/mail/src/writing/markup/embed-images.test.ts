import { describe, expect, test } from "vitest";

import { ADA, htmlFor, mustRead, NOBODY, told } from "../testing/writings.ts";

const HALL = "0199a1b2-0000-7000-8000-00000000000a";
const CHOIR = "0199a1b2-0000-7000-8000-00000000000b";

/** `id line:column,line:column`, as they come. */
function embeddedIn(some: Parameters<typeof mustRead>[0]): readonly string[] {
  return mustRead(some).embedded.map(({ id, places }) => {
    return `${id} ${places.map(({ line, column }) => `${line}:${column}`).join(",")}`;
  });
}

describe("an embedded picture", () => {
  test("is told once, with where it was written, and shown by its Content-ID", () => {
    const source = `<p>Hello</p>\n<img src="cid:${HALL}" alt="The hall">\n<img src='CID:${HALL.toUpperCase()}'><img src=cid:${CHOIR}>`;
    expect(embeddedIn({ source })).toEqual([`${HALL} 2:11`, `${CHOIR} 3:62`]);
    const html = htmlFor({ source });
    expect(html.split(`cid:${HALL}@embedded.invalid`)).toHaveLength(3);
    expect(html).toContain(`cid:${CHOIR}@embedded.invalid`);
    expect(mustRead({ source })).toMatchObject({ resources: [], links: [] });
  });

  test.each([
    ["a style", `<p style="background: url('cid:${HALL}') no-repeat">a</p>`],
    ["a style in entities", `<p style="background: url(&quot;cid:${HALL}&quot;)">a</p>`],
    ["a sheet", `<style>p { background: url(cid:${HALL}) }</style><p>a</p>`],
    [
      "a sheet that stays",
      `<style>@media print { p { background: url(cid:${HALL}) } }</style><p>a</p>`,
    ],
    ["an old attribute", `<table background="cid:${HALL}"><tr><td>a</td></tr></table>`],
    ["a list of sizes", `<img src="cid:${HALL}" srcset="cid:${HALL} 1x, cid:${HALL} 2x">`],
    ["a condition", `<!--[if mso]><v:fill src="cid:${HALL}" /><![endif]--><p>a</p>`],
  ])("may stand in %s", (_what, source) => {
    expect(mustRead({ source }).embedded.map(({ id }) => id)).toEqual([HALL]);
    const html = htmlFor({ source });
    expect(html).toContain(`cid:${HALL}@embedded.invalid`);
    expect(html).not.toMatch(/cid:[\da-f-]+(?!@)[^\da-f@-]/);
  });

  test("may stand in MJML and in Markdown", () => {
    const mjml = `<mjml><mj-body><mj-section background-url="cid:${CHOIR}"><mj-column>\n<mj-image src="cid:${HALL}" alt="The hall"/></mj-column></mj-section></mj-body></mjml>`;
    expect(embeddedIn({ format: "mjml", source: mjml })).toEqual([`${CHOIR} 1:44`, `${HALL} 2:16`]);
    const markdown = `Hello\n\n![The hall](cid:${HALL})`;
    expect(embeddedIn({ format: "markdown", source: markdown })).toEqual([`${HALL} 3:13`]);
  });

  test("that only some readers see is carried for all of them", () => {
    const source = `<p>a</p>{% if contact.member %}<img src="cid:${HALL}">{% endif %}`;
    expect(embeddedIn({ source })).toEqual([`${HALL} 1:42`]);
    const shown = `src="cid:${HALL}@embedded.invalid"`;
    expect([ADA, NOBODY].map((reader) => htmlFor({ source }, reader).includes(shown))).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ["words", `<p title="cid: a number">Write cid:${HALL} for it.</p>`],
    ["an address", `<a href="https://choir.example/?a=(cid:${HALL})">a</a>`],
    ["a comment", `<p>a</p><!-- <img src="cid:old logo"> -->`],
  ])("is none in %s", (_what, source) => {
    expect(mustRead({ source }).embedded).toEqual([]);
    expect(htmlFor({ source })).not.toContain("embedded.invalid");
  });

  test.each([
    ['<p>a</p>\n<img src="cid:">', "no-such-image 2:11"],
    ['<p>a</p>\n<img src="cid:logo.png">', "no-such-image 2:11"],
    [`<p>a</p>\n<img src="cid:${"a".repeat(65)}">`, "no-such-image 2:11"],
    [`<p>a</p>\n<img src="cid:é">`, "no-such-image 2:11"],
    ['<p>a</p>\n<img src="cid:{{ contact.picture }}">', "no-such-image 2:11"],
  ])("has an id of ours: %s", (source, problem) => {
    expect(told({ source })).toEqual([problem]);
  });

  test("is one of fifty at most", () => {
    const many = (count: number) => ({
      source: Array.from({ length: count }, (_, at) => `<img src="cid:i-${at}">`).join("\n"),
    });
    expect(mustRead(many(50)).embedded).toHaveLength(50);
    expect(told(many(51))).toEqual(["too-long 51:11"]);
  });
});
