import { describe, expect, test } from "vitest";

import { oneOf, parseFlags } from "./flags.ts";

const KINDS = { format: "value", jobs: "value", table: "values", "no-color": "switch" } as const;

function problem(...args: string[]): string | null {
  const flags = parseFlags(args, KINDS);
  return flags.ok ? null : flags.error;
}

describe("parseFlags", () => {
  test("reads values, switches and words, in any order", () => {
    const flags = parseFlags(["a", "--format", "json", "--no-color", "-", "--jobs=2"], KINDS);
    expect(flags.ok && flags.value).toEqual({
      values: { format: "json", jobs: "2" },
      lists: {},
      switches: new Set(["no-color"]),
      positionals: ["a", "-"],
    });
  });

  test("keeps all that a flag which may be repeated was given, of another the last", () => {
    const args = ["--table", "a", "--jobs", "1", "--table=b", "--jobs", "2"];
    const flags = parseFlags(args, KINDS);
    expect(flags.ok && flags.value.lists).toEqual({ table: ["a", "b"] });
    expect(flags.ok && flags.value.values).toEqual({ jobs: "2" });
  });

  test("takes everything after -- as a word", () => {
    const flags = parseFlags(["--", "--format"], KINDS);
    expect(flags.ok && flags.value.positionals).toEqual(["--format"]);
  });

  test.each([
    [["--fromat", "json"], "unknown flag --fromat; did you mean --format?"],
    [["--resolve"], "unknown flag --resolve"],
    [["-f"], "unknown flag -f"],
    [["--format"], "--format needs a value"],
    [["--format="], "--format needs a value"],
    [["--table"], "--table needs a value"],
    [["--format", "--jobs", "2"], "--format needs a value, and --jobs is a flag"],
    [["--no-color=1"], "--no-color takes no value"],
    [["--\x1b[2J"], String.raw`unknown flag --\x1b[2J`],
  ])("says what is wrong with %j", (args, expected) => {
    expect(problem(...args)).toBe(expected);
  });
});

describe("oneOf", () => {
  test("lists what there is", () => {
    const value = oneOf("format", "html", ["text", "json"]);
    expect(!value.ok && value.error).toBe('--format "html" is not known; it is one of text, json');
  });
});
