import { expect, test } from "vitest";

import { fileKind } from "./file-kind.ts";

const OUTLOOK = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);

test("a mailbox, an Outlook file and an archive are told by their first bytes", async () => {
  expect(await fileKind(new Blob(["From ada Wed Sep 14\nFrom: a@b.example\n"]))).toBe("mbox");
  expect(await fileKind(new Blob([OUTLOOK]))).toBe("outlook");
  expect(await fileKind(new Blob(["PK\u0003\u0004rest"]))).toBe("archive");
});

test("a mail whose first header is From is a mail, and so is whatever is too short to tell", async () => {
  expect(await fileKind(new Blob(["From: ada@reader.example\n\nHello"]))).toBe("mail");
  expect(await fileKind(new Blob(["PK"]))).toBe("mail");
  expect(await fileKind(new Blob([OUTLOOK.slice(0, 7)]))).toBe("mail");
  expect(await fileKind(new Blob([]))).toBe("mail");
});
