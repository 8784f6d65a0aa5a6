import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

import type { Command, Io } from "../command.ts";
import { backupCommand } from "./backup.ts";
import { restoreCommand } from "./restore.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-backup-command-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

async function running(command: Command, args: readonly string[]) {
  vi.stubEnv("CONSENTRY_DATA", join(folder, "data"));
  const seen = { code: 0, out: "", err: "" };
  const io: Io = {
    stdin: (async function* nothing() {})(),
    stdout: (text) => void (seen.out += text),
    stderr: (text) => void (seen.err += text),
    isTerminal: false,
  };
  seen.code = await command.run(args, io);
  return seen;
}

/** As age-keygen prints one; it opens nothing. */
const IDENTITY =
  "# created: 2026-11-22T02:00:00Z\nAGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n";

test("a wrong command line says what is wrong with it, exit 2", async () => {
  for (const args of [["now"], ["a.backup"], ["list", "a.backup"], ["verify"], ["--fast"]]) {
    expect(await running(backupCommand, args), args.join(" ")).toMatchObject({ code: 2, out: "" });
  }
  for (const args of [[], ["a.backup", "b.backup"], ["a.backup", "--identity"]]) {
    expect(await running(restoreCommand, args), args.join(" ")).toMatchObject({ code: 2, out: "" });
  }
});

test("without what opens it, or of a file that is no backup, nothing is opened or made, exit 3", async () => {
  const file = join(folder, "letter.txt");
  writeFileSync(file, "Dear Ada,\n");
  const identity = join(folder, "identity");
  for (const [command, before] of [
    [backupCommand, ["verify"]],
    [restoreCommand, []],
  ] as const) {
    const withoutKey = await running(command, [...before, file]);
    expect(withoutKey).toMatchObject({
      code: 3,
      err: expect.stringContaining("--identity") as string,
    });
    writeFileSync(identity, "not a key\n");
    const withLetter = await running(command, [...before, file, "--identity", identity]);
    expect(withLetter).toMatchObject({ code: 3, err: expect.stringContaining("age") as string });
    writeFileSync(identity, IDENTITY);
    const ofLetter = await running(command, [...before, file, "--identity", identity]);
    expect(ofLetter).toMatchObject({
      code: 3,
      err: expect.stringContaining("no backup") as string,
    });
  }
});
