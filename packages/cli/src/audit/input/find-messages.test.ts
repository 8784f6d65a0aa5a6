import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { nameOf } from "../batch/task.ts";
import { findMessages } from "./find-messages.ts";

const MESSAGE = "From: a@example.org\r\nSubject: Bonjour\r\n\r\nText\r\n";
const MAILBOX = [1, 2, 3]
  .map((number) => `From a@example.org Wed Sep 14 08:02:11 2022\nSubject: ${number}\n\nText\n\n`)
  .join("");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string = MESSAGE): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  return whole;
}

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** Names relative to the test's folder, with the reason where one could not be read. */
async function found(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array> = chunks("", 1),
): Promise<string[]> {
  const names: string[] = [];
  for await (const task of findMessages(paths, stdin)) {
    const name = (nameOf(task) ?? "(piped)").replace(`${folder}/`, "");
    const problem = task.kind === "unread" ? ` ${task.record.error?.code}` : "";
    names.push(name + problem);
  }
  return names;
}

describe("findMessages", () => {
  test("enters folders, sorted, and leaves hidden files out", async () => {
    for (const path of ["b.eml", "a/2.eml", "a/1.eml", ".hidden", ".git/x", "Z.eml"]) write(path);
    expect(await found([folder])).toEqual(["Z.eml", "a/1.eml", "a/2.eml", "b.eml"]);
  });

  test("keeps the order of the command line", async () => {
    const [b, a] = [write("b.eml"), write("a.eml")];
    expect(await found([b, a])).toEqual(["b.eml", "a.eml"]);
  });

  test("reads a Maildir: what was delivered, subfolders too, none of the server's lists", async () => {
    for (const box of ["", ".Sent/"]) {
      for (const part of ["cur", "new", "tmp"]) write(`${box}${part}/17.host:2,S`);
    }
    write("dovecot-uidlist");
    write(".cache/x");
    expect(await found([folder])).toEqual([
      ".Sent/cur/17.host:2,S",
      ".Sent/new/17.host:2,S",
      "cur/17.host:2,S",
      "new/17.host:2,S",
    ]);
  });

  test("follows a link to a file, not to a folder, and reports a link to nothing", async () => {
    write("mail/a.eml");
    symlinkSync(folder, join(folder, "mail/loop"));
    symlinkSync(join(folder, "mail/a.eml"), join(folder, "mail/b.eml"));
    symlinkSync(join(folder, "gone"), join(folder, "mail/c.eml"));
    expect(await found([join(folder, "mail")])).toEqual([
      "mail/a.eml",
      "mail/b.eml",
      "mail/c.eml not-found",
    ]);
  });

  test("numbers the messages of a mailbox, whatever its file is called", async () => {
    const box = write("archive", MAILBOX);
    expect(await found([box])).toEqual(["archive#1", "archive#2", "archive#3"]);
  });

  test("finds one message of a mailbox by its number", async () => {
    const box = write("box.mbox", MAILBOX);
    expect(await found([`${box}#2`, `${box}#7`])).toEqual(["box.mbox#2", "box.mbox#7 not-found"]);
  });

  test("prefers a file that is really called so", async () => {
    const odd = write("box.mbox#2");
    write("box.mbox", MAILBOX);
    expect(await found([odd])).toEqual(["box.mbox#2"]);
  });

  test("names what is missing and goes on", async () => {
    const a = write("a.eml");
    expect(await found([join(folder, "no.eml"), a])).toEqual(["no.eml not-found", "a.eml"]);
  });

  test.each([1, 7, 100_000])("reads a piped message in pieces of %i bytes", async (size) => {
    expect(await found(["-"], chunks(MESSAGE, size))).toEqual(["(piped)"]);
  });

  test.each([1, 7, 100_000])("reads a piped mailbox in pieces of %i bytes", async (size) => {
    expect(await found(["-"], chunks(MAILBOX, size))).toEqual(["-#1", "-#2", "-#3"]);
  });

  test("refuses a single piped message over the limit without holding it", async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(1024 * 1024).fill(65);
    }
    expect(await found(["-"], endless())).toEqual(["(piped) too-large"]);
  });

  test("refuses a large file by its size, but not a mailbox", async () => {
    const { truncateSync } = await import("node:fs");
    const large = write("large.eml");
    truncateSync(large, 101 * 1024 * 1024);
    expect(await found([large])).toEqual(["large.eml too-large"]);
  });
});
