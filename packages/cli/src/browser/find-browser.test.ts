import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

import { findBrowser } from "./find-browser.ts";
import { openBrowser } from "./launch-browser.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-browser-"));
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "empty"));
  for (const build of ["chromium-1000", "chromium-1200"]) {
    mkdirSync(join(folder, "cache", build, "chrome-linux"), { recursive: true });
    aProgram(join(folder, "cache", build, "chrome-linux", "chrome"));
  }
  aProgram(join(folder, "bin", "chromium"));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.unstubAllEnvs());

function aProgram(path: string): void {
  writeFileSync(path, "#!/bin/sh\nexit 1\n");
  chmodSync(path, 0o755);
}

function onMachine(environment: Readonly<Record<string, string>>): void {
  const none = { CHROMIUM_PATH: "", PLAYWRIGHT_BROWSERS_PATH: "", PATH: "", HOME: folder };
  for (const [name, value] of Object.entries({ ...none, ...environment })) {
    vi.stubEnv(name, value);
  }
}

describe("findBrowser", () => {
  test("takes the named one before the search path, and that before Playwright's newest", async () => {
    const cache = join(folder, "cache");
    const named = join(cache, "chromium-1000/chrome-linux/chrome");
    const path = join(folder, "bin");
    onMachine({ CHROMIUM_PATH: named, PATH: path, PLAYWRIGHT_BROWSERS_PATH: cache });
    expect(await findBrowser()).toBe(named);
    onMachine({ PATH: path, PLAYWRIGHT_BROWSERS_PATH: cache });
    expect(await findBrowser()).toBe(join(path, "chromium"));
    onMachine({ PATH: join(folder, "empty"), PLAYWRIGHT_BROWSERS_PATH: cache });
    expect(await findBrowser()).toBe(join(cache, "chromium-1200/chrome-linux/chrome"));
  });

  test("finds none where there is none, or where the named one cannot be run", async () => {
    onMachine({ PATH: join(folder, "empty") });
    expect(await findBrowser()).toBeNull();
    onMachine({ CHROMIUM_PATH: join(folder, "absent"), PATH: join(folder, "bin") });
    expect(await findBrowser()).toBeNull();
  });
});

describe("openBrowser", () => {
  test("says whether there is no browser or it did not start", async () => {
    onMachine({ PATH: join(folder, "empty") });
    expect(await openBrowser()).toEqual({ ok: false, error: "no-browser" });
    onMachine({ CHROMIUM_PATH: join(folder, "bin", "chromium") });
    expect(await openBrowser()).toEqual({ ok: false, error: "did-not-start" });
  });
});
