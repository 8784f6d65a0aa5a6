import { expect, test } from "vitest";

import { plainTexts } from "./plain-texts.ts";

const bytes = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(lines.join("\r\n"));

test("the text of each text part, its encoding and charset undone", () => {
  const message = bytes(
    "From: choir@example.org",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Caf=E9",
    "--b",
    "Content-Type: text/html",
    "",
    "<p>Café</p>",
    "--b",
    'Content-Type: text/plain; name="notes.txt"',
    "Content-Disposition: attachment",
    "",
    "attached",
    "--b--",
  );
  expect(plainTexts(message)).toEqual(["Café"]);
});

test("what is no message has none", () => {
  expect(plainTexts(bytes())).toEqual([]);
});
