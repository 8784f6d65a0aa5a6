import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

import { findBrowser as look, isExecutable } from "../packages/cli/src/browser/find-browser.ts";
import { BROWSER_ARGUMENTS } from "../packages/cli/src/browser/launch-browser.ts";

export { BROWSER_ARGUMENTS };

const run = promisify(execFile);

const HELP =
  "Set CHROMIUM_PATH to a Chromium or Chrome, or install one: " +
  "`apt-get install chromium` on Debian, `npx playwright-core install chromium` elsewhere.";

/**
 * Finds a Chromium on this machine, or installs one: Debian's package as root, Playwright's build
 * elsewhere. Progress goes to standard error. Throws with what to do when there is none in the end.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (await isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run. ${HELP}`);
  }
  const found = await look();
  if (found) return found;
  await install();
  const installed = await look();
  if (installed) return installed;
  throw new Error(`No Chromium was found, and installing one did not help. ${HELP}`);
}

async function install(): Promise<void> {
  try {
    if (process.getuid?.() === 0 && (await isExecutable("/usr/bin/apt-get"))) {
      // Several test files may get here at once: each waits for the other's lock.
      const patient = ["-o", "DPkg::Lock::Timeout=600"];
      await show("apt-get", [...patient, "update"]);
      await show("apt-get", [...patient, "install", "-y", "--no-install-recommends", "chromium"]);
    } else {
      await show("npx", ["--no", "playwright-core", "install", "chromium"]);
    }
  } catch (cause) {
    throw new Error(`No Chromium was found, and installing one failed. ${HELP}`, { cause });
  }
}

async function show(command: string, args: readonly string[]): Promise<void> {
  process.stderr.write(`No Chromium yet: ${command} ${args.join(" ")}\n`);
  const child = spawn(command, args, {
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`exit ${code}`))));
  });
}

// `node tools/browser.ts` says which one the tests will use.
if (import.meta.main) {
  const path = await findBrowser();
  const { stdout } = await run(path, [...BROWSER_ARGUMENTS, "--version"]);
  process.stdout.write(`${path}\n${stdout}`);
}
