import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aMailbox, aMailWithFile, aPlainMail, aTrackedMail } from "../audit/testing/messages.ts";
import { BINARY, runConsentry } from "../audit/testing/run-consentry.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const MANY = 1000;

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-"));
  writeFileSync(at("plain.eml"), aPlainMail());
  writeFileSync(at("tracked.eml"), aTrackedMail());
  writeFileSync(at("picture.png"), PNG);
  writeFileSync(at("empty.eml"), "");
  writeFileSync(
    at("box.mbox"),
    aMailbox([aPlainMail("un"), aTrackedMail("deux"), aPlainMail("trois")]),
  );
  mkdirSync(at("nothing"));
  mkdirSync(at("many"));
  for (let number = 0; number < MANY; number++) {
    const name = `many/${String(number).padStart(5, "0")}.eml`;
    writeFileSync(at(name), aTrackedMail(`Offre ${number}`, 20));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function documents(stdout: string) {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { file: string; message: { subject: string } });
}

describe("consentry audit", () => {
  test("shows a page for one message, the verdict first", async () => {
    const { exitCode, stdout, stderr } = await runConsentry(["audit", at("tracked.eml")]);
    expect(stdout).toMatch(/^\n {2}● This mail watches you: 1 hidden image reports/);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
  });

  test("answers with exit 1 when a finding is as grave as --fail-on", async () => {
    const failOn = ["--fail-on", "violation_if_no_consent"];
    expect((await runConsentry(["audit", at("tracked.eml"), ...failOn])).exitCode).toBe(1);
    expect((await runConsentry(["audit", at("plain.eml"), ...failOn])).exitCode).toBe(0);
  });

  test("writes one JSON document for one message, an array for several", async () => {
    const one = await runConsentry(["audit", at("plain.eml"), "--format", "json"]);
    expect(JSON.parse(one.stdout)).toMatchObject({
      schema: "consentry.audit/1",
      file: at("plain.eml"),
      bytes: aPlainMail().length,
    });
    const both = [at("plain.eml"), at("tracked.eml")];
    const two = await runConsentry(["audit", ...both, "--format", "json"]);
    expect((JSON.parse(two.stdout) as { file: string }[]).map(({ file }) => file)).toEqual(both);
  });

  test("writes one HTML file for one message or several", async () => {
    const both = [at("tracked.eml"), at("gone.eml")];
    const { exitCode, stdout } = await runConsentry(["audit", ...both, "--format", "html"]);
    expect(stdout).toMatch(/^<!doctype html>[^]+<\/html>\n$/);
    expect(stdout).toContain("This mail watches you: 1 hidden image reports");
    expect(stdout).toContain("There is no such file or folder.");
    expect(exitCode).toBe(3);
  });

  test("writes one SARIF log for any number of messages, and still answers --fail-on", async () => {
    const args = ["--format", "sarif", "--fail-on", "violation_if_no_consent"];
    const { exitCode, stdout } = await runConsentry(["audit", at("many"), ...args]);
    const log = JSON.parse(stdout) as {
      runs: { results: { ruleId: string }[]; artifacts: unknown[] }[];
    };
    expect(log.runs[0]?.artifacts).toHaveLength(MANY);
    expect(log.runs[0]?.results.filter(({ ruleId }) => ruleId === "A01")).toHaveLength(MANY);
    expect(exitCode).toBe(1);
  });

  test("writes no HTML for more messages than a page holds, and says what to do", async () => {
    const box = at("51.mbox");
    writeFileSync(box, aMailbox(Array.from({ length: 51 }, () => aPlainMail())));
    for (const path of [box, at("many")]) {
      const { exitCode, stdout, stderr } = await runConsentry(["audit", path, "--format", "html"]);
      expect(stderr).toBe(
        "consentry audit: --format html holds up to 50 messages; name fewer, or use --format jsonl\n",
      );
      expect(stdout).toBe("");
      expect(exitCode).toBe(2);
    }
  });

  test("writes the same document piped as from a file, without a name", async () => {
    const args = ["--format", "jsonl"];
    const piped = await runConsentry(["audit", "-", ...args], { stdin: aTrackedMail() });
    const read = await runConsentry(["audit", at("tracked.eml"), ...args]);
    expect(piped.exitCode).toBe(0);
    expect(JSON.parse(piped.stdout)).toEqual({
      ...(JSON.parse(read.stdout) as object),
      file: null,
    });
  });

  test("takes a mailbox apart, from a file and from a pipe", async () => {
    const names = (stdout: string) => documents(stdout).map(({ file }) => file);
    const read = await runConsentry(["audit", at("box.mbox"), "--format", "jsonl"]);
    expect(names(read.stdout)).toEqual([1, 2, 3].map((number) => at(`box.mbox#${number}`)));
    const stdin = aMailbox([aPlainMail(), aTrackedMail()]);
    const piped = await runConsentry(["audit", "-", "--format", "jsonl"], { stdin });
    expect(names(piped.stdout)).toEqual(["-#1", "-#2"]);
  });

  test("says of each bad input what is wrong, goes on, and exits 3 at the end", async () => {
    const inputs = ["gone.eml", "picture.png", "empty.eml", "plain.eml"].map(at);
    const { exitCode, stdout } = await runConsentry(["audit", ...inputs, "--format", "jsonl"]);
    const codes = documents(stdout).map((one) => (one as { error?: { code: string } }).error?.code);
    expect(codes).toEqual(["not-found", "not-a-message", "empty", undefined]);
    expect(exitCode).toBe(3);
  });

  test("lets 3 win over 1: an answer about some of the inputs is none", async () => {
    const args = [at("tracked.eml"), at("gone.eml"), "--fail-on", "info"];
    expect((await runConsentry(["audit", ...args])).exitCode).toBe(3);
  });

  test("names what it may not open", async () => {
    const closed = at("closed");
    mkdirSync(closed, { mode: 0 });
    // For root every folder is open; a user of no rank is asked instead.
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o755);
    const args = [BINARY, "audit", closed, "--format", "jsonl"];
    const { stdout, status } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
    });
    chmodSync(closed, 0o700);
    expect(JSON.parse(stdout)).toMatchObject({ file: closed, error: { code: "not-readable" } });
    expect(status).toBe(3);
  });

  test("finds no message in an empty folder, says so and exits 3", async () => {
    const { exitCode, stderr } = await runConsentry(["audit", at("nothing")]);
    expect(stderr).toBe(`consentry audit: no message in ${at("nothing")}\n`);
    expect(exitCode).toBe(3);
  });

  test("prints many messages in order, however many threads there are", async () => {
    const args = ["audit", at("many"), "--format", "jsonl", "--jobs", "4"];
    const { exitCode, stdout } = await runConsentry(args);
    const subjects = documents(stdout).map(({ message }) => message.subject);
    expect(subjects).toEqual(Array.from({ length: MANY }, (_, number) => `Offre ${number}`));
    expect(exitCode).toBe(0);
  });

  test("gives many messages a line each, then a summary that adds up", async () => {
    const { stdout } = await runConsentry(["audit", at("many"), at("plain.eml")]);
    const lines = stdout.split("\n");
    expect(lines.filter((line) => line.startsWith("●"))).toHaveLength(MANY);
    expect(lines.filter((line) => line.startsWith("○"))).toHaveLength(1);
    expect(stdout).toContain("1,001 messages");
    expect(stdout).toContain("open.shop.example");
  });

  test("holds a few messages of a mailbox at a time, not the mailbox", async () => {
    const peak = async (messages: number): Promise<number> => {
      const box = at(`${messages}.mbox`);
      writeFileSync(box, aMailbox(Array.from({ length: messages }, () => aMailWithFile(250_000))));
      const report = `process.on("exit", () => console.error("rss", process.resourceUsage().maxRSS))`;
      const preload = `data:text/javascript,${encodeURIComponent(report)}`;
      const args = ["audit", box, "--format", "jsonl", "--jobs", "1"];
      const { stderr } = await runConsentry(args, { env: { NODE_OPTIONS: `--import ${preload}` } });
      return Math.max(...Array.from(stderr.matchAll(/rss (\d+)/g), ([, size]) => Number(size)));
    };
    // In KiB. The larger mailbox is 180 MB larger; the window holds 32 MiB of it.
    expect((await peak(800)) - (await peak(80))).toBeLessThan(90_000);
  });

  test("ends quietly when nobody reads on", async () => {
    const args = [BINARY, "audit", at("many"), "--format", "jsonl"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const exitCode = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
  });

  test("still answers --fail-on when nobody reads on", async () => {
    const args = [BINARY, "audit", at("many"), "--format", "jsonl", "--fail-on", "info"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(1);
  });

  test.each(["text", "json", "jsonl", "html", "sarif"])(
    "prints no escape sequence of a hostile mail as %s",
    async (format) => {
      const stdin = aTrackedMail("Salut \x1b[2J\u009b\u202e");
      const { stdout } = await runConsentry(["audit", "-", "--format", format], { stdin });
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    },
  );
});

describe("the command line of consentry audit", () => {
  test("refuses a slip with one sentence and says where help is", async () => {
    const { exitCode, stdout, stderr } = await runConsentry(["audit", "x", "--fromat", "json"]);
    expect(stderr).toBe(
      "consentry audit: unknown flag --fromat; did you mean --format?\nHelp: consentry audit --help\n",
    );
    expect(stdout).toBe("");
    expect(exitCode).toBe(2);
  });

  test("describes itself with --help, in lines that fit a terminal", async () => {
    const { exitCode, stdout } = await runConsentry(["audit", "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Usage: consentry audit WHAT … [OPTIONS]");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(96);
  });
});

describe("bin/consentry.js", () => {
  const old = "/usr/bin/node";
  const isOld = existsSync(old) && spawnSync(old, ["--version"]).stdout.toString() < "v24";
  test.skipIf(!isOld)("refuses an old Node with one sentence", async () => {
    const { exitCode, stdout, stderr } = await runConsentry(["audit", "x"], { node: old });
    expect(stderr).toMatch(/^Consentry needs Node 24 or newer; this is Node \d[^\n]*\n$/);
    expect(stdout).toBe("");
    expect(exitCode).toBe(2);
  });
});
