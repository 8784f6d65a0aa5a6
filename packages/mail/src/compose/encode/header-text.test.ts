import { expect, test } from "vitest";

import { headerText } from "./header-text.ts";

test.each([
  ["a\r\nBcc: b", "a Bcc: b"],
  ["\u202eevil\u2066\u0000", "evil"],
  ["  two   spaces ", "two spaces"],
  // A no-break space before a French mark is meant.
  ["Prêts\u00a0!", "Prêts\u00a0!"],
  ["😀".repeat(150), "😀".repeat(100)],
  [`a${"😀".repeat(150)}`, `a${"😀".repeat(99)}`],
  ["half \ud83d a letter", "half \ufffd a letter"],
])("%j becomes one line: %j", (text, line) => {
  expect(headerText(text)).toBe(line);
});
