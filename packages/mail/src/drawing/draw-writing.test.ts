import { err } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { aWriting, link, liquidPieces, say } from "../compose/testing/a-writing.ts";
import type { ReaderData } from "../writing/writing.ts";
import { drawWriting, type DrawnAddresses, type Drawing } from "./draw-writing.ts";

const READER: ReaderData = {
  contact: { first_name: "Ada & <co>" },
  organisation: {},
  campaign: {},
};

const STAND_INS: DrawnAddresses = {
  pixelUrl: "https://preview.invalid/open?a=1&b=2",
  linkUrl: (number) => `https://preview.invalid/link/${number}`,
  actions: {
    unsubscribe: "https://preview.invalid/unsubscribe",
    preferences: "https://preview.invalid/preferences",
    "withdraw-measurement": "https://preview.invalid/withdraw",
  },
};

function drawn(open: "none" | "individual", click: "none" | "individual"): Drawing {
  const drawing = drawWriting(aWriting(), { open, click }, READER, STAND_INS);
  if (!drawing.ok) throw new Error(drawing.error.message);
  return drawing.value;
}

function kinds({ addresses }: Drawing): Readonly<Record<string, readonly string[]>> {
  const named: Record<string, string[]> = {};
  for (const { kind, url } of addresses) (named[kind] ??= []).push(url);
  return named;
}

describe("a drawing", () => {
  test("of an unmeasured mail holds the author's links and no address of ours but ways out", () => {
    const drawing = drawn("none", "none");
    expect(drawing.html).toContain('href="https://choir.example.org/may?a=1&amp;b=2"');
    expect(drawing.html).not.toContain("withdraw");
    expect(kinds(drawing)).toEqual({
      link: ["https://choir.example.org/may?a=1&b=2", "https://hall.example.net/d%C3%BC"],
      resource: ["https://choir.example.org/hall.png"],
      action: [STAND_INS.actions.unsubscribe, STAND_INS.actions.preferences],
    });
  });

  test("of a measured mail holds what stands in for measured addresses, spelled for its part", () => {
    const drawing = drawn("individual", "individual");
    expect(drawing.html).toContain('<img src="https://preview.invalid/open?a=1&amp;b=2"');
    expect(drawing.html).toContain('href="https://preview.invalid/link/2"');
    expect(drawing.html).not.toContain("choir.example.org/may");
    expect(drawing.text).toContain("we sing in May: https://preview.invalid/link/1");
    expect(kinds(drawing)).toMatchObject({
      "measured-link": ["https://preview.invalid/link/1", "https://preview.invalid/link/2"],
      pixel: [STAND_INS.pixelUrl],
    });
    expect(kinds(drawing)["link"]).toBeUndefined();
  });

  test("names its reader, as each part wants it", () => {
    const { subject, html } = drawn("none", "none");
    expect(subject).toBe("Rehearsals in May, Ada & <co>");
    expect(html).toContain("Dear Ada &amp; &lt;co&gt;,");
  });

  test("measures a link inside a condition on the reader", () => {
    const html = [liquidPieces(() => [say("<a href='"), link(1, "https://a.example/"), say("'>")])];
    const levels = { open: "none", click: "individual" } as const;
    const drawing = drawWriting(aWriting({ html }), levels, READER, STAND_INS);
    expect(drawing).toMatchObject({ value: { html: "<a href='https://preview.invalid/link/1'>" } });
  });

  test("tells what went wrong in somebody's Liquid", () => {
    const problem = {
      part: "source",
      line: 1,
      column: 1,
      code: "liquid-limit",
      message: "It takes too long.",
    } as const;
    const template = { render: () => err(problem) };
    const broken = aWriting({ html: [{ kind: "liquid", template }] });
    const drawing = drawWriting(broken, { open: "none", click: "none" }, READER, STAND_INS);
    expect(drawing).toEqual(err(problem));
  });
});
