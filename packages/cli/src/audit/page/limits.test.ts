import { auditMessage } from "@consentry/audit";
import { expect, test } from "vitest";

import { WORDS } from "../words/index.ts";
import { limitsOf } from "./limits.ts";

function limits(body: string, type = "text/html"): readonly string[] {
  const mail = `From: a@shop.example\r\nContent-Type: ${type}\r\n\r\n${body}`;
  return limitsOf(auditMessage(new TextEncoder().encode(mail)), WORDS.en);
}

const SIZE = WORDS.en.cannotShow.imageSize;

test("what a picture really shows is open where opening the mail asks for one", () => {
  expect(limits('<img src="https://shop.example/a.png">')).toContain(SIZE);
});

test("it is not where only an attached file asks for something", () => {
  const file = `--b\r\nContent-Type: application/octet-stream; name="a.url"\r\nContent-Disposition: attachment; filename="a.url"\r\n\r\n[InternetShortcut]\r\nIconFile=https://shop.example/a.ico\r\n--b--\r\n`;
  const open = limits(file, 'multipart/mixed; boundary="b"');
  expect(open).not.toContain(SIZE);
  expect(open).toContain(WORDS.en.cannotShow.keeping);
});
