import { execFile, spawn } from "node:child_process";
import { access, constants, readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where Playwright puts its browsers, a folder a build; the file inside differs by system. */
const PLAYWRIGHT_CACHES = [
  process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? "",
  join(homedir(), ".cache/ms-playwright"),
  join(homedir(), "Library/Caches/ms-playwright"),
  join(homedir(), "AppData/Local/ms-playwright"),
];
const PLAYWRIGHT_FILES = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-linux/headless_shell",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

const HELP =
  "Set CHROMIUM_PATH to a Chromium or Chrome, or install one: " +
  "`apt-get install chromium` on Debian, `npx playwright-core install chromium` elsewhere.";

/** Chromium's own sandbox refuses to start for root. */
export const BROWSER_ARGUMENTS: readonly string[] =
  process.getuid?.() === 0 ? ["--no-sandbox"] : [];

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

async function look(): Promise<string | null> {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const inCaches = await Promise.all(PLAYWRIGHT_CACHES.filter(Boolean).map(listBuilds));
  for (const path of [...onPath, ...inCaches.flat()]) if (await isExecutable(path)) return path;
  return null;
}

async function listBuilds(cache: string): Promise<readonly string[]> {
  const folders = await readdir(cache).catch(() => []);
  const builds = folders.filter((folder) => folder.startsWith("chromium")).toSorted();
  return builds
    .toReversed()
    .flatMap((build) => PLAYWRIGHT_FILES.map((file) => join(cache, build, file)));
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

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

// `node tools/browser.ts` says which one the tests will use.
if (import.meta.main) {
  const path = await findBrowser();
  const { stdout } = await run(path, [...BROWSER_ARGUMENTS, "--version"]);
  process.stdout.write(`${path}\n${stdout}`);
}
