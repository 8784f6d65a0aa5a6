import { readFile, stat } from "node:fs/promises";

import { Secret } from "@consentry/kernel";

import type { Config } from "../../config.ts";
import { secretPath } from "../../kept-secret.ts";
import { fine, sick, type Finding } from "./finding.ts";

/** The secret as it is, or `null`; looking at it makes none. */
export interface SeenSecret {
  readonly secret: Secret | null;
  readonly finding: Finding;
}

const ANYBODY_ELSE = 0o077;

/**
 * Looks for the secret of the installation, and makes none where there is none.
 *
 * @param isNew whether nothing is kept here yet
 */
export async function checkSecret(
  { secret, dataDirectory }: Pick<Config, "secret" | "dataDirectory">,
  isNew: boolean,
): Promise<SeenSecret> {
  if (secret !== null) return { secret, finding: fine("secret", "CONSENTRY_SECRET is set.") };
  const path = secretPath(dataDirectory);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) {
    if (text.code === "ENOENT" && isNew) {
      return { secret: null, finding: fine("secret", "The first start makes the secret.") };
    }
    return { secret: null, finding: missing(path, text.code) };
  }
  if (text.trim() === "") return { secret: null, finding: missing(path, "empty") };
  const { mode } = await stat(path);
  const kept = new Secret(text.trim());
  if ((mode & ANYBODY_ELSE) === 0) {
    return { secret: kept, finding: fine("secret", `The secret in ${path} is there, and closed.`) };
  }
  const open = sick("secret", `The secret in ${path} can be read by others.`, `chmod 600 ${path}`);
  return { secret: kept, finding: open };
}

function missing(path: string, code = "unknown"): Finding {
  return sick(
    "secret",
    `There is no secret in ${path} (${code}), and CONSENTRY_SECRET is not set.`,
    "Put the copy of that file back, or set CONSENTRY_SECRET to what it was. Without it nothing that was sealed opens, and links in mails that were sent lead nowhere.",
  );
}
