import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { runCommand } from "../testing/run-command.ts";
import { decideCommand } from "./decide.ts";

const QUESTION = {
  act: "send",
  on: "2020-12-08",
  jurisdiction: "FR",
  channel: "email",
  message: "commercial",
  recipient: "b2b-named",
  relation: "prospect",
  facts: {
    source: { kind: "scraped" },
    collectedAt: "2019-05-02",
    offer: { relatedToProfession: false, sector: null },
    optOut: { inMessage: false },
    suppressed: false,
    identityShown: true,
  },
};

const decide = (args: readonly string[], stdin?: string) => runCommand(decideCommand, args, stdin);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("consentry decide", () => {
  test("answers one question with one decision", async () => {
    const file = join(folder, "question.json");
    writeFileSync(file, JSON.stringify(QUESTION));
    const { exitCode, stdout, stderr } = await decide([file]);
    const decision = JSON.parse(stdout) as { reasons: { rule: string }[] };
    expect(decision).toMatchObject({ schema: "consentry.decision/1", outcome: "refused" });
    expect(decision.reasons.map(({ rule }) => rule)).toEqual([
      "X-IDENTITY",
      "X-SOURCE",
      "X-INFORM",
      "FR-06",
    ]);
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  test("answers an array with an array, and lines with lines", async () => {
    const array = await decide([], JSON.stringify([QUESTION, QUESTION]));
    expect((JSON.parse(array.stdout) as unknown[]).length).toBe(2);
    const line = JSON.stringify(QUESTION);
    const lines = await decide(["-"], `${line}\n\n${line}\n`);
    expect(
      lines.stdout
        .trimEnd()
        .split("\n")
        .map((each) => JSON.parse(each).outcome),
    ).toEqual(["refused", "refused"]);
  });

  test("names every bad field and decides nothing", async () => {
    const bad = { ...QUESTION, on: "2026-02-30", facts: { supressed: true } };
    const { exitCode, stdout, stderr } = await decide([], JSON.stringify([QUESTION, bad]));
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^\[1\]\.on: must be a day/m);
    expect(stderr).toMatch(/^\[1\]\.facts\.supressed: no such field/m);
  });

  test("names the line of a bad question", async () => {
    const { exitCode, stderr } = await decide([], `${JSON.stringify(QUESTION)}\n{"act":"send"}\n`);
    expect([exitCode, stderr]).toEqual([2, "line 2: on: is missing\n"]);
  });

  test("says what it cannot read", async () => {
    expect((await decide([join(folder, "absent.json")])).exitCode).toBe(3);
    expect((await decide([folder])).exitCode).toBe(3);
    expect((await decide([], "")).exitCode).toBe(3);
    const broken = await decide([], `${JSON.stringify(QUESTION)}\n{"act":\n`);
    expect(broken.exitCode).toBe(3);
    expect(broken.stderr).toContain("line 2");
  });

  test("tells a person every reason with its source, its standing and how it was read", async () => {
    const { stdout } = await decide(["--format", "text"], JSON.stringify(QUESTION));
    expect(stdout).toContain("Refused: forbidden as the facts stand");
    expect(stdout).toContain("- FR-06  E-mail to professionals about something else (in force)");
    expect(stdout).toContain("SAN-2020-018");
    expect(stdout).toContain("[known from others who read it]");
    expect(stdout).toContain("this is not legal advice");
  });

  test("speaks French", async () => {
    const text = await decide(["--format", "text", "--lang", "fr"], JSON.stringify(QUESTION));
    expect(text.stdout).toContain("Refusé: interdit");
    expect(text.stdout).toContain("l'intérêt légitime est exclu");
  });

  test("prints the schema of a question", async () => {
    const { stdout } = await decide(["--schema"]);
    const schema = JSON.parse(stdout) as { required: string[]; additionalProperties: boolean };
    expect(schema).toMatchObject({ required: ["act", "on"], additionalProperties: false });
  });

  test("refuses a command line it does not know", async () => {
    expect((await decide(["--formt", "json"])).exitCode).toBe(2);
    expect((await decide(["--format", "xml"])).exitCode).toBe(2);
    expect((await decide(["a.json", "b.json"])).exitCode).toBe(2);
    expect((await decide(["--help"])).stdout).toContain("Usage: consentry decide");
  });
});
