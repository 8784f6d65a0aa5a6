import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { auditMessage, type Change } from "@consentry/audit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aPlainMail, aTrackedMail } from "../audit/testing/messages.ts";
import { BINARY } from "../audit/testing/run-consentry.ts";
import { runCommand } from "../testing/run-command.ts";
import { cleanCommand } from "./clean.ts";
import { spawnSync } from "node:child_process";

const clean = (args: readonly string[], stdin?: string) => runCommand(cleanCommand, args, stdin);

const CLEANED = aTrackedMail()
  .replace(/href="[^"]*"/, 'href="https://shop.example/"')
  .replace(/<img[^>]*>/, "");

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-"));
  writeFileSync(at("plain.eml"), aPlainMail());
  writeFileSync(at("tracked.eml"), aTrackedMail());
  writeFileSync(at("empty.eml"), "");
  const latin = aTrackedMail().replace("utf-8", "iso-8859-1").replace("Bonjour", "Début d'été");
  writeFileSync(at("latin.eml"), Buffer.from(latin, "latin1"));
  writeFileSync(at("hostile.eml"), aTrackedMail().replace("/o.gif", "/\x1b[2J/o.gif"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("consentry clean", () => {
  test("writes the clean mail, and says on standard error what it did", async () => {
    const { exitCode, stdout, stderr } = await clean([at("tracked.eml"), "-o", at("out.eml")]);
    expect(readFileSync(at("out.eml"), "utf8")).toBe(CLEANED);
    expect(stderr).toMatch(/^ {2}○ 1 tracker removed, 1 link freed of tracking\.\n/);
    expect(stderr).toContain("→ https://shop.example/");
    expect([exitCode, stdout]).toEqual([0, ""]);
  });

  test("writes it to standard output without -o, and reads standard input", async () => {
    expect(await clean([at("tracked.eml")])).toMatchObject({ exitCode: 0, stdout: CLEANED });
    expect(await clean(["-", "-o", "-"], aTrackedMail())).toMatchObject({ stdout: CLEANED });
  });

  test("changes no byte of an old charset on the way to standard output", () => {
    const { stdout } = spawnSync(process.execPath, [BINARY, "clean", at("latin.eml")]);
    const expected = CLEANED.replace("utf-8", "iso-8859-1").replace("Bonjour", "Début d'été");
    expect(stdout.equals(Buffer.from(expected, "latin1"))).toBe(true);
  });

  test("leaves a mail in which nothing observes as it is", async () => {
    const { stdout, stderr } = await clean([at("plain.eml")]);
    expect(stdout).toBe(aPlainMail());
    expect(stderr).toContain("Nothing in this mail observes: it stays as it was.");
  });

  test("says of attached files that they are left, and what they ask for", async () => {
    const shortcut = btoa("[InternetShortcut]\r\nIconFile=https://shop.example/a.ico\r\n");
    const file = `Content-Type: application/octet-stream; name="a.url"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.url"\r\n\r\n${shortcut}`;
    const mail = `From: a@shop.example\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n${file}\r\n--b--\r\n`;
    writeFileSync(at("attached.eml"), mail);
    const { stdout, stderr } = await clean([at("attached.eml")]);
    expect(stdout).toBe(mail);
    expect(stderr.replace(/\s+/g, " ")).toContain(
      "Attached files are left as they are. Whoever opens them sends 1 request;",
    );
    expect((await clean([at("plain.eml")])).stderr).not.toContain("Attached files");
  });

  test("lists the changes as JSON, on standard output where the mail goes elsewhere", async () => {
    const { stdout, stderr } = await clean([
      at("tracked.eml"),
      "-o",
      at("o.eml"),
      "--format",
      "json",
    ]);
    const list = JSON.parse(stdout) as { sha256: { after: string }; changes: readonly Change[] };
    expect(list).toMatchObject({ schema: "consentry.cleaning/1", file: at("tracked.eml") });
    expect(list.sha256.after).toBe(auditMessage(readFileSync(at("o.eml"))).sha256);
    expect(list.changes.map(({ action }) => action)).toEqual(["unwrapped", "removed"]);
    expect(stderr).toBe("");
    const piped = await clean([at("tracked.eml"), "--format", "json"]);
    expect(piped.stdout).toBe(CLEANED);
    expect(JSON.parse(piped.stderr)).toMatchObject({ changes: list.changes });
  });

  test("names what it cannot clean, and makes it plain text when asked to", async () => {
    const link = "https://click.shop.example/track/click/k7f3x9q2abhGkJv2KW4j2zpt2x8QhGkJv2KW4j2z";
    const mail = aTrackedMail().replace(/href="[^"]*"/, `href="${link}"`);
    const kept = await clean(["-"], mail);
    expect(kept.stdout).toContain(link);
    expect(kept.stderr).toContain("Kept: only the sender's server knows where it leads");
    const plain = await clean(["-", "--remove-unknown"], mail);
    expect(plain.stdout).toContain("<a>Voir</a>");
  });

  test("prints nothing of a mail that steers the terminal", async () => {
    const { stderr } = await clean([at("hostile.eml"), "-o", at("o.eml")]);
    expect(stderr).not.toContain("\x1b");
  });

  test("never replaces the original", async () => {
    const { exitCode, stderr } = await clean([
      at("tracked.eml"),
      "-o",
      join(folder, ".", "tracked.eml"),
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("must not replace the original");
    expect(readFileSync(at("tracked.eml"), "utf8")).toBe(aTrackedMail());
  });

  test("answers with exit 3 for what it cannot read, and 4 for what it cannot write", async () => {
    expect(await clean([at("absent.eml")])).toMatchObject({ exitCode: 3, stdout: "" });
    expect((await clean([at("empty.eml"), "-o", at("never.eml")])).exitCode).toBe(3);
    expect(existsSync(at("never.eml"))).toBe(false);
    const nowhere = await clean([at("tracked.eml"), "-o", join(folder, "no", "out.eml")]);
    expect(nowhere.exitCode).toBe(4);
    expect(nowhere.stderr).toContain("cannot be written");
  });

  test.each([
    [[], "name a message to clean"],
    [["a.eml", "b.eml"], "one message at a time"],
    [["a.eml", "-o"], "--output needs a value"],
    [["a.eml", "--format", "xml"], "it is one of text, json"],
    [["a.eml", "--recipient", "ada"], "is not an e-mail address"],
    [["a.eml", "--remove"], "did you mean --remove-unknown?"],
  ])("refuses a command line it does not know: %j", async (args, why) => {
    const { exitCode, stderr } = await clean(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(why);
  });
});
