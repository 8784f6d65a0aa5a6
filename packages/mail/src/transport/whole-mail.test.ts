import * as fc from "fast-check";
import { expect, test } from "vitest";

import { dataOf } from "./whole-mail.ts";

const written = (mail: string): string =>
  Buffer.concat(dataOf(Buffer.from(mail, "latin1"))).toString("latin1");

test.each([
  ["Hello\r\n", "Hello\r\n.\r\n"],
  ["Hello", "Hello\r\n.\r\n"],
  ["", ".\r\n"],
  [".", "..\r\n.\r\n"],
  [".first\r\na.b\r\n.\r\n..\r\n", "..first\r\na.b\r\n..\r\n...\r\n.\r\n"],
  // What some servers take for the end of a mail.
  ["a\n.\nMAIL", "a\r\n..\r\nMAIL\r\n.\r\n"],
  ["a\r.\rMAIL", "a\r\n..\r\nMAIL\r\n.\r\n"],
  ["a\r\n.\rMAIL", "a\r\n..\r\nMAIL\r\n.\r\n"],
  ["a\n\r.\r\n", "a\r\n\r\n..\r\n.\r\n"],
  ["half an end\r", "half an end\r\n.\r\n"],
  ["\u00e9\u0085\u00ff\r\n", "\u00e9\u0085\u00ff\r\n.\r\n"],
])("%j is written as %j", (mail, data) => {
  expect(written(mail)).toBe(data);
});

test("whatever a mail is, it ends once, at its end, and is read as it was but for line ends", () => {
  const mails = fc.string({ unit: fc.constantFrom("\r", "\n", ".", "a", "\u0085"), maxLength: 40 });
  fc.assert(
    fc.property(mails, (mail) => {
      const data = written(mail);
      expect(data).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
      expect(`\r\n${data}`.indexOf("\r\n.\r\n")).toBe(data.length - 3);
      const read = data.slice(0, -3).replaceAll(/^\./gm, "");
      const ends = mail.replaceAll(/\r\n|\r|\n/g, "\r\n");
      expect(read).toBe(ends === "" || ends.endsWith("\r\n") ? ends : `${ends}\r\n`);
    }),
  );
});

test("a mail that needs no care is not copied", () => {
  const mail = Buffer.from("Hello\r\n");
  expect(dataOf(mail)[0]).toBe(mail);
});
