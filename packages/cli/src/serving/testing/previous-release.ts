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

/** Of what is installed, what is the tree's own. */
const OF_THE_TREE = new Set(["@consentry", ".bin", "consentry"]);

/** What `npm ci` would put into a tree, by links; packages of the tree are its own. */
function installIn(folder: string): void {
  const own = join(folder, "node_modules");
  for (const name of ["@consentry", ".bin"]) mkdirSync(join(own, name), { recursive: true });
  const linkAll = (from: string): void => {
    for (const name of readdirSync(join(ROOT, from))) {
      if (OF_THE_TREE.has(name)) continue;
      symlinkSync(join(ROOT, from, name), join(folder, from, name));
    }
  };
  linkAll("node_modules");
  linkAll("node_modules/.bin");
  symlinkSync("../@consentry/cli/bin/consentry.js", join(own, ".bin/consentry"));
  for (const name of readdirSync(join(folder, "packages"))) {
    symlinkSync(join(folder, "packages", name), join(own, "@consentry", name));
  }
  layPages(folder);
}

/** Pages that nobody looks at, newer than their sources: a server with them does not build any. */
function layPages(folder: string): void {
  const dist = join(folder, "packages/web/dist");
  if (existsSync(join(dist, "index.html"))) return;
  mkdirSync(join(dist, "assets"), { recursive: true });
  cpSync(join(folder, "packages/web/public/favicon.svg"), join(dist, "favicon.svg"));
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>Consentry</title>");
}
