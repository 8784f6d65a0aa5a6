import { describe, expect, test } from "vitest";

import { htmlFor, mustRead, NOBODY, textFor, told } from "../testing/writings.ts";

const page = (inside: string): string => `<mjml><mj-body>${inside}</mj-body></mjml>`;
const column = (inside: string): string =>
  page(`<mj-section><mj-column>${inside}</mj-column></mj-section>`);

describe("MJML", () => {
  test("is written out, with nothing added that loads", () => {
    const { html, resources } = mustRead({
      format: "mjml",
      source: column(`<mj-text>a</mj-text><mj-button href="https://a.example/">Go</mj-button>`),
    });
    expect(resources).toEqual([]);
    expect(JSON.stringify(html)).not.toMatch(/fonts?\.g|mailjet/);
    expect(JSON.stringify(html)).toContain("<!doctype html>");
  });

  test("has Liquid about the reader around its sections and rows", () => {
    const source = page(
      `{% if contact.member %}<mj-section><mj-column>{% for t in contact.tags %}<mj-text>{{ t }}</mj-text>{% endfor %}</mj-column></mj-section>{% else %}<mj-section><mj-column><mj-text>Join</mj-text></mj-column></mj-section>{% endif %}`,
    );
    const member = { ...NOBODY, contact: { member: true, tags: ["one", "two"] } };
    expect(textFor({ format: "mjml", source }, member)).toMatch(/one\s+two/);
    expect(textFor({ format: "mjml", source }, NOBODY)).toContain("Join");
    expect(htmlFor({ format: "mjml", source }, member)).not.toContain("Join");
  });

  test("may set a variable before it begins", () => {
    const source = `{% assign name = contact.first_name | default: "friend" %}${column("<mj-text>Hi {{ name }}</mj-text>")}`;
    expect(textFor({ format: "mjml", source })).toContain("Hi Ada");
  });

  test("writes an author's own sheet into the elements and leaves its own in the head", () => {
    const source = `<mjml><mj-head><mj-style>.x{color:red}</mj-style></mj-head><mj-body><mj-section><mj-column><mj-text><span class="x">a</span></mj-text></mj-column></mj-section></mj-body></mjml>`;
    const html = htmlFor({ format: "mjml", source });
    expect(html).toContain('<span class="x" style="color: red;">');
    expect(html).toContain("#outlook a");
    expect(html).not.toContain("data-embed");
  });

  test("tells resources and where they are written", () => {
    const { resources } = mustRead({
      format: "mjml",
      source: page(
        `\n<mj-section background-url="https://i.example/b.png"><mj-column>\n<mj-image src="https://i.example/i.png" alt="A choir"/></mj-column></mj-section>`,
      ),
    });
    expect(resources.map(({ url, places }) => [url, places.map(({ line }) => line)])).toEqual([
      ["https://i.example/b.png", [2]],
      ["https://i.example/i.png", [3]],
    ]);
  });

  test.each([
    ["<mjml>\n<mj-body>\n<mj-section>\n</mj-column></mj-section></mj-body></mjml>", "markup 4:1"],
    ["<mjml>\n<mj-body><mj-text a=1></mj-text></mj-body></mjml>", "markup 2:21"],
    [
      "{% comment %}é{% endcomment %}<mjml>\n<mj-body>é</mj-section></mj-body></mjml>",
      "markup 2:11",
    ],
    ["<mjml><mj-include path='a.mjml'/><mj-body></mj-body></mjml>", "markup 1:7"],
    ["<p>Hello</p>", "markup 1:1"],
    [page(`<mj-wrapper>{{ contact.x }}<mj-section/></mj-wrapper>`), "markup 1:28"],
    [`<mjml><mj-head>{{ contact.x }}</mj-head><mj-body></mj-body></mjml>`, "markup 1:16"],
    [
      column(
        `<mj-social><mj-social-element name="facebook" href="https://f.example/"/></mj-social>`,
      ),
      "markup 1:50",
    ],
    [column(`<mj-text>${"<b>".repeat(5_000)}</mj-text>`), "markup 1:333"],
  ])("tells where %# is wrong", (source, problem) => {
    expect(told({ format: "mjml", source })).toContain(problem);
  });

  test("is read on after what could not be", () => {
    expect(told({ format: "mjml", source: "<!--[if" })).toEqual(["markup 1:1"]);
    expect(textFor({ format: "mjml", source: column("<mj-text>a</mj-text>") })).toContain("a");
  });
});

