import type { Secret } from "@consentry/kernel";
import { describeProblems, keptSecret, openDatabase, readConfig } from "@consentry/platform";
import type { Config, Database } from "@consentry/platform";

import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";

/** What a process that stays needs first. */
export interface OpenedData {
  readonly config: Config;
  readonly database: Database;
  readonly secret: Secret;
}

/**
 * Reads the environment and opens what is kept; told on the way is what went wrong and where things
 * are.
 *
 * @param joins whether it may be a guest of a server of ours that runs already
 * @returns the exit code when it cannot
 */
export async function openData(
  io: Io,
  { joins }: { readonly joins: boolean },
): Promise<OpenedData | number> {
  const config = readConfig();
  if (!config.ok) {
    io.stderr(describeProblems(config.error));
    return EXIT.usage;
  }
  const report = (sentence: string): void => io.stderr(`${sentence}\n`);
  const opened = await openDatabase(config.value, { joins, report });
  if (!opened.ok) {
    report(opened.error.sentence);
    return EXIT.broken;
  }
  const { database } = opened.value;
  const secret = await keptSecret(config.value);
  if (!secret.ok) {
    report(secret.error);
    await database.stop();
    return EXIT.broken;
  }
  const { place } = database;
  if (place.kind === "embedded" && place.isNew) {
    io.stdout(`Everything it keeps is in ${place.folder}\n`);
  }
  return { config: config.value, database, secret: secret.value };
}
