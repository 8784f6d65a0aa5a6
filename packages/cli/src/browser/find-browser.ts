import { access, constants, readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where Playwright puts its browsers, a folder a build; the file inside differs by system. */
const PLAYWRIGHT_CACHES = [
  ".cache/ms-playwright",
  "Library/Caches/ms-playwright",
  "AppData/Local/ms-playwright",
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

/**
 * Looks for a Chromium or Chrome on this machine: the one `CHROMIUM_PATH` names, then the search
 * path, then Playwright's own folders. Never installs one and never starts one. A `CHROMIUM_PATH`
 * that cannot be run counts as none: another browser than the named one would be a surprise.
 */
export async function findBrowser(): Promise<string | null> {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return (await isExecutable(named)) ? named : null;
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const caches = [
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? "",
    ...PLAYWRIGHT_CACHES.map((folder) => join(homedir(), folder)),
  ];
  const inCaches = await Promise.all(caches.filter(Boolean).map(listBuilds));
  for (const path of [...onPath, ...inCaches.flat()]) if (await isExecutable(path)) return path;
  return null;
}

/** The newest build first. */
async function listBuilds(cache: string): Promise<readonly string[]> {
  const folders = await readdir(cache).catch(() => []);
  const builds = folders.filter((folder) => folder.startsWith("chromium")).toSorted();
  return builds
    .toReversed()
    .flatMap((build) => PLAYWRIGHT_FILES.map((file) => join(cache, build, file)));
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