describe("Markdown", () => {
  test("is a calm page that loads nothing and knows the dark", () => {
    const { html, resources } = mustRead({ format: "markdown", source: "# Hi\n\nA *choir*.\n" });
    const text = JSON.stringify(html);
    expect(resources).toEqual([]);
    expect(text).toContain("<em>choir</em>");
    expect(text).toContain("prefers-color-scheme: dark");
    expect(text).toMatch(/<h1 style=/);
  });

  test("reads a value as text, whatever it looks like", () => {
    const source =
      "{{ organisation.name }} {{ '*a* <b> [x](https://x.example)' }} {{ contact.first_name }}";
    const html = htmlFor(
      { format: "markdown", source },
      { ...NOBODY, contact: { first_name: "_A_ <i>" } },
    );
    expect(html).toContain("*a* &lt;b&gt; [x](https://x.example) _A_ &lt;i&gt;");
  });

  test("makes one list of a loop around an item, and holds each tag out of it", () => {
    const reader = { ...NOBODY, contact: { tags: ["p", "q"] } };
    const body = (source: string) =>
      htmlFor({ format: "markdown", source }, reader)
        .replaceAll(/ style="[^"]*"/g, "")
        .replaceAll("\n", "");
    const list = "<ul><li>p</li><li>q</li></ul>";
    for (const source of [
      "{% for t in contact.tags %}\n- {{ t }}\n{% endfor %}\n\nEnd",
      "{% for t in contact.tags %}- {{ t }}\n{% endfor %}\nEnd",
    ]) {
      expect(body(source)).toContain(`${list}<p>End</p>`);
    }
    const apart = "{% if contact.tags %}\n\nYes\n\n{% else %}\n\nNo\n\n{% endif %}\n\nEnd";
    expect(body(apart)).toContain("<p>Yes</p><p>End</p>");
    const inline = "{% if contact.tags %}Yes{% endif %}, please";
    expect(body(inline)).toContain("<p>Yes, please</p>");
  });

  test("leaves a table whole that a loop stands in", () => {
    const row = "{% for t in contact.tags %}| {{ t }} | x |\n{% endfor %}";
    const html = htmlFor({ format: "markdown", source: `| a | b |\n|---|---|\n${row}\nEnd` });
    expect(html.match(/<\/?table/g)).toEqual(["<table", "</table"]);
  });

  test.each(["_a".repeat(20_000), "> ".repeat(500), `${" ".repeat(200)}- a`, "a".repeat(200_001)])(
    "that would take long is refused: %#",
    (source) => {
      expect(told({ format: "markdown", source }).map((one) => one.split(" ")[0])).toEqual([
        "too-long",
      ]);
    },
  );
});

describe("HTML", () => {
  test("without a sheet is left as it is, byte for byte", () => {
    const body = `<p  class='a'>caf&eacute;<br/>\n<IMG src=https://i.example/i.png></P>`;
    expect(htmlFor({ source: `<body>${body}</body>` })).toBe(`<body>${body}</body>`);
  });

  test("gets its rules into its elements, and keeps what only a sheet can say", () => {
    const source = `<style>p{color:red}@media (max-width:400px){p{color:blue}}</style><p>a</p>`;
    const html = htmlFor({ source });
    expect(html).toContain('<p style="color: red;">');
    expect(html).toContain("@media (max-width:400px)");
  });

  test.each([
    `<style>${".a b{color:red}".repeat(2_000)}</style>${"<p>a</p>".repeat(2_000)}`,
    `<style>${"a{".repeat(1_000)}</style><p>a</p>`,
    "<div>".repeat(5_000),
    "<style></style>".repeat(5_000),
    `<style>p{${"background:url(".repeat(5_000)}}</style><p>a</p>`,
  ])("that would take long is refused: %#", (source) => {
    expect(told({ source }).map((one) => one.split(" ")[0])).toEqual(["markup"]);
  });

  test("tells every resource, in whatever way it is asked for", () => {
    const { resources } = mustRead({
      source: `<style>p{background:url(https://i.example/1)} @media print{p{background:url('https://i.example/2')}}</style>
<p style="list-style:url(https://i.example/3)">a</p><img src="https://i.example/4?a=1&amp;b=2" srcset="https://i.example/5 2x">
<!--[if mso]><v:fill src="https://i.example/6"/><![endif]--><link rel="stylesheet" href="https://i.example/7">`,
    });
    const lines = Object.fromEntries(
      resources.map(({ url, places }) => [url.slice(18), places[0]?.line]),
    );
    expect(lines).toEqual({ 1: 1, 2: 1, 3: 2, "4?a=1&b=2": 2, 5: 2, 6: 3, 7: 3 });
  });
});
