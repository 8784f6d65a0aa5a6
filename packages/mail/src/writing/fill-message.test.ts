import { scanHtml } from "@consentry/audit";
import type { Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { composeServiceMail } from "../compose/service-mail.ts";
import { anAddress } from "../compose/testing/a-message.ts";
import { fillMessage, type FilledMessage } from "./fill-message.ts";
import { readWriting } from "./read-writing.ts";
import { FIXED, writingOf } from "./testing/writings.ts";
import type { ReadWriting, Writing, WritingProblem } from "./writing.ts";

const ORDER = {
  name: "Ada",
  number: "A-17",
  url: "https://tea.example/pay?order=17",
  lines: [
    { what: "Assam", price: 12.5 },
    { what: "Sencha", price: 9 },
  ],
};

/** The same order in each format, with data in every place that takes some. */
const WRITINGS: Readonly<Record<string, Partial<Writing>>> = {
  html: {
    source: `<p title="{{ data.name }}">Dear {{ data.name }}, <a href="{{ data.url }}">pay</a>
      <a href="https://tea.example/orders/{{ data.number }}?by={{ data.name | url_encode }}">see</a></p>
      <ul>{% for line in data.lines %}<li>{{ line.what }}: {{ line.price }}</li>{% endfor %}</ul>
      <a href="mailto:shop@tea.example?subject={{ data.number }}">ask</a>`,
  },
  markdown: {
    format: "markdown",
    source: `Dear {{ data.name }}, [pay]({{ data.url }}) or [see](https://tea.example/orders/{{ data.number }})

{% for line in data.lines %}- {{ line.what }}: {{ line.price }}
{% endfor %}`,
  },
  mjml: {
    format: "mjml",
    source: `<mjml><mj-body><mj-section><mj-column><mj-text>Dear {{ data.name }}
      {% for line in data.lines %}<p>{{ line.what }}: {{ line.price }}</p>{% endfor %}</mj-text>
      <mj-button href="{{ data.url }}">pay</mj-button>
      <mj-button href="https://tea.example/orders/{{ data.number }}">see</mj-button>
      </mj-column></mj-section></mj-body></mjml>`,
  },
};

function read(some: Partial<Writing>): ReadWriting {
  const subject = "Your order {{ data.number }}, {{ data.name }}";
  const result = readWriting(writingOf({ subject, ...some }), FIXED, "message");
  if (result.ok) return result.value;
  throw new Error(`not read: ${JSON.stringify(result.error)}`);
}

function fill(some: Partial<Writing>, data: Record<string, unknown> = ORDER): FilledMessage {
  const filled = fillMessage(read(some), { data, organisation: FIXED.organisation });
  if (filled.ok) return filled.value;
  throw new Error(`not filled: ${JSON.stringify(filled.error)}`);
}

function refused(source: string, data: Record<string, unknown> = ORDER): readonly WritingProblem[] {
  const filled = fillMessage(read({ source }), { data, organisation: FIXED.organisation });
  return filled.ok ? [] : filled.error;
}

function unread(some: Partial<Writing>): readonly WritingProblem[] {
  const result = readWriting(writingOf(some), FIXED, "message");
  return result.ok ? [] : result.error;
}

/** Elements and their attributes' names, in order: what a program acts on. */
function structure(html: string): string[] {
  const told: string[] = [];
  scanHtml(html, 0, html.length, {
    startTag: (tag) => {
      const names = Array.from({ length: tag.attributeCount }, (_, at) =>
        html.slice(tag.attributes[at * 4], tag.attributes[at * 4 + 1]),
      );
      told.push([tag.name, ...names].join(" "));
    },
    endTag: (name) => void told.push(`/${name}`),
    text: () => undefined,
    comment: () => void told.push("comment"),
  });
  return told;
}

const HOSTILE = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom(
    "</p><script>alert(1)</script>",
    `"><img src=https://evil.example/x.gif>`,
    "' onclick='go()",
    "{{ data.url }}{% raw %}",
    "<!-- --!> <![CDATA[",
    "a\r\nBcc: all@evil.example\r\n\r\nBody",
    "[x](https://evil.example) ![](https://evil.example/x.gif)",
    ".evil.example/../?#@",
    "&lt;b&gt;",
    "qm0x0z qm1x2z",
  ),
);

