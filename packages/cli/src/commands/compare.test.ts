import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Comparison } from "@consentry/audit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aPlainMail, aTrackedMail } from "../audit/testing/messages.ts";
import { runCommand } from "../testing/run-command.ts";
import { compareCommand } from "./compare.ts";

const FOUNDING = ["message", "second-copy"].map((name) =>
  fileURLToPath(new URL(`../../../../fixtures/founding-case/${name}.eml`, import.meta.url)),
);

const compare = (args: readonly string[], stdin?: string) =>
  runCommand(compareCommand, args, stdin);

const TOM = aTrackedMail().replaceAll("jeanne", "tom.gale");

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-"));
  writeFileSync(at("plain.eml"), aPlainMail());
  writeFileSync(at("tracked.eml"), aTrackedMail());
  writeFileSync(at("tom.eml"), TOM);
  writeFileSync(
    at("hostile.eml"),
    TOM.replace("Subject: Offre", "Subject: \x1b[2Jgone").replace("tom.gale%40", "\x1b]0;x%40"),
  );
  writeFileSync(at("same.eml"), aTrackedMail().replace("To: jeanne", "To: tom.gale"));
  writeFileSync(at("empty.eml"), "");
  writeFileSync(at("note.txt"), "no mail at all\nreally");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("consentry compare", () => {
  test("answers first whether readers are told apart, then by what", async () => {
    const { exitCode, stdout, stderr } = await compare(FOUNDING);
    expect(stdout).toMatch(
      /^\n {2}● This mailing knows its readers apart: 2 remote images or elements and 12\n {4}links were made for one reader/,
    );
    expect(stdout).toContain("● jDHjbcPtLMSxv  ≠  8XdMvSEwhpwY5");
    expect(stdout).toContain("9 links and 1 link of service");
    expect(stdout).toContain("services.hosting.example: 10 links, parameter id, a code");
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  test("says that nobody is told apart, and by what else that was judged", async () => {
    const { exitCode, stdout } = await compare([at("tracked.eml"), at("same.eml")]);
    expect(stdout).toContain(
      "○ Nothing to load or to click tells two readers apart: 1 remote image or",
    );
    expect(stdout).toContain("○ click.shop.example: 1 link");
    expect(exitCode).toBe(0);
  });

  test("gives the comparison as JSON", async () => {
    const { exitCode, stdout } = await compare([
      at("tracked.eml"),
      at("tom.eml"),
      "--format",
      "json",
    ]);
    const comparison = JSON.parse(stdout) as Comparison;
    expect(comparison).toMatchObject({
      schema: "consentry.comparison/1",
      verdict: "reader-identified",
      copies: [{ file: at("tracked.eml") }, { file: at("tom.eml") }],
    });
    expect(comparison.pairs.map(({ differences }) => differences[0]?.kind)).toEqual([
      "address",
      "address",
    ]);
    expect(exitCode).toBe(0);
  });

  test("reads one copy from standard input", async () => {
    const { exitCode, stdout } = await compare([at("tracked.eml"), "-"], TOM);
    expect(stdout).toContain("knows its readers apart");
    expect(exitCode).toBe(0);
  });

  test("answers with exit 1 when these are not copies of one mailing", async () => {
    const { exitCode, stdout } = await compare([at("plain.eml"), at("tracked.eml")]);
    expect(stdout).toContain("✕ These are not two copies of one mailing");
    expect(exitCode).toBe(1);
  });

  test("says that one reader's two copies prove nothing, unless the readers are named", async () => {
    const list = [at("tracked.eml"), at("tracked.eml")];
    expect((await compare(list)).stdout).toContain("Both copies went to the same reader");
    writeFileSync(at("again.eml"), aTrackedMail("Offre").replace("Bonjour</p>", "Bonsoir</p>"));
    const named = ["--recipients", "jeanne@example.org,tom@example.org"];
    const { stdout } = await compare([at("tracked.eml"), at("again.eml"), ...named]);
    expect(stdout).not.toContain("same reader");
  });

  test("prints nothing of a mail that steers the terminal", async () => {
    const { stdout } = await compare([at("tracked.eml"), at("hostile.eml")]);
    expect(stdout).not.toContain("\x1b");
  });

  test.each([
    [["absent.eml", "tom.eml"], "absent.eml: there is no such file"],
    [["tracked.eml", "empty.eml"], "empty.eml: it is empty"],
    [["note.txt", "tom.eml"], "note.txt: it is no e-mail"],
  ])("answers with exit 3 and names what cannot be read: %j", async (names, why) => {
    const { exitCode, stdout, stderr } = await compare(names.map(at));
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toContain(why);
  });

  test.each([
    [[], "name two files"],
    [["a.eml"], "name two files"],
    [["a.eml", "b.eml", "c.eml"], "name two files"],
    [["-", "-"], "read only once"],
    [["a.eml", "b.eml", "--format", "xml"], "it is one of text, json"],
    [["a.eml", "b.eml", "--recipients", "ada"], "is not two e-mail addresses"],
  ])("refuses a command line it does not know: %j", async (args, why) => {
    const { exitCode, stderr } = await compare(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(why);
  });
});
