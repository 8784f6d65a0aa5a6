import * as fc from "fast-check";
import { strToU8, zipSync, zlibSync } from "fflate";
import { describe, expect, test } from "vitest";

import type { AttachmentKind } from "./attachment-kind.ts";
import { UnpackingBudget } from "./budget.ts";
import { collectAttachment } from "./collect-attachment.ts";

function seen(bytes: Uint8Array, kind: AttachmentKind, budget = new UnpackingBudget()) {
  const { references, links, isPartial } = collectAttachment(bytes, kind, "2", budget);
  return { asks: references.map(({ url }) => url), links: links.map(({ url }) => url), isPartial };
}

const NOTHING = { asks: [], links: [], isPartial: false };

function relationship(type: string, target: string, mode = ' TargetMode="External"'): Uint8Array {
  return zipSync({
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="r1" Type="http://x.example/${type}" Target="${target}"${mode}/></Relationships>`,
    ),
  });
}

describe("an office file", () => {
  test("asks for what it says lies outside of it", () => {
    const book = relationship("externalLinkPath", "https://t.example/a?b=1&amp;c=2");
    expect(seen(book, "office")).toEqual({ ...NOTHING, asks: ["https://t.example/a?b=1&c=2"] });
  });

  test("asks nobody for what is inside, on this disk, or to be clicked", () => {
    expect(seen(relationship("image", "https://t.example/a", ""), "office")).toEqual(NOTHING);
    expect(seen(relationship("image", "file:///c:/a.png"), "office")).toEqual(NOTHING);
    expect(seen(relationship("hyperlink", "https://t.example/a"), "office")).toEqual({
      ...NOTHING,
      links: ["https://t.example/a"],
    });
  });

  test("that unfolds beyond the bound is read up to it, and said to be cut", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(40 * 1024 * 1024) });
    const budget = new UnpackingBudget();
    expect(seen(bomb, "office", budget)).toEqual({ ...NOTHING, isPartial: true });
    for (let again = 0; again < 4; again++) seen(bomb, "office", budget);
    expect(budget.left).toBeLessThanOrEqual(0);
    const small = relationship("image", "https://t.example/a");
    expect(seen(small, "office", budget)).toEqual({ ...NOTHING, isPartial: true });
  });

  test("that lies about its sizes is read by what it holds", () => {
    const lying = relationship("image", "https://t.example/a");
    const view = new DataView(lying.buffer, lying.byteOffset);
    const directory = view.getUint32(lying.length - 6, true);
    view.setUint32(directory + 24, 0xffffffff, true);
    expect(seen(lying, "office").asks).toEqual(["https://t.example/a"]);
  });
});

describe("rich text", () => {
  test("asks for its template and for pictures by field", () => {
    const text = String.raw`{\rtf1{\*\template https://t.example/t.dot}{\field{\*\fldinst INCLUDEPICTURE "https://t.example/p.png" \\d}}}`;
    expect(seen(strToU8(text), "rich-text").asks).toEqual([
      "https://t.example/t.dot",
      "https://t.example/p.png",
    ]);
    expect(seen(strToU8(String.raw`{\rtf1{\*\template Normal.dot}}`), "rich-text")).toEqual(
      NOTHING,
    );
  });
});

describe("a PDF", () => {
  test.each([
    ["/A << /S /URI /URI (https://t.example/a) >>", { links: ["https://t.example/a"] }],
    [
      "/A << /S /URI /URI (https://t.example/a\\(1\\)\\057b) >>",
      { links: ["https://t.example/a(1)/b"] },
    ],
    [
      "/A << /S /URI /URI <68747470733A2F2F742E6578616D706C652F61> >>",
      { links: ["https://t.example/a"] },
    ],
    [
      "/S /SubmitForm /F << /FS /URL /F (https://t.example/f) >>",
      { links: ["https://t.example/f"] },
    ],
    ["/OpenAction << /S /URI /URI (https://t.example/o) >>", { asks: ["https://t.example/o"] }],
    [
      "/Subtype /Image /F << /FS /URL /F (https://t.example/i) >>",
      { asks: ["https://t.example/i"] },
    ],
    ["/S /GoToR /F (chapter2.pdf)", {}],
    ["/Contents (See https://t.example/a)", {}],
  ])("%s", (written, expected) => {
    const plain = strToU8(`%PDF-1.7\n7 0 obj\n<< ${written} >>\nendobj\n`);
    expect(seen(plain, "pdf")).toEqual({ ...NOTHING, ...expected });
    const stream = zlibSync(strToU8(`7 0 << ${written} >>`));
    const head = strToU8("%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\r\n");
    const packed = new Uint8Array([...head, ...stream, ...strToU8("\nendstream\nendobj\n")]);
    expect(seen(packed, "pdf")).toEqual({ ...NOTHING, ...expected });
  });

  test("that is locked is said not to be read", () => {
    const locked = strToU8("%PDF-1.7\ntrailer << /Encrypt 9 0 R >> /URI (https://t.example/a)");
    expect(seen(locked, "pdf")).toEqual({ ...NOTHING, isPartial: true });
  });
});

describe("a shortcut", () => {
  test("fetches its icon and leads to its page", () => {
    const text =
      "[InternetShortcut]\r\nURL=https://t.example/a\r\nIconFile=https://t.example/i.ico\r\n";
    expect(seen(strToU8(text), "shortcut")).toEqual({
      asks: ["https://t.example/i.ico"],
      links: ["https://t.example/a"],
      isPartial: false,
    });
  });

  test("of the shell holds its addresses in two bytes a letter, too", () => {
    const wide = new Uint8Array(
      Array.from("https://t.example/w").flatMap((char) => [char.charCodeAt(0), 0]),
    );
    expect(seen(new Uint8Array([76, 0, 0, 0, ...wide, 0, 0]), "shell-link").asks).toEqual([
      "https://t.example/w",
    ]);
  });
});

describe("a certificate", () => {
  const uri = "http://ocsp.t.example/x";
  const name = [0x86, uri.length, ...strToU8(uri)];
  const list = [0x30, name.length, ...name];
  const value = [0x04, list.length, ...list];
  const access = [0x06, 8, 0x2b, 6, 1, 5, 5, 7, 1, 1];

  test("names where its state is asked for, with its exact place", () => {
    const bytes = new Uint8Array([0x30, 0x80, ...access, ...value, 0, 0]);
    const { references } = collectAttachment(bytes, "certificate", "2", new UnpackingBudget());
    expect(references.map(({ url, span, when }) => [url, span, when])).toEqual([
      [uri, { start: 18, end: 18 + uri.length }, "verify"],
    ]);
  });

  test("marks an extension critical before its value", () => {
    const bytes = new Uint8Array([...access, 1, 1, 0xff, ...value]);
    expect(seen(bytes, "certificate").asks).toEqual([uri]);
  });

  test("is not searched for addresses outside of those extensions", () => {
    expect(seen(new Uint8Array([0x06, 3, 0x55, 0x1d, 0x20, ...value]), "certificate")).toEqual(
      NOTHING,
    );
    expect(
      seen(new Uint8Array([...access, 0x04, 0x82, 0xff, 0xff, ...list]), "certificate"),
    ).toEqual(NOTHING);
  });
});

const KINDS = ["office", "rich-text", "pdf", "shortcut", "shell-link", "certificate"] as const;

test.each(KINDS)("%s: no bytes make the reading throw", (kind) => {
  const whole = relationship("image", "https://t.example/a");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(whole.length), (noise, at) => {
      const broken = new Uint8Array([...whole.subarray(0, at), ...noise, ...whole.subarray(at)]);
      expect(seen(noise, kind).asks.length + seen(broken, kind).asks.length).toBeLessThan(100);
    }),
  );
});
