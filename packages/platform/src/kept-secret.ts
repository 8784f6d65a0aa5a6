import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";

import { err, ok, Secret, type Result } from "@consentry/kernel";

import type { Config } from "./config.ts";

/** 384 bits: beyond guessing, and the length `CONSENTRY_SECRET` asks of a person too. */
const SECRET_BYTES = 48;
const OWNER_ONLY = 0o600;
const ANYBODY_ELSE = 0o077;

/**
 * The secret of this installation: `CONSENTRY_SECRET`, or the one kept in the data folder, made
 * there at the first call.
 */
export async function keptSecret({
  secret,
  dataDirectory,
}: Pick<Config, "secret" | "dataDirectory">): Promise<Result<Secret, string>> {
  if (secret !== null) return ok(secret);
  const kept = await keptText(secretPath(dataDirectory), () =>
    Promise.resolve(randomBytes(SECRET_BYTES).toString("base64url")),
  );
  return kept.ok ? ok(new Secret(kept.value)) : kept;
}

/** Where the secret lies that was made here. */
export function secretPath(dataDirectory: string): string {
  return join(dataDirectory, "secret");
}

/**
 * What a file of ours says that nobody else may read, made at the first call. Of several processes
 * that call at once, all get the same. The error is a sentence; a file that others may read is
 * refused, since it may have been read.
 */
export async function keptText(
  path: string,
  make: () => Promise<string>,
): Promise<Result<string, string>> {
  const what = `The secret in ${path}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const kept = (await read(path)) ?? (await write(path, await make())) ?? (await read(path));
    if (kept === null) return err(`${what} is empty. Put the backup of it back.`);
    const { mode } = await stat(path);
    if ((mode & ANYBODY_ELSE) === 0) return ok(kept);
    return err(`${what} can be read by others. Close it with: chmod 600 ${path}`);
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return err(`${what} cannot be read or made (${code}).`);
  }
}

async function read(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text?.trim() || null;
}

/** Written whole under another name, then linked: the first of several wins, none is half. */
async function write(path: string, made: string): Promise<string | null> {
  const unfinished = `${path}.new-${randomBytes(8).toString("hex")}`;
  const file = await open(unfinished, "wx", OWNER_ONLY);
  try {
    await file.writeFile(`${made}\n`);
    await file.sync();
    await link(unfinished, path);
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  } finally {
    await file.close();
    await unlink(unfinished);
  }
}
