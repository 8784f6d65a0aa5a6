import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, expect, test } from "vitest";

const WEB = fileURLToPath(new URL("../../", import.meta.url));
const BUILDER = join(
  dirname(fileURLToPath(import.meta.resolve("vite/package.json"))),
  "bin/vite.js",
);

let folder: string;
let page: string;
const files = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "consentry-alone-"));
  const options = ["--config", join(WEB, "vite.alone.config.ts"), "--outDir", folder];
  await promisify(execFile)(
    process.execPath,
    [BUILDER, "build", join(WEB, "alone"), ...options, "--emptyOutDir", "--logLevel", "error"],
    { env: { NODE_ENV: "production" } },
  );
  page = await readFile(join(folder, "index.html"), "utf8");
  for (const name of await readdir(join(folder, "assets"))) {
    if (/\.(?:js|css)$/.test(name)) {
      files.set(name, await readFile(join(folder, "assets", name), "utf8"));
    }
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = (extension: string): readonly string[] =>
  [...files].filter(([name]) => name.endsWith(extension)).map(([, content]) => content);

test("the page asks for its own files alone, by paths that hold in any folder", () => {
  const asked = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = ""]) => address);
  expect(asked.length).toBeGreaterThan(2);
  for (const address of asked) expect(address).toMatch(/^\.\//);
});

test("no script and no style asks for anything by an absolute path or at a foreign host", () => {
  expect(files.size).toBeGreaterThan(3);
  for (const style of named(".css")) expect(style).not.toMatch(/url\(|@import/);
  for (const script of named(".js")) {
    // What is imported, and what a file of the build is called.
    const imported = [
      ...script.matchAll(/(?:\}\s?from|(?<![-"'`\w])import\s?\(?)\s?["'`]([^"'`$]+)["'`]/g),
    ];
    for (const [, address] of imported) expect(address).toMatch(/^\.{1,2}\//);
    expect(script).not.toMatch(/["'`]\/assets\//);
    expect(script).not.toMatch(/\bfetch\(["'`]|sendBeacon\(|new (?:WebSocket|EventSource)\(/);
  }
});

test("its policy lets nothing be fetched, by the page or by what it starts", () => {
  const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
  const rules = new Map(
    policy.split("; ").map((rule) => {
      const [name = "", ...sources] = rule.split(" ");
      return [name, sources.join(" ")];
    }),
  );
  expect(Object.fromEntries(rules)).toMatchObject({
    "default-src": "'none'",
    "connect-src": "'none'",
    "script-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
  });
  const nonce = /property="csp-nonce" content="([^"]+)"/.exec(page)?.[1];
  expect(rules.get("style-src")).toBe(`'self' 'nonce-${nonce}'`);
  // A worker under the host's policy, which may be none, would not be held by the page's.
  expect(named(".js").join("\n")).not.toMatch(/new Worker\(new URL/);
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son[a-z]+=/);
});

test("its first script is as small as the server's", () => {
  const first = /src="\.\/assets\/([^"]+\.js)"/.exec(page)?.[1] ?? "";
  const bytes = gzipSync(files.get(first) ?? "").length;
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(200_000);
});