describe("a message filled with data", () => {
  test.each(Object.keys(WRITINGS))("says them in %s, in links too, and in the text", (format) => {
    const { subject, html, text } = fill(WRITINGS[format] ?? {});
    expect(subject).toBe("Your order A-17, Ada");
    expect(html).toContain("Dear Ada");
    expect(html).toContain(`href="https://tea.example/pay?order=17"`);
    expect(html).toContain(`href="https://tea.example/orders/A-17`);
    expect(html).toMatch(/Sencha: 9/);
    expect(text).toMatch(/Assam: 12\.5/);
    expect(text).toContain("https://tea.example/pay?order=17");
    expect(text).toContain("https://tea.example/orders/A-17");
  });

  test.each(Object.keys(WRITINGS))(
    "has in %s the structure its author gave it, and the headers, whatever the data say",
    async (format) => {
      const writing = read(WRITINGS[format] ?? {});
      const plain = structure(fill(WRITINGS[format] ?? {}).html);
      await fc.assert(
        fc.asyncProperty(HOSTILE, HOSTILE, HOSTILE, async (name, number, what) => {
          fc.pre([name, number].every((text) => /[^\s\p{C}]/u.test(text)));
          const lines = [
            { what, price: 1 },
            { what: name, price: 2 },
          ];
          const data = { ...ORDER, name, number, lines };
          const filled = fillMessage(writing, { data, organisation: FIXED.organisation });
          if (!filled.ok) throw new Error(JSON.stringify(filled.error));
          expect(structure(filled.value.html)).toEqual(plain);
          const headers = await headersOf(filled.value);
          expect(headers.filter((header) => /^(?:bcc|cc):/i.test(header))).toEqual([]);
          expect(headers).toHaveLength((await headersOf(fill({}))).length);
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each([
    ["javascript:alert(1)"],
    ["//evil.example"],
    ["data:text/html,x"],
    [""],
    ["/pay"],
    [17],
    [{ href: "https://tea.example" }],
  ])("refuses %j where an address stands", (url) => {
    expect(refused(`<a href="{{ data.url }}">pay</a>`, { ...ORDER, url })).toMatchObject([
      { code: "no-data", datum: "data.url" },
      { code: "no-data", datum: "data.url", part: "source" },
    ]);
  });

  test("keeps a value within its part of an address", () => {
    const source = `<a href="https://tea.example/o/{{ data.number }}?q={{ data.name }}">see</a>`;
    const { html } = fill({ source }, { ...ORDER, number: "../x?y#z", name: "a&b=c'\"" });
    expect(html).toContain(`href="https://tea.example/o/..%2Fx%3Fy%23z?q=a%26b%3Dc&#39;%22"`);
  });

  test.each<readonly [string, string, string]>([
    ["missing", "{{ data.order.number }}", "data.order.number"],
    ["missing behind a filter", "{{ data.total | times: 2 }}", "data.total"],
    ["null", "{{ data.none }}", "data.none"],
    ["an object", "{{ data.object }}", "data.object"],
    ["a list of objects", "{{ data.lines }}", "data.lines"],
    ["missing in a line", "{% for line in data.lines %}{{ line.sku }}{% endfor %}", "line.sku"],
    ["a missing list", "{% for line in data.items %}x{% endfor %}", "data.items"],
    ["missing, put into a variable", "{% assign x = data.x %}{{ x }}", "x"],
  ])("refuses what is %s, by its path", (_what, source, datum) => {
    const told = refused(`<p>${source}</p>`, { ...ORDER, none: null, object: { a: 1 } });
    expect(told[0]).toMatchObject({ code: "no-data", datum });
    expect(JSON.stringify(told)).not.toContain("Assam");
  });

  test("lets a condition ask, and a default stand in", () => {
    const source = `<p>{% if data.gift %}wrapped{% else %}plain{% endif %}, {{ data.note | default: "no note" }}</p>`;
    expect(fill({ source }).html).toContain("plain, no note");
    expect(fill({ source }, { ...ORDER, gift: true, note: "for Bo" }).html).toContain(
      "wrapped, for Bo",
    );
  });

  test("refuses a subject that says nothing", () => {
    const filled = fillMessage(read({ subject: "{{ data.name }}" }), {
      data: { name: " " },
      organisation: FIXED.organisation,
    });
    expect(filled).toMatchObject({ ok: false, error: [{ code: "nothing-to-say" }] });
  });

  test.each<readonly [string, Partial<Writing>]>([
    ["a picture's address", { source: `<img src="https://tea.example/{{ data.id }}.gif">` }],
    ["a style", { source: `<p style="background:url({{ data.url }})">a</p>` }],
    ["a host", { source: `<a href="https://{{ data.host }}/">a</a>` }],
    ["the end of a host", { source: `<a href="https://tea.example{{ data.path }}">a</a>` }],
    ["an unquoted address", { source: `<a href={{ data.url }}>a</a>` }],
    [
      "a part of an address by condition",
      { source: `<a href="https://a.example/{% if data.x %}y{% endif %}">a</a>` },
    ],
    ["a tag's name", { source: `<{{ data.tag }}>a` }],
    ["a way out", { source: `<a href="{{ links.unsubscribe }}">a</a>` }],
    ["our footer", { source: `<p>{% footer %}</p>` }],
    ["the reader", { source: `<p>{{ contact.email }}</p>` }],
    ["an address's host in the text", { text: "https://tea.example{{ data.x }}" }],
  ])("may not be written with data, or others' words, in %s", (_what, some) => {
    expect(unread(some)).not.toEqual([]);
  });

  test("says who answers for it where its author wants that", () => {
    expect(fill({ source: "<p>{% legal_identity %}</p>" }).html).toContain("1 rue de l’Exemple");
  });
});

test("a mailing knows no data", () => {
  const result = readWriting(writingOf({ source: "<p>{{ data.name }}</p>" }), FIXED);
  expect(result).toMatchObject({ ok: false, error: [{ code: "liquid-syntax" }] });
});

async function headersOf({ subject, text, html }: FilledMessage): Promise<string[]> {
  const { message } = await composeServiceMail({
    from: { name: "Tea", address: anAddress("shop@tea.example") },
    to: anAddress("ada@example.net"),
    subject,
    language: "en",
    text,
    html,
    id: "m-1",
    at: "2026-11-22T09:30:00Z" as Instant,
  });
  const [head = ""] = Buffer.from(message).toString("utf8").split("\r\n\r\n", 1);
  return head.split(/\r\n(?![ \t])/);
}
