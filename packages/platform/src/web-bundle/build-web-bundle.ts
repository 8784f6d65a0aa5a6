import { execFile } from "node:child_process";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const WEB = join(ROOT, "packages/web");

/** Folder of the built application. */
export const WEB_BUNDLE = join(WEB, "dist");

/** Everything the bundle is made of; the auditor runs in the browser too. */
const SOURCES = [
  ...["src", "public", "index.html", "vite.config.ts"].map((name) => join(WEB, name)),
  ...["client", "ledger", "paper", "audit", "law", "sms", "kernel"].map((name) =>
    join(ROOT, "packages", name, "src"),
  ),
  join(ROOT, "package-lock.json"),
];

/**
 * Builds the application unless what is there is newer than all its sources, and says which. Where
 * what builds it is not installed, as in an image, what is there is what there is.
 * Built aside and then put in place, so that a server that is running never sees half of it.
 *
 * @param onBuild told before the seconds that a build takes
 */
export async function buildWebBundle(
  onBuild: () => void = () => undefined,
): Promise<"built" | "fresh"> {
  const builtAt = await changedAt(join(WEB_BUNDLE, "index.html"));
  const changes = await Promise.all(SOURCES.map(changedAt));
  if (Math.max(...changes) < builtAt) return "fresh";
  const program = builder();
  if (program === null && builtAt > 0) return "fresh";
  if (program === null) throw new Error("the pages are not there, nor what builds them (npm ci)");
  onBuild();
  const aside = join(ROOT, ".build", `web-${process.pid}`);
  const options = ["--outDir", aside, "--emptyOutDir", "--logLevel", "error"];
  // In a process of its own: the builder reads NODE_ENV, and its memory should not stay with us.
  await run(process.execPath, [program, "build", WEB, ...options], {
    env: { NODE_ENV: "production" },
  });
  await putInPlace(aside);
  return "built";
}

/** The builder's command; it is there wherever `npm ci` ran, unless without what develops. */
function builder(): string | null {
  try {
    const manifest = fileURLToPath(import.meta.resolve("vite/package.json"));
    return join(dirname(manifest), "bin/vite.js");
  } catch {
    return null;
  }
}

async function putInPlace(aside: string): Promise<void> {
  const old = `${aside}-old`;
  await mkdir(WEB_BUNDLE, { recursive: true });
  await rename(WEB_BUNDLE, old);
  await rename(aside, WEB_BUNDLE);
  await rm(old, { recursive: true, force: true });
}

/** The newest change in a file or folder, in milliseconds; 0 when it is not there. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const times = await Promise.all(
    entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(found.mtimeMs, ...times);
}
