import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { growthOf, LINEAR } from "../../../audit/src/testing/growth.ts";
import { readWriting } from "./read-writing.ts";
import {
  ADA,
  FIXED,
  htmlFor,
  mustRead,
  NOBODY,
  textFor,
  told,
  writingOf,
} from "./testing/writings.ts";
import { WRITING_FORMATS, type Piece } from "./writing.ts";

const MJML = (inside: string): string =>
  `<mjml><mj-body><mj-section><mj-column>${inside}</mj-column></mj-section></mj-body></mjml>`;

function kinds(pieces: readonly Piece[]): string[] {
  return pieces.map(({ kind }) => kind);
}

describe("a writing", () => {
  test("is cut at what differs, and nowhere else", () => {
    const { html, subject } = mustRead({
      subject: "News for {{ contact.first_name }} of {{ organisation.name }}",
      source:
        '<p>{{ campaign.name }}, {{ contact.first_name }}: <a href="https://a.example/">x</a></p>',
    });
    expect(kinds(html)).toEqual([
      "static",
      "liquid",
      "static",
      "link",
      "static",
      "pixel",
      "static",
    ]);
    expect(kinds(subject)).toEqual(["static", "liquid", "static"]);
  });

  test("has one place for an open image, at the end of its body", () => {
    for (const source of ["<p>a", "<html><body><p>a</body></html>", MJML("<mj-text>a</mj-text>")]) {
      const { html } = mustRead({ source, format: source.startsWith("<mjml") ? "mjml" : "html" });
      expect(kinds(html).filter((kind) => kind === "pixel")).toHaveLength(1);
      expect(html.at(-1)).toMatchObject({ text: expect.stringMatching(/^\s*<\/body>/) });
    }
  });

  test("shows its preheader to the list of mails alone", () => {
    const some = { preheader: "Sing <with> {{ contact.first_name }}", source: "<p>Hello</p>" };
    expect(htmlFor(some)).toMatch(/<div style="display:none[^"]*">Sing &lt;with&gt; Ada<\/div>/);
    expect(textFor(some)).not.toContain("Sing");
  });

  test("is read whole at once: each problem at its own tag", () => {
    const source = "a {{ contact.x | shout }}\n{% bar %} {{ user.name }}\n{% if contact.a %}";
    expect(told({ source, subject: "{% include 'x' %}" })).toEqual([
      "unknown-tag subject 1:1",
      "unknown-filter 1:3",
      "unknown-tag 2:1",
      "liquid-syntax 3:1",
      "liquid-syntax 2:11",
    ]);
  });

  test("without a subject or without anything to say is none", () => {
    expect(told({ subject: " \n", source: " " })).toEqual([
      "nothing-to-say subject 1:1",
      "nothing-to-say 1:1",
    ]);
    expect(told({ text: "" })).toEqual([]);
  });

  test("longer than its bound is refused before it is read", () => {
    expect(told({ source: "a".repeat(1_000_001) })).toEqual(["too-long 1:1000001"]);
    expect(told({ subject: "a".repeat(501) })).toEqual(["too-long subject 1:501"]);
    const links = Array.from({ length: 1_001 }, (_, n) => `<a href="https://a.example/${n}">x</a>`);
    expect(told({ source: links.join("\n") })).toEqual(["too-long 1001:10"]);
  });

  test("is never an exception, whatever is written", () => {
    const shred = fc.constantFrom(
      ..."{{ }} {% %} {%- -%} {{contact.x}} {{links.unsubscribe}} {%if contact.a%} {%else%} {%endif%}".split(
        " ",
      ),
      ..."{%for x in contact.l%} {%endfor%} {%assign x=contact.y%} {%footer%} {%why 'a'%} {%raw%} {%endraw%}".split(
        " ",
      ),
      ...'<a href="https://a.example/"> </a> <p> </p> <style> </style> <!-- --> <!--[if mso]> <![endif]-->'.split(
        " ",
      ),
      ..."<mjml> </mjml> <mj-body> </mj-body> <mj-section> </mj-section> <mj-column> </mj-column> <mj-text> </mj-text>".split(
        " ",
      ),
      ..."# * _ ` [x](https://b.example) > - \n \n\n \t & < > \" ' é \0 qm0x1z \ufdd0 {% comment %} {%#".split(
        " ",
      ),
    );
    const source = fc.array(shred, { maxLength: 25 }).map((some) => some.join(""));
    const format = fc.constantFrom(...WRITING_FORMATS);
    fc.assert(
      fc.property(format, source, source, fc.option(source), (format, source, subject, text) => {
        const read = readWriting(writingOf({ format, source, subject, text }), FIXED);
        if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["links", '<a href="https://a.example/">x</a> '],
    ["marks", "{{ contact.x }} "],
    ["loops on the reader", "{% if contact.x %}a{% endif %}"],
    ["open tags", "<b"],
    ["comments", "<!--"],
    ["addresses", "https://a.example/ "],
  ])("of many %s takes time in proportion", (_name, unit) => {
    const grown = growthOf(250, (n) => {
      const writing = writingOf({ source: unit.repeat(n) });
      return () => readWriting(writing, FIXED);
    });
    expect(grown).toBeLessThan(LINEAR);
  });
});

describe("P3 author's-link", () => {
  const character = fc.constantFrom(
    ..."abz09-._~%/?=&;#+@!$*(),:[]|é".split(""),
    "&amp;",
    "&#38;",
    "&eacute;",
  );
  const address = fc
    .array(character, { maxLength: 30 })
    .map((some) => `https://shop.example/${some.join("")}`);

  test("an untracked mail holds every link as its author wrote it, byte for byte", () => {
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (all, isStyled) => {
          const links = all.map(
            (url, n) => `<a class="l" title="${n}" href="${url}">link ${n}</a>`,
          );
          const style = isStyled ? "<style>.l{color:red}</style>" : "";
          const html = htmlFor({ source: `${style}<p>${links.join("\n")}</p>` });
          const written = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
          expect(written).toEqual(all);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("whatever quotes stand around it or in it", () => {
    const source = `<a href='https://a.example/?q="x"'>a</a><a href=https://b.example/?a=1&b=2>b</a>`;
    expect(htmlFor({ source })).toContain(source);
    const styled = htmlFor({ source: `<style>a{color:red}</style>${source}` });
    expect(styled).toContain(`href='https://a.example/?q="x"'`);
    expect(styled).toContain(`href="https://b.example/?a=1&b=2"`);
  });

  test("in MJML and in Markdown as well", () => {
    const url = "https://a.example/?a=1&amp;b=%20&c=é\u00ad'x'\\y";
    expect(
      htmlFor({ format: "mjml", source: MJML(`<mj-button href="${url}">x</mj-button>`) }),
    ).toContain(`href="${url}"`);
    expect(htmlFor({ format: "markdown", source: "[x](https://a.example/?a=1&b=2)" })).toContain(
      'href="https://a.example/?a=1&amp;b=2"',
    );
  });

  test("an address is one link, wherever it stands and however it is written", () => {
    const { links } = mustRead({
      source: `<a href="https://a.example/?a=1&amp;b=2">x</a>\n<a href="https://a.example/?a=1&b=2">y</a>
        <!--[if mso]><v:roundrect href="https://a.example/vml"></v:roundrect><![endif]-->
        <area href="https://a.example/area"><a href="mailto:a@example.org">m</a><a href="#top">t</a>`,
    });
    expect(links).toEqual([
      {
        number: 0,
        url: "https://a.example/?a=1&b=2",
        places: [
          { part: "source", line: 1, column: 10 },
          { part: "source", line: 2, column: 10 },
        ],
      },
      {
        number: 1,
        url: "https://a.example/vml",
        places: [{ part: "source", line: 3, column: 41 }],
      },
      {
        number: 2,
        url: "https://a.example/area",
        places: [{ part: "source", line: 4, column: 21 }],
      },
    ]);
  });
});

describe("P12 closed-by-default: what differs by reader", () => {
  test("never stands in an address: it is taken out, and told with its place", () => {
    const { readerAddresses, links } = mustRead({
      source: `<p>a</p>\n<a href="https://r.example/?recipient_id={{ contact.id }}">x</a>`,
    });
    expect(readerAddresses).toEqual([
      {
        written: "https://r.example/?recipient_id={{ contact.id }}",
        place: { part: "source", line: 2, column: 42 },
      },
    ]);
    expect(links.map(({ url }) => url)).toEqual(["https://r.example/?recipient_id="]);
  });

  test.each([
    `<img src="https://p.example/{{ contact.email }}.gif">`,
    `<img srcset="{{ contact.image }} 2x">`,
    `<td background="{{ contact.image }}">`,
    `<p style="color:{{ contact.colour }}">a</p>`,
    `<style>p{background:url(https://p.example/{{ contact.id }})}</style><p>a</p>`,
    `<a href="{{ contact.site }}">a</a>`,
    `<a href="{{ links.unsubscribe }}?id={{ contact.id }}">a</a>`,
    `<a href="https://a.example/{% if contact.member %}m{% endif %}">a</a>`,
    `{% assign id = contact.id %}<a href="https://a.example/{{ id }}">a</a>`,
    `{% capture id %}{{ contact.id }}{% endcapture %}<a href="https://a.example/{{ id }}">a</a>`,
    `{% for t in contact.tags %}<a href="https://a.example/{{ t }}">a</a>{% endfor %}`,
    `{% if contact.a %}{% assign x = "1" %}{% endif %}<a href="https://a.example/{{ x }}">a</a>`,
    `<p class="{{ contact.id }}">a</p>`,
    `<!--[if mso]><v:fill src="https://p.example/{{ contact.id }}"/><![endif]-->`,
    `<p>https://a.example/{{ contact.id }}</p>`,
    `<svg><circle fill="url(https://p.example/{{ contact.id }})"/></svg>`,
  ])("is found in %s", (source) => {
    const { readerAddresses, html } = mustRead({ source });
    expect(readerAddresses).not.toEqual([]);
    const marks = { ...ADA, contact: { ...ADA.contact, id: "zz9", site: "zz9", image: "zz9" } };
    expect(htmlFor({ source }, marks)).not.toContain("zz9");
    expect(kinds(html)).toContain("pixel");
  });

  test.each([
    `<a href="https://a.example/{{ campaign.id }}/{{ organisation.name | url_encode }}">a</a>`,
    `{% assign base = campaign.site %}<a href="{{ base }}/x">a</a>`,
    `<img alt="{{ contact.first_name }}" src="https://a.example/i.png">`,
    `{% if contact.member %}<a href="https://a.example/{{ campaign.id }}">a</a>{% endif %}`,
    `<p>{{ contact.first_name }} https://a.example/</p>`,
  ])("is not suspected in %s", (source) => {
    expect(mustRead({ source }).readerAddresses).toEqual([]);
  });

  test.each([
    [`<p title={{ contact.x }}>a</p>`, "markup 1:10"],
    [`<p {{ contact.x }}>a</p>`, "markup 1:4"],
    [`<{{ contact.x }}>a`, "markup 1:2"],
    [`<p>a</p {{ contact.x }}>`, "markup 1:9"],
    [`<p title="{% footer %}">a</p>`, "markup 1:11"],
    [`<body>a{% if contact.a %}</body>{% endif %}`, "markup 1:8"],
    [`<div>{% if contact.a %}<p title="x{% endif %}">a</p></div>`, "markup 1:6"],
  ])("does not change the mark-up itself: %s", (source, problem) => {
    expect(told({ source })).toContain(problem);
  });

  test("is escaped, and nothing takes the escape off", () => {
    const hostile = {
      ...ADA,
      contact: {
        first_name: `"><img src=x>'{{ contact.email }}\u202e\0`,
        email: "secret@example.net",
      },
    };
    const source = `<p title="{{ contact.first_name }}">{{ contact.first_name | escape }}</p>`;
    const escaped = "&quot;&gt;&lt;img src=x&gt;&#39;{{ contact.email }}";
    expect(htmlFor({ source }, hostile)).toContain(`<p title="${escaped}">${escaped}</p>`);
    expect(told({ source: "{{ contact.first_name | raw }}" })).toEqual(["unknown-filter 1:1"]);
    const { subject } = mustRead({ subject: "Hi {{ contact.x }}\nBcc: a@example.org" });
    const [, name] = subject;
    const rendered =
      name?.kind === "liquid" && name.template.render({ ...ADA, contact: { x: "a\r\nBcc: b" } });
    expect(rendered).toEqual({ ok: true, value: [{ kind: "static", text: "a Bcc: b" }] });
    expect(JSON.stringify(subject)).not.toContain("\\n");
  });
});

describe("P1 no-variance", () => {
  test("two readers of the same attributes get the same addresses", () => {
    const source = `{% if contact.member %}<a href="https://m.example/">m</a>{% endif %}<p>{{ contact.email }}</p>`;
    const urls = (email: string): string[] =>
      htmlFor({ source }, { ...ADA, contact: { member: true, email } }).match(/href="[^"]*"/g) ??
      [];
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(urls(one)).toEqual(urls(other));
      }),
      { numRuns: 50 },
    );
    expect(urls("a@example.net")).toEqual(['href="https://m.example/"']);
    expect(htmlFor({ source }, NOBODY)).not.toContain("https:");
  });
});
