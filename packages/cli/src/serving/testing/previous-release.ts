import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** This tree. */
export const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

/** The last commit whose schema went out before this one: migrations 0001 to 0032. */
const COMMIT = "638422c";

/**
 * Lays the release before this one into an empty folder, ready to run on the packages that are
 * installed here. Throws where the history does not reach that far back.
 */
export function layOutPreviousRelease(folder: string): void {
  let archive: Buffer;
  try {
    archive = execFileSync("git", ["-C", ROOT, "archive", COMMIT], {
      maxBuffer: 1024 ** 3,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    throw new Error(
      `The release before this one (${COMMIT}) is not in the history of this checkout. Get it whole: git fetch --unshallow`,
    );
  }
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  installIn(folder);
}

/** What `npm ci` would put into a tree, by links; packages of the tree are its own. */
export function installIn(folder: string): void {
  const own = join(folder, "node_modules");
  mkdirSync(join(own, "@consentry"), { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules"))) {
    if (name !== "@consentry") symlinkSync(join(ROOT, "node_modules", name), join(own, name));
  }
  for (const name of readdirSync(join(folder, "packages"))) {
    symlinkSync(join(folder, "packages", name), join(own, "@consentry", name));
  }
  layPages(folder);
}

/** Pages that nobody looks at, newer than their sources: a server with them does not build any. */
export function layPages(folder: string): void {
  const dist = join(folder, "packages/web/dist");
  if (existsSync(join(dist, "index.html"))) return;
  mkdirSync(join(dist, "assets"), { recursive: true });
  cpSync(join(folder, "packages/web/public/favicon.svg"), join(dist, "favicon.svg"));
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>Consentry</title>");
}
