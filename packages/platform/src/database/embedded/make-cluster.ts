import { access, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { err, ok, type Result } from "@consentry/kernel";

import { failure, type DatabaseFailure } from "../failure.ts";
import type { Binaries } from "./binaries.ts";
import { explainLastWords } from "./last-words.ts";
import { runProgram } from "./postmaster.ts";
import { giveTo, type SystemUser } from "./system-user.ts";

/** The one login of a server of ours; it owns everything in it. */
export const OWNER_LOGIN = "consentry";

const UNFINISHED = "postgres.new-";

export interface ClusterPlan {
  readonly dataDirectory: string;
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly user: SystemUser;
}

/**
 * Sees that there is a folder of data which this version can read. A new one is made beside its
 * place and moved there whole: a kill at any moment leaves the folder, or none.
 * @returns whether it is new
 */
export async function makeCluster(plan: ClusterPlan): Promise<Result<boolean, DatabaseFailure>> {
  const isThere = await exists(plan.cluster);
  if (!isThere) {
    const made = await initialise(plan);
    if (!made.ok) return made;
  }
  const wrong = await wrongVersion(plan);
  if (wrong !== null) return err(wrong);
  await writeDoorRules(plan);
  return ok(!isThere);
}

async function initialise(plan: ClusterPlan): Promise<Result<void, DatabaseFailure>> {
  const { dataDirectory, cluster } = plan;
  const unfinished = join(dataDirectory, `${UNFINISHED}${process.pid}`);
  const ran = await makeUnfinished(plan, unfinished);
  if (!ran.ok) {
    await remove(unfinished);
    // Who was faster removes what others have not finished, and there is something to open.
    if (await exists(cluster)) return ok(undefined);
    return err(explainLastWords(ran.error, dataDirectory));
  }
  // Somebody who was faster leaves a folder that is not empty, which a rename cannot replace.
  await rename(unfinished, cluster).catch(() => remove(unfinished));
  return ok(undefined);
}

/** @returns what went wrong, in the words of whoever met it */
async function makeUnfinished(
  { dataDirectory, binaries, user }: ClusterPlan,
  unfinished: string,
): Promise<Result<void, string>> {
  try {
    await remove(unfinished);
    await mkdir(unfinished, { mode: 0o700 });
    await giveTo(user, unfinished);
  } catch (error) {
    return err(error instanceof Error ? error.message : "");
  }
  return runProgram(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${OWNER_LOGIN}`,
      "--auth-local=peer",
      "--auth-host=reject",
      "--encoding=UTF8",
      // The server's own, so that an upgrade of the machine's libraries cannot reorder an index.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    { user, cwd: dataDirectory },
  );
}

/**
 * Removes a folder that another process may fill or remove at this very moment: it is tried again,
 * and what is left then is removed by whoever owns the server next.
 */
async function remove(folder: string): Promise<void> {
  const insisting = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const;
  await rm(folder, insisting).catch(() => undefined);
}

/** Folders of an `initialise` that was killed. Only the owner of the running server may ask. */
export async function removeUnfinished(dataDirectory: string): Promise<void> {
  for (const name of await readdir(dataDirectory)) {
    if (!name.startsWith(UNFINISHED)) continue;
    await remove(join(dataDirectory, name));
  }
}

async function wrongVersion(plan: ClusterPlan): Promise<DatabaseFailure | null> {
  const written = await readFile(join(plan.cluster, "PG_VERSION"), "utf8").catch(() => "");
  const major = written.trim();
  if (major === plan.binaries.major) return null;
  if (major === "") {
    return failure(
      "folder",
      `The folder ${plan.cluster} holds no data of PostgreSQL. Move it away, or choose another place with CONSENTRY_DATA.`,
    );
  }
  return failure(
    "version",
    `The data in ${plan.dataDirectory} was written by PostgreSQL ${major}, and this Consentry brings PostgreSQL ${plan.binaries.major}. Start the Consentry that wrote it, or set DATABASE_URL to a server with that data.`,
  );
}

/** The kernel tells the server who knocks; our own user is let in, and nobody else. */
async function writeDoorRules({ cluster, user }: ClusterPlan): Promise<void> {
  const rules = {
    "pg_hba.conf": "local all all peer map=consentry\n",
    "pg_ident.conf": `consentry "${user.guest}" ${OWNER_LOGIN}\n`,
  };
  for (const [name, text] of Object.entries(rules)) {
    const path = join(cluster, name);
    if ((await readFile(path, "utf8").catch(() => null)) === text) continue;
    // Moved into place whole: a server that starts at this moment must not read half a file.
    const unfinished = `${path}.new-${process.pid}`;
    await writeFile(unfinished, text, { mode: 0o600 });
    await giveTo(user, unfinished);
    await rename(unfinished, path);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
