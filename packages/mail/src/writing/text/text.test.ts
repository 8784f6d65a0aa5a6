import { describe, expect, test } from "vitest";

import { mustRead, textFor } from "../testing/writings.ts";

describe("the text part", () => {
  test("says what the mail says, with the author's links", () => {
    const source = `<h1>Concert</h1><p>Dear {{ contact.first_name }}, <a href="https://a.example/?a=1&amp;b=2">come</a> &amp; sing.</p>
      <a href="https://a.example/img"><img src="https://i.example/i.png" alt="The choir"></a>
      <table><tr><td>Left</td><td>Right</td></tr></table><p style="display:none">hidden</p>`;
    expect(textFor({ source })).toBe(
      "Concert\n\nDear Ada, come (https://a.example/?a=1&b=2) & sing.\n\nThe choir (https://a.example/img)\n\nLeft\n\nRight\n",
    );
  });

  test("does not say an address twice", () => {
    const source = `<a href="https://a.example/x">https://a.example/x</a>`;
    expect(textFor({ source })).toBe("https://a.example/x\n");
  });

  test("has every address that a program makes clickable as a link, numbered as in the HTML", () => {
    const { text, links } = mustRead({
      source: `<p>See https://b.example/y. <a href="https://a.example/">a</a></p>`,
    });
    expect(links.map(({ url }) => url)).toEqual(["https://a.example/", "https://b.example/y"]);
    expect(text.filter(({ kind }) => kind === "link")).toEqual([
      { kind: "link", number: 1, written: "https://b.example/y" },
      { kind: "link", number: 0, written: "https://a.example/" },
    ]);
  });

  test("is the author's where they wrote one, read in the same way", () => {
    const { text, readerAddresses, links } = mustRead({
      text: "Hi {{ contact.first_name | upcase }} & you\n(https://c.example/x)\nhttps://d.example/?id={{ contact.id }}",
    });
    expect(text.slice(0, 4)).toMatchObject([
      { text: "Hi " },
      { kind: "liquid" },
      { text: " & you\n(" },
      { kind: "link", written: "https://c.example/x" },
    ]);
    expect(links[0]?.places).toEqual([{ part: "text", line: 2, column: 2 }]);
    expect(readerAddresses).toEqual([
      {
        written: "https://d.example/?id={{ contact.id }}",
        place: { part: "text", line: 3, column: 23 },
      },
    ]);
  });

  test("stays empty where the author left it empty", () => {
    expect(mustRead({ text: "" }).text).toEqual([]);
  });
});
