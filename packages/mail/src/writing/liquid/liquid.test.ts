import { Liquid } from "liquidjs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ADA, FIXED, htmlFor, mustRead, NOBODY, told, untracked } from "../testing/writings.ts";

function bodyFor(source: string, reader = ADA): string {
  return htmlFor({ source: `<body>${source}</body>` }, reader).replace(/^<body>|<\/body>$/g, "");
}

describe("Liquid in a writing", () => {
  test("says in pieces what it says as a whole", () => {
    const line = fc.constantFrom(
      "a ",
      "{{ contact.first_name }}",
      "{{ contact.nothing | default: 'friend' }}",
      "{{ organisation.name | upcase }}",
      "{% assign x = contact.first_name %}",
      "{% assign x = campaign.name %}",
      "{% assign y = x %}",
      "{{ x }}",
      "{{ y | append: x }}",
      "{% if contact.member %}{% assign x = 'in' %}b {{ y }}{% else %}c{% endif %}",
      "{% unless contact.member %}d{% endunless %}",
      "{% for t in contact.tags %}[{{ t }}{{ forloop.index }}{{ x }}]{% endfor %}",
      "{% for t in organisation.list %}[{{ t }}]{% else %}none{% endfor %}",
      "{% case contact.first_name %}{% when 'Ada' %}e{% when x %}f{% else %}g{% endcase %}",
      "{% capture y %}{{ contact.first_name }}!{% endcapture %}",
      "{% capture x %}fixed{% endcapture %}",
      " {%- if x == y -%} same {%- endif -%} ",
      "{% raw %}{{ contact.email }}{% endraw %}",
      "{% comment %}{{ contact.email }}{% endcomment %}",
    );
    const whole = new Liquid({ ownPropertyOnly: true, outputEscape: "escape" });
    const tagged = { ...ADA, contact: { ...ADA.contact, tags: ["p", "q"] } };
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom(tagged, NOBODY),
        (lines, reader) => {
          const source = `{% assign x = 1 %}{% assign y = 2 %}${lines.join("")}`;
          const expected = whole.parseAndRenderSync(source, reader) as string;
          expect(bodyFor(`<p>${source}</p>`, reader)).toBe(`<p>${expected}</p>`);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("sees a reader of whom nothing is known", () => {
    const source = "Hello {{ contact.first_name | default: 'friend' }}{{ contact.a.b.c }}";
    expect(bodyFor(source, NOBODY)).toBe("Hello friend");
  });

  test("reads own properties only", () => {
    expect(
      bodyFor("{{ contact.constructor }}{{ contact.__proto__ }}-{{ organisation.toString }}"),
    ).toBe("-");
  });

  test("never reads a value as Liquid", () => {
    const fixed = { ...ADA, contact: { x: "{{ contact.email }}{% footer %}qm0x0z" } };
    expect(bodyFor("{{ contact.x }}", fixed)).toBe("{{ contact.email }}{% footer %}qm0x0z");
    expect(bodyFor("{{ '{{ contact.email }}' }} qm0x0z {{ contact.first_name }}")).toBe(
      "{{ contact.email }} qm0x0z Ada",
    );
  });

  test.each([
    "{% for i in (1..100000000) %}x{% endfor %}",
    "{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}x{% endfor %}{% endfor %}{% endfor %}",
    "{% assign s = 'aaaaaaaaaa' %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}",
    `${"{% if contact.a %}".repeat(40)}${"{% endif %}".repeat(40)}`,
    `{{ contact.${"a".repeat(3_000)} }}`,
    "{{ contact.a }}".repeat(5_001),
    `{% assign x = contact.a %}`.repeat(60),
  ])("is stopped at a bound: %#", (source) => {
    expect(told({ source }).map((one) => one.split(" ")[0])).toEqual(["liquid-limit"]);
  });

  test("is stopped for a reader who makes it endless, and quotes nothing of theirs", () => {
    const { html } = mustRead({
      source: "<body>{% for i in (1..contact.n) %}{{ contact.n }}xxxxxxxxxx{% endfor %}</body>",
    });
    const piece = html.find(({ kind }) => kind === "liquid");
    const render = (n: unknown): unknown =>
      piece?.kind === "liquid" && piece.template.render({ ...FIXED, contact: { n } });
    expect(render(2)).toMatchObject({ ok: true });
    for (const n of [99_999, 99_999_999]) {
      expect(render(n)).toMatchObject({
        ok: false,
        error: { code: "liquid-limit", line: 1, column: 7 },
      });
      expect(JSON.stringify(render(n))).not.toContain("9999");
    }
  });

  test.each([
    ["{{ contact.a", "liquid-syntax 1:1"],
    ["\n\n  {% if contact.a %}", "liquid-syntax 3:3"],
    ["{% endif %}", "liquid-syntax 1:1"],
    ["{% if contact.a %}{% endfor %}{% endif %}", "liquid-syntax 1:19"],
    ["{% break %}", "liquid-syntax 1:1"],
    ["{{ first_name }}", "liquid-syntax 1:1"],
    ["{{ links.unsubscribe | upcase }}", "liquid-syntax 1:1"],
    ["{% if links.unsubscribe %}{% endif %}", "liquid-syntax 1:1"],
    ["{% render 'a' %}", "unknown-tag 1:1"],
    ["{% measured %}a{% endmeasured %}", "unknown-tag 1:1"],
    ["{{ contact.list | sample }}", "unknown-filter 1:1"],
    ["{% unsubscribe leave %}", "liquid-syntax 1:1"],
    ["{% footer 'x' %}", "liquid-syntax 1:1"],
  ])("tells where %j is wrong", (source, problem) => {
    expect(told({ source })).toContain(problem);
  });

  test("keeps a link within a condition a link", () => {
    const { html, links } = mustRead({
      source: `{% if contact.member %}<a href="https://m.example/">{{ contact.first_name }}</a>{% endif %}`,
    });
    const piece = html.find(({ kind }) => kind === "liquid");
    const rendered = piece?.kind === "liquid" ? piece.template.render(ADA) : null;
    expect(rendered).toEqual({
      ok: true,
      value: [
        { kind: "static", text: '<a href="' },
        { kind: "link", number: 0, written: "https://m.example/" },
        { kind: "static", text: '">Ada</a>' },
      ],
    });
    expect(links).toHaveLength(1);
    expect(untracked(html, NOBODY)).not.toContain("m.example");
  });
});
