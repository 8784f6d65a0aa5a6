import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import type { Io } from "./command.ts";
import { version } from "./index.ts";
import { run, type CommandLoaders } from "./run.ts";

const COMMANDS: CommandLoaders = {
  audit: () =>
    Promise.resolve({
      name: "audit",
      summary: "Show what e-mails do.",
      usage: "Usage: consentry audit\n",
      run: (args) => Promise.resolve(args.length),
    }),
  broken: () =>
    Promise.resolve({
      name: "broken",
      summary: "Break.",
      usage: "",
      run: () => Promise.reject(new Error("the disk is full")),
    }),
};

async function ran(...args: string[]) {
  const printed = { stdout: "", stderr: "" };
  const io: Io = {
    stdin: new ReadableStream<Uint8Array>(),
    stdout: (text) => void (printed.stdout += text),
    stderr: (text) => void (printed.stderr += text),
    isTerminal: false,
  };
  return { exitCode: await run(args, io, COMMANDS), ...printed };
}

describe("run", () => {
  test.each([[], ["help"], ["--help"], ["-h"]])(
    "lists commands and exit codes",
    async (...args) => {
      const { exitCode, stdout } = await ran(...args);
      expect(stdout).toContain("  audit    Show what e-mails do.");
      expect(stdout).toContain("  3  an input could not be read");
      expect(exitCode).toBe(0);
    },
  );

  test("prints the version of the package", async () => {
    const url = new URL("../package.json", import.meta.url);
    const written = (JSON.parse(readFileSync(url, "utf8")) as { version: string }).version;
    expect(version).toBe(written);
    expect((await ran("--version")).stdout).toBe(`consentry ${written}\n`);
  });

  test.each([
    ["help", "audit"],
    ["audit", "--help"],
    ["audit", "x", "-h"],
  ])("prints a command's help: %s %s", async (...args) => {
    expect(await ran(...args)).toMatchObject({ exitCode: 0, stdout: "Usage: consentry audit\n" });
  });

  test("takes --help after -- for a file's name", async () => {
    expect((await ran("audit", "--", "--help")).exitCode).toBe(2);
  });

  test("suggests the nearest command", async () => {
    expect(await ran("adit")).toMatchObject({
      exitCode: 2,
      stderr: `consentry: there is no command "adit". Did you mean "consentry audit"?\nAll commands: consentry help\n`,
    });
  });

  test.each(["constructor", "__proto__", "\x1b[2J"])("knows no command %j", async (word) => {
    const { exitCode, stderr } = await ran(word);
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain("\x1b");
  });

  test("turns what breaks into exit 4, without a stack trace", async () => {
    const { exitCode, stderr } = await ran("broken");
    expect(exitCode).toBe(4);
    expect(stderr).toBe(
      "consentry: something broke: the disk is full\nLOG_LEVEL=debug shows where.\n",
    );
  });
});
