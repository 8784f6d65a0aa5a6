import { describe, expect, test } from "vitest";

import { ADA, FIXED, htmlFor, mustRead, NOBODY, textFor } from "../testing/writings.ts";
import { readWriting } from "../read-writing.ts";
import { writingOf } from "../testing/writings.ts";
import { WRITING_BLOCKS, WRITING_LANGUAGES, type Writing } from "../writing.ts";

/** Blocks that every reader finds in the page and in the text. */
function inBoth(some: Partial<Writing>): readonly string[] {
  const { html, text } = mustRead(some).blocks;
  return [...html].filter((block) => text.has(block)).toSorted();
}

describe("our blocks", () => {
  test("say why, who, and how to leave, in every language", () => {
    const said = WRITING_LANGUAGES.map((language) => textFor({ source: "{% footer %}", language }));
    expect(said[0]).toBe(
      "You receive this mail because we have had your address since 2 May 2026, from “Concert list”.\nChorale de l’Été\n1 rue de l’Exemple\nUnsubscribe: <unsubscribe>\nChange your preferences: <preferences>\n",
    );
    expect(said[1]).toContain("depuis le 2 mai 2026, par « Concert list »");
    expect(said[2]).toContain("sinds 2 mei 2026");
    expect(said[3]).toContain("seit dem 2. Mai 2026");
  });

  test("name only what is known of a person", () => {
    expect(textFor({ source: "{% why %}" }, NOBODY)).toContain("Ask us where from");
    const some = { ...NOBODY, contact: { source: "Fair" } };
    expect(textFor({ source: "{% why %}" }, some)).toContain("we have your address, from “Fair”");
  });

  test("carry the author's own words as text", () => {
    const source = `<p>{% unsubscribe "Leave <us> {{ now }}" %} {% why 'You sang with us' %}</p>`;
    expect(htmlFor({ source })).toContain("Leave &lt;us&gt; {{ now }}</a>");
    expect(htmlFor({ source })).toContain("You sang with us (Concert list, 2 May 2026)");
  });

  test("tell how to stop measuring only in a mail that measures", () => {
    const { html } = mustRead({ source: "<p>{% withdraw_measurement %}</p>" });
    const piece = html.find(({ kind }) => kind === "when-measured");
    expect(piece).toMatchObject({
      pieces: [
        { kind: "static" },
        { kind: "action", action: "withdraw-measurement" },
        { kind: "static" },
      ],
    });
    expect(htmlFor({ source: "<p>{% withdraw_measurement %}</p>" })).not.toContain("measur");
  });

  test("count where every reader finds them, in both parts", () => {
    const blocksOf = (source: string, text: string | null = null): readonly string[] =>
      inBoth({ source, text });
    expect(blocksOf("{% footer %}")).toEqual(WRITING_BLOCKS.toSorted());
    expect(blocksOf('<a href="{{ links.unsubscribe }}">Leave</a>')).toEqual(["unsubscribe"]);
    expect(blocksOf("{% if contact.member %}{% unsubscribe %}{% endif %}")).toEqual([]);
    expect(blocksOf("{% if campaign.name %}{% unsubscribe %}{% endif %}")).toEqual(["unsubscribe"]);
    expect(blocksOf("<p>a</p>{% footer %}", "only words")).toEqual([]);
    expect(blocksOf("<p>a</p>{% footer %}", "Leave: {{ links.unsubscribe }}")).toEqual([
      "unsubscribe",
    ]);
  });

  test("stand in MJML and in Markdown wherever a row or a word may", () => {
    for (const source of [
      "<mjml><mj-body>{% footer %}</mj-body></mjml>",
      "<mjml><mj-body><mj-wrapper>{% footer %}</mj-wrapper></mj-body></mjml>",
      "<mjml><mj-body><mj-section>{% footer %}</mj-section></mj-body></mjml>",
      "<mjml><mj-body><mj-section><mj-column>{% footer %}</mj-column></mj-section></mj-body></mjml>",
      '<mjml><mj-body><mj-section><mj-column><mj-button href="{{ links.unsubscribe }}">Go</mj-button></mj-column></mj-section></mj-body></mjml>',
    ]) {
      expect(inBoth({ format: "mjml", source })).toContain("unsubscribe");
      expect(htmlFor({ format: "mjml", source })).toContain('href="<unsubscribe>"');
    }
    expect(inBoth({ format: "markdown", source: "[Leave]({{ links.unsubscribe }})" })).toContain(
      "unsubscribe",
    );
  });

  test("hold what an organisation calls itself as text", () => {
    const organisation = { legal_identity: "<b>A</b> {{ contact.email }}\n2 Road" };
    const read = readWriting(writingOf({ source: "<body>{% legal_identity %}</body>" }), {
      ...FIXED,
      organisation,
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        html: [
          { text: "<body>&lt;b&gt;A&lt;/b&gt; {{ contact.email }}<br>2 Road" },
          { kind: "pixel" },
          { text: "</body>" },
        ],
      },
    });
    expect(ADA.contact["email"]).toBe("ada@example.net");
  });
});
