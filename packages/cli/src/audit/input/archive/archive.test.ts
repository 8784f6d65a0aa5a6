import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { nameOf } from "../../batch/task.ts";
import { findMessages } from "../find-messages.ts";
import { aZip, claiming, encrypted } from "../testing/zip-file.ts";

const MESSAGE = "From: a@example.org\r\nSubject: Bonjour\r\n\r\nText\r\n";
const MAILBOX = [1, 2]
  .map((number) => `From a@example.org Wed Sep 14 08:02:11 2022\nSubject: ${number}\n\nText\n\n`)
  .join("");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-archive-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function found(...paths: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const task of findMessages(paths, nothing())) {
    const name = (nameOf(task) ?? "").replace(`${folder}/`, "");
    names.push(name + (task.kind === "unread" ? ` ${task.record.error?.code}` : ""));
  }
  return names;
}

describe("a ZIP archive", () => {
  test("gives its messages and the messages of its mailboxes, hidden files left out", async () => {
    const files = {
      "a.eml": MESSAGE,
      "in/b": MESSAGE,
      "in/box.mbox": MAILBOX,
      ".x": MESSAGE,
      "__MACOSX/._a.eml": MESSAGE,
    };
    const zip = write("mails.zip", aZip(files));
    expect(await found(zip)).toEqual([
      "mails.zip/a.eml",
      "mails.zip/in/b",
      "mails.zip/in/box.mbox#1",
      "mails.zip/in/box.mbox#2",
    ]);
  });

  test("is known by its bytes, not by its name", async () => {
    expect(await found(write("mails", aZip({ "a.eml": MESSAGE })))).toEqual(["mails/a.eml"]);
  });

  test("lets one message be named as the report names it", async () => {
    const zip = write("mails.zip", aZip({ "in/a.eml": MESSAGE, "box.mbox": MAILBOX }));
    expect(await found(`${zip}/in/a.eml`, `${zip}/box.mbox#2`, `${zip}/box.mbox`)).toEqual([
      "mails.zip/in/a.eml",
      "mails.zip/box.mbox#2",
      "mails.zip/box.mbox#1",
      "mails.zip/box.mbox#2",
    ]);
    expect(await found(`${zip}/no.eml`)).toEqual(["mails.zip/no.eml not-found"]);
  });

  test("shows names that climb without their climbing", async () => {
    const files = { "../../etc/a.eml": MESSAGE, "/b.eml": MESSAGE, "..\\..\\c.eml": MESSAGE };
    const zip = write("mails.zip", aZip(files));
    expect(await found(zip)).toEqual(["mails.zip/etc/a.eml", "mails.zip/b.eml", "mails.zip/c.eml"]);
  });

  test("does not open archives inside, and says so of each", async () => {
    const inner = aZip({ "a.eml": MESSAGE });
    const files = { "1.zip": inner, "2.eml": MESSAGE, "3.gz": gzipSync(MAILBOX) };
    expect(await found(write("mails.zip", aZip(files)))).toEqual([
      "mails.zip/1.zip nested-archive",
      "mails.zip/2.eml",
      "mails.zip/3.gz nested-archive",
    ]);
  });

  test("refuses encrypted files by name", async () => {
    const zip = write("mails.zip", encrypted(aZip({ "a.eml": MESSAGE })));
    expect(await found(zip)).toEqual(["mails.zip/a.eml encrypted"]);
  });

  test("refuses one message over the limit, and goes on", async () => {
    const files = { "a.eml": 101 * 1024 * 1024, "b.eml": MESSAGE };
    const zip = write("mails.zip", aZip({ ...files, padding: noise(700_000) }));
    expect((await found(zip)).slice(0, 2)).toEqual([
      "mails.zip/a.eml too-large",
      "mails.zip/b.eml",
    ]);
  });

  test("stops at a bomb: what unfolds to far more than mail does", async () => {
    const files = { "a.eml": 70 * 1024 * 1024, "b.eml": MESSAGE };
    expect(await found(write("mails.zip", aZip(files)))).toEqual([
      "mails.zip/a.eml archive-too-large",
    ]);
  });

  test("believes no size that a file claims", async () => {
    const zip = write("mails.zip", claiming(aZip({ "a.eml": 60 * 1024 * 1024 }), 50));
    expect(await found(zip)).toEqual(["mails.zip/a.eml damaged-archive"]);
  });

  test("says of a damaged or cut archive that it is one", async () => {
    const whole = aZip({ "a.eml": MESSAGE.repeat(50) });
    expect(await found(write("cut.zip", whole.subarray(0, whole.length - 30)))).toEqual([
      "cut.zip damaged-archive",
    ]);
    const broken = whole.slice();
    broken.fill(0xff, 40, 60);
    expect(await found(write("broken.zip", broken))).toEqual(["broken.zip/a.eml damaged-archive"]);
  });

  test("reads more files than 16 bits can count, one after the other", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 70_000 }, (_, i) => [`${i}.eml`, "A: b"]),
    );
    expect(await found(write("many.zip", aZip(files)))).toHaveLength(70_000);
  }, 600_000);
});

describe("a packed mailbox", () => {
  test("gives its messages under its own name", async () => {
    const box = write("box.mbox.gz", gzipSync(MAILBOX));
    expect(await found(box, `${box}#2`)).toEqual([
      "box.mbox.gz#1",
      "box.mbox.gz#2",
      "box.mbox.gz#2",
    ]);
  });

  test("that is cut gives what was whole, and says so", async () => {
    const packed = gzipSync(MAILBOX + `${noise(40_000).join(" ")}\n`);
    const box = write("box.mbox.gz", packed.subarray(0, packed.length - 1000));
    const names = await found(box);
    expect(names[0]).toBe("box.mbox.gz#1");
    expect(names.at(-1)).toBe("box.mbox.gz damaged-archive");
  });

  test("stops at a bomb", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(MAILBOX), Buffer.alloc(90 * 1024 * 1024)]));
    expect((await found(write("box.mbox.gz", bomb))).at(-1)).toBe("box.mbox.gz archive-too-large");
  });

  test("inside another is not opened", async () => {
    const box = write("box.gz", gzipSync(gzipSync(MAILBOX)));
    expect(await found(box)).toEqual(["box.gz nested-archive"]);
  });
});

/** Bytes that do not pack, the same every time. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}
