import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { AuditDocument } from "@consentry/audit";
import { afterAll, describe, expect, test } from "vitest";

import { runConsentry } from "../audit/testing/run-consentry.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "consentry-companies-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const MAIL = `From: a@brand.example\r\nTo: b@example.org\r\nDate: Wed, 14 Sep 2022 08:02:11 +0000\r\nContent-Type: text/html\r\n\r\n<p>Hello</p><img width=1 height=1 src="https://t.counting.example/o.gif?id=9rX1p4hQx0sKd7Lm">`;

function aList(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

function audit(list: string, ...args: string[]) {
  return runConsentry(["audit", "-", "--companies", list, ...args], { stdin: MAIL });
}

const COUNTING = { host: "counting.example", company: "Counting Ltd", country: "IN" };
const NOTES = JSON.stringify({ list: "notes of May 2022", hosts: [COUNTING] });

describe("consentry audit --companies", () => {
  test("names the company of the person's own table, with the list as its source", async () => {
    const { stdout, exitCode } = await audit(aList("notes.json", NOTES), "--format", "json");
    expect(exitCode).toBe(0);
    const { parties, transfers, findings } = JSON.parse(stdout) as AuditDocument;
    expect(parties).toMatchObject([
      {
        company: { name: "Counting Ltd", source: { kind: "list", where: "notes of May 2022" } },
        evidence: ["list:counting.example"],
      },
    ]);
    expect(transfers).toMatchObject([{ tier: "T2", country: "IN" }]);
    expect(findings.find(({ id }) => id === "A16")).toMatchObject({ grade: "likely" });
  }, 60_000);

  test("says on the page which list says so", async () => {
    const { stdout } = await audit(aList("notes.json", NOTES));
    expect(stdout).toContain("Counting Ltd, India");
    expect(stdout).toContain("notes of May 2022");
  }, 60_000);

  test.each([
    ["absent.json", "cannot be read; name a list of companies (JSON)"],
    ["/dev/zero", "over 32 MiB is not read"],
  ])(
    "refuses %s, which cannot be read, before it reads a message",
    async (name, problem) => {
      const path = resolve(FOLDER, name);
      const { stdout, stderr, exitCode } = await audit(path);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 3 });
      expect(stderr).toContain(`--companies ${path}`);
      expect(stderr).toContain(problem);
    },
    60_000,
  );

  test.each([
    ["broken.json", "{", "this is not JSON"],
    [
      "wrong.json",
      JSON.stringify({ list: "a", hosts: [COUNTING, { ...COUNTING, host: "com" }] }),
      "hosts[1].host: write the name of a host",
    ],
  ])(
    "refuses %s in a sentence, before it reads a message",
    async (name, text, problem) => {
      const path = aList(name, text);
      const { stdout, stderr, exitCode } = await audit(path);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
      expect(stderr).toContain(`--companies ${path}`);
      expect(stderr).toContain(problem);
    },
    60_000,
  );
});
