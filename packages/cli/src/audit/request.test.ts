import { describe, expect, test } from "vitest";

import { parseAuditRequest } from "./request.ts";

describe("parseAuditRequest", () => {
  test.each([
    [[], "name a message, a folder or a mailbox to audit, or - for standard input"],
    [
      ["a", "--format", "pdf"],
      '--format "pdf" is not known; it is one of text, json, jsonl, html, sarif',
    ],
    [["a", "--resolv"], "unknown flag --resolv; did you mean --resolve?"],
    [["a", "--resolve-limit", "5"], "--resolve-limit is only used with --resolve"],
    [["a", "--networks", "n.mmdb"], "--networks is only used with --resolve"],
    [
      ["a", "--resolve", "--resolve-limit", "0"],
      '--resolve-limit "0" is not a number of messages from 1 to 1000',
    ],
    [
      ["a", "--resolve", "--resolve-limit", "many"],
      '--resolve-limit "many" is not a number of messages from 1 to 1000',
    ],
    [["a", "--lang", "it"], '--lang "it" is not known; it is one of en, fr, nl, de'],
    [["a", "--jobs", "0"], '--jobs "0" is not a number of threads from 1 to 256'],
    [["a", "--as-of", "2022-02-30"], '--as-of "2022-02-30" is not a day; write it like 2022-09-14'],
    [["a", "--recipient", "me"], '--recipient "me" is not an e-mail address'],
    [
      ["a", "--jurisdiction", "France"],
      '--jurisdiction "France" is not a country; write its two letters, like FR',
    ],
    [["-", "-"], "standard input (-) can be read only once"],
  ])("refuses %j", (args, problem) => {
    expect(parseAuditRequest(args)).toEqual({ ok: false, error: problem });
  });

  test("reads everything", () => {
    const flags = "--recipient a@example.org --as-of 2022-09-14 --jurisdiction fr --lang fr";
    const args = ["a.eml", "-", ...flags.split(" "), "--fail-on", "contested", "--jobs", "3"];
    const request = parseAuditRequest([...args, "--format", "jsonl", "--no-color"]);
    expect(request.ok && request.value).toEqual({
      paths: ["a.eml", "-"],
      format: "jsonl",
      isSummary: false,
      failOn: "contested",
      jobs: 3,
      isColourWanted: false,
      isRenderingWanted: false,
      language: "fr",
      options: {
        recipient: "a@example.org",
        asOf: "2022-09-14",
        jurisdiction: "FR",
        language: "fr",
      },
      companies: null,
      resolve: null,
    });
  });

  test("asks nothing of the world unless told to", () => {
    const resolveOf = (...args: string[]) => {
      const request = parseAuditRequest(["a.eml", ...args]);
      return request.ok ? request.value.resolve : request.error;
    };
    expect(resolveOf()).toBeNull();
    expect(resolveOf("--resolve")).toEqual({ limit: 10, networks: [] });
    const tables = ["--networks", "a.mmdb", "--networks", "b.mmdb"];
    expect(resolveOf("--resolve", "--resolve-limit", "200", ...tables)).toEqual({
      limit: 200,
      networks: ["a.mmdb", "b.mmdb"],
    });
  });

  test("fills in what was left out", () => {
    const request = parseAuditRequest(["a.eml"]);
    expect(request.ok && request.value).toMatchObject({
      format: "text",
      failOn: null,
      isColourWanted: true,
      isRenderingWanted: false,
      options: { language: "en" },
    });
  });
});
