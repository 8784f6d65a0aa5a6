import { describe, expect, test } from "vitest";

import { cleanedHtml, cleanedPart } from "./testing/cleaned.ts";

const COUNTER = "https://click.shop.example/track/click?u=k7f3x9q2abhGkJv2KW4j2zpt2&to=";

describe("what reports a click", () => {
  test.each<readonly [string, string, string]>([
    [
      "a link leads straight to the destination it holds",
      `<a href="${COUNTER}https%3A%2F%2Fshop.example.org%2Ftulips%3Fcolour%3Dred%26size%3D2">Tulips</a>`,
      `<a href="https://shop.example.org/tulips?colour=red&amp;size=2">Tulips</a>`,
    ],
    [
      "letters beyond ASCII in a destination stay percent-encoded",
      `<a href="${COUNTER}https%3A%2F%2Fshop.example.org%2Fcaf%C3%A9%2Fa%20b">Tulips</a>`,
      `<a href="https://shop.example.org/caf%C3%A9/a%20b">Tulips</a>`,
    ],
    [
      "a destination in base64",
      `<a href='https://click.shop.example/track/click/k7f3x9q2abhGkJv2/aHR0cHM6Ly9zaG9wLmV4YW1wbGUub3JnL3R1bGlwcw=='>Tulips</a>`,
      `<a href='https://shop.example.org/tulips'>Tulips</a>`,
    ],
    [
      "a number in the address of the page goes, the rest stays as written",
      `<a href="https://shop.example/t?utm_source=mail&amp;mc_eid=abc123def4&amp;b=%20">Tulips</a>`,
      `<a href="https://shop.example/t?utm_source=mail&amp;b=%20">Tulips</a>`,
    ],
    [
      "an unquoted address is put in quotes",
      `<a href=${COUNTER}https%3A%2F%2Fshop.example.org%2Ft%3Fa%3D1>Tulips</a>`,
      `<a href="https://shop.example.org/t?a=1">Tulips</a>`,
    ],
    [
      "a report on the side goes",
      `<a href="https://shop.example/t" ping="https://p.shop.example/hGkJv2KW4j2zpt2x8Q">Tulips</a>`,
      `<a href="https://shop.example/t">Tulips</a>`,
    ],
    [
      "a destination with a number of the reader's loses that too",
      `<a href="${COUNTER}https%3A%2F%2Fshop.example.org%2Ft%3Fmc_eid%3Dabc123def4">Tulips</a>`,
      `<a href="https://shop.example.org/t">Tulips</a>`,
    ],
  ])("%s", (_, html, expected) => {
    expect(cleanedHtml(html)).toBe(expected);
  });

  test("goes from the text part as well", () => {
    const { text } = cleanedPart(
      "text/plain",
      `Tulips:\n${COUNTER}https%3A%2F%2Fshop.example.org%2Ftulips\n\nBye`,
    );
    expect(text).toBe("Tulips:\nhttps://shop.example.org/tulips\n\nBye");
  });

  const OPAQUE = `<p><a class="b" href="https://click.shop.example/track/click/k7f3x9q2abhGkJv2KW4j2zpt2x8QhGkJv2KW4j2z">Tulips</a></p>`;

  test("stays, and is named, where only a server knows where it leads", () => {
    const { text, changes } = cleanedPart("text/html", OPAQUE);
    expect(text).toBe(OPAQUE);
    expect(changes).toMatchObject([
      { action: "kept", what: "link", reason: "destination-unknown" },
    ]);
  });

  test("becomes plain text when asked to", () => {
    expect(cleanedHtml(OPAQUE, { removeUnknown: true })).toBe(`<p><a class="b">Tulips</a></p>`);
    const url = "https://click.shop.example/track/click/k7f3x9q2abhGkJv2KW4j2zpt2x8QhGkJv2KW4j2z";
    const { text } = cleanedPart("text/plain", `See ${url} now`, { removeUnknown: true });
    expect(text).toBe("See [link removed] now");
  });

  test("keeps what says who leaves the list", () => {
    const pages = ["tulips", "roses", "boats"].map(
      (page) => `https%3A%2F%2Fshop.example.org%2F${page}`,
    );
    const leaving = "https%3A%2F%2Fshop.example.org%2Funsubscribe%3Fmc_eid%3Dabc123def4";
    const html = [...pages, leaving]
      .map((to, at) => `<a href="${COUNTER}${to}">${at}</a>`)
      .join("\n");
    expect(cleanedHtml(html)).toContain(
      `<a href="https://shop.example.org/unsubscribe?mc_eid=abc123def4">3</a>`,
    );
  });
});
