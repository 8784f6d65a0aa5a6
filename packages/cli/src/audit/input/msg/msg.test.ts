import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { auditMessage } from "@consentry/audit";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { runConsentry } from "../../testing/run-consentry.ts";
import { aMsg, storedRtf } from "../testing/msg-file.ts";
import { unpackedRtf } from "./compressed-rtf.ts";
import { htmlInRtf } from "./html-in-rtf.ts";
import { isMsg } from "./is-msg.ts";
import { messageFromMsg } from "./message-from-msg.ts";

const HEADERS = [
  "Received: from out.shop.example by mx.example.org; Wed, 14 Sep 2022 10:02:12 +0200",
  "From: Boutique <news@shop.example>",
  "To: jeanne@example.org",
  "Subject: Offre",
  "Date: Wed, 14 Sep 2022 10:02:11 +0200",
  "Message-ID: <2@shop.example>",
  "List-Unsubscribe: <https://shop.example/u>,",
  " <mailto:out@shop.example>",
  "Content-Type: text/html;",
  ' charset="utf-8"',
  "Content-Transfer-Encoding: quoted-printable",
  "MIME-Version: 1.0",
  "",
].join("\r\n");
const PIXEL =
  '<img src="https://open.shop.example/o.gif?u=jeanne%40example.org" width="1" height="1">';
const HTML = `<html><body><p>Été à prix doux</p>${PIXEL}</body></html>`;

function messageOf(content: Parameters<typeof aMsg>[0]): string {
  const message = messageFromMsg(aMsg(content));
  if (!message.ok) throw new Error(message.error);
  return Buffer.from(message.value).toString();
}

describe("an Outlook file", () => {
  test("keeps the header it came with, but for what describes the body", () => {
    const message = messageOf({ headers: HEADERS, html: Buffer.from(HTML), codePage: 65001 });
    expect(message).toContain("List-Unsubscribe: <https://shop.example/u>,\r\n <mailto:out@");
    expect(message).not.toContain("quoted-printable");
    expect(message.match(/^Content-Type:/gm)).toHaveLength(1);
    expect(message.endsWith(`\r\n\r\n${HTML}`)).toBe(true);
  });

  test("is audited like the mail it was", () => {
    const message = messageOf({ headers: HEADERS, html: Buffer.from(HTML), codePage: 65001 });
    const document = auditMessage(Buffer.from(message));
    expect(document.summary).toMatchObject({ openTrackers: 1, verdict: "tracked" });
    expect(document.references[0]?.carries[0]).toMatchObject({ what: "recipient-address" });
    expect(document.message).toMatchObject({ subject: "Offre", date: "2022-09-14T08:02:11Z" });
  });

  test("without a stored header gets one from its properties, and none can be smuggled in", () => {
    const message = messageOf({
      subject: "Été\r\nBcc: mallory@hostile.example",
      senderName: "Boutique",
      senderAddress: "news@shop.example",
      to: ["jeanne@example.org"],
      sentAt: new Date("2022-09-14T08:02:11Z"),
      text: "Bonjour",
    });
    const { message: read } = auditMessage(Buffer.from(message));
    expect(read).toMatchObject({
      from: "news@shop.example",
      to: ["jeanne@example.org"],
      date: "2022-09-14T08:02:11Z",
      subject: "Été Bcc: mallory@hostile.example",
    });
    expect(message).not.toMatch(/^Bcc:/m);
  });

  test("leaves out a text that Outlook made itself, and keeps one that was sent", () => {
    const content = { html: Buffer.from(HTML), text: "Été à prix doux", codePage: 65001 };
    expect(messageOf({ ...content, headers: HEADERS })).not.toContain("text/plain");
    const both = HEADERS.replace("text/html;", "multipart/alternative;");
    expect(messageOf({ ...content, headers: both })).toContain("text/plain");
  });

  test("names the character set its HTML is stored in", () => {
    const html = Buffer.from("<p>prix d\xe9t\xe9</p>", "latin1");
    const message = messageFromMsg(aMsg({ headers: HEADERS, html, codePage: 1252 }));
    expect(message.ok && Buffer.from(message.value).toString("latin1")).toContain(
      "text/html; charset=windows-1252",
    );
  });

  test("hands over attached files whole", () => {
    const content = Uint8Array.from({ length: 9000 }, (_, index) => index % 251);
    const message = messageOf({ headers: HEADERS, text: "x", files: [{ name: "é.bin", content }] });
    expect(message).toContain("filename*=UTF-8''%C3%A9.bin");
    expect(message.replaceAll("\r\n", "")).toContain(Buffer.from(content).toString("base64"));
  });

  test("gives up the HTML that is wrapped into RTF", () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\b \\htmlrtf0 \\'e9t\\'e9 \\u8364 ?\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}{\\*\\htmltag84 ${PIXEL}}{\\*\\mhtmltag84 other}}`;
    const message = messageOf({ headers: HEADERS, rtf: storedRtf(rtf) });
    expect(message).toContain(`<p>été €</p>${PIXEL}`);
    expect(message).not.toContain("other");
    expect(htmlInRtf("{\\rtf1\\ansi plain}")).toBeNull();
  });

  test("unpacks RTF: the example of [MS-OXRTFCP] §4.1.1", () => {
    const packed = Buffer.from(
      "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c09002062770" +
        "5b06c647d0a800fa0",
      "hex",
    );
    expect(Buffer.from(unpackedRtf(packed) ?? []).toString()).toBe(
      "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
    );
  });

  test("with RTF that claims any size ends where its bytes end", () => {
    const packed = Buffer.from("ffffff7fffffff7f4c5a467500000000ff0102", "hex");
    expect((unpackedRtf(packed)?.length ?? 0) <= 40).toBe(true);
  });
});

describe("a hostile Outlook file", () => {
  const sound = aMsg({
    headers: HEADERS,
    html: Buffer.from(HTML.repeat(60)),
    files: [{ name: "a.bin", content: new Uint8Array(9000) }],
  });

  test("cut anywhere is refused or read, and always ends", () => {
    for (let length = 0; length < sound.length; length += 97) {
      const cut = messageFromMsg(sound.subarray(0, length));
      expect(cut.ok ? "read" : cut.error).toBe("damaged-msg");
    }
  });

  test("whose sectors or folders lead in a circle is refused", () => {
    const view = new DataView(sound.buffer, sound.byteOffset);
    const table = (view.getInt32(0x4c, true) + 1) * 512;
    const looped = sound.slice();
    const chained = Array.from({ length: 128 }, (_, index) => index).find(
      (index) => view.getInt32(table + 4 * index, true) === index + 1,
    );
    if (chained === undefined) throw new Error("no chain in the fixture");
    new DataView(looped.buffer).setInt32(table + 4 * (chained + 1), chained, true);
    expect(messageFromMsg(looped)).toEqual({ ok: false, error: "damaged-msg" });

    const directory = (view.getInt32(0x30, true) + 1) * 512;
    const turned = sound.slice();
    new DataView(turned.buffer).setInt32(directory + 128 + 0x4c, 1, true);
    expect(messageFromMsg(turned)).toEqual({ ok: false, error: "damaged-msg" });
  });

  test("whose streams claim more than the file holds is refused", () => {
    const claimed = sound.slice();
    const view = new DataView(claimed.buffer);
    const directory = (view.getInt32(0x30, true) + 1) * 512;
    view.setUint32(directory + 128 + 0x78, 0x7fff_ffff, true);
    expect(messageFromMsg(claimed)).toEqual({ ok: false, error: "damaged-msg" });
  });

  test("changed in any places is refused or read, and always ends", () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const changed = sound.slice();
        for (const [at, octet] of changes) changed[at] = octet;
        const message = messageFromMsg(changed);
        expect(message.ok || message.error === "damaged-msg").toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("with a changed header or directory is refused or read, and always ends", () => {
    const view = new DataView(sound.buffer, sound.byteOffset);
    const starts = [
      0,
      (view.getInt32(0x4c, true) + 1) * 512,
      (view.getInt32(0x30, true) + 1) * 512,
    ];
    const change = fc.tuple(
      fc.constantFrom(...starts),
      fc.nat(127),
      fc.oneof(fc.integer({ min: -4, max: 80 }), fc.integer()),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = sound.slice();
        for (const [start, word, value] of changes) {
          new DataView(changed.buffer).setInt32(start + 4 * word, value, true);
        }
        const message = messageFromMsg(changed);
        expect(message.ok || message.error === "damaged-msg").toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("consentry audit FILE.msg", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "consentry-msg-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("reports on the file's own bytes, and says what places count in", async () => {
    const bytes = aMsg({ headers: HEADERS, html: Buffer.from(HTML), codePage: 65001 });
    expect(isMsg(bytes)).toBe(true);
    const file = join(folder, "a.msg");
    writeFileSync(file, bytes);
    const { exitCode, stdout } = await runConsentry(["audit", file, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      sha256: hash("sha256", bytes),
      bytes: bytes.length,
      notices: [{ code: "converted-from-msg", part: "" }],
      summary: { openTrackers: 1, verdict: "tracked" },
    });
    expect(exitCode).toBe(0);
  });

  test.each([
    ["clean", ["clean"]],
    ["compare", ["compare", "second.eml"]],
    ["dossier", ["dossier", "-o", "never.zip"]],
  ])("is refused in a sentence by %s, which needs the mail as received", async (_, args) => {
    const file = join(folder, "c.msg");
    writeFileSync(file, aMsg({ headers: HEADERS, html: Buffer.from(HTML), codePage: 65001 }));
    const [command = "", ...rest] = args;
    const { exitCode, stdout, stderr } = await runConsentry([command, file, ...rest]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
    expect(stderr).toContain("c.msg: an Outlook file (.msg) does not keep the mail as received");
  });

  test("answers for a damaged one with the record of an error", async () => {
    const file = join(folder, "b.msg");
    writeFileSync(file, aMsg({ text: "x" }).subarray(0, 1000));
    const { exitCode, stdout } = await runConsentry(["audit", file, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "damaged-msg" } });
    expect(exitCode).toBe(3);
  });
});
