import type { Secret } from "@consentry/kernel";
import {
  describeProblems,
  holdToSecret,
  keptSecret,
  openDatabase,
  readConfig,
  startTracing,
} from "@consentry/platform";
import type { Config, Database } from "@consentry/platform";

import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { reportOn } from "./report-on.ts";

/** What a process that stays needs first. */
export interface OpenedData {
  readonly config: Config;
  readonly database: Database;
  readonly secret: Secret;
  /** Hears of trouble while the process works. */
  readonly report: (sentence: string) => void;
  /** Closes what was opened here, when everything else has stopped. */
  stop(): Promise<void>;
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
  const report = reportOn(io, config.value.logLevel);
  const opened = await openDatabase(config.value, { joins, report });
  if (!opened.ok) {
    io.stderr(`${opened.error.sentence}\n`);
    return EXIT.broken;
  }
  const { database } = opened.value;
  const secret = await keptSecret(config.value);
  if (!secret.ok) {
    io.stderr(`${secret.error}\n`);
    await database.stop();
    return EXIT.broken;
  }
  const isOurs = await holdToSecret(database, secret.value);
  if (!isOurs.ok) {
    io.stderr(`${isOurs.error}\n`);
    await database.stop();
    return EXIT.broken;
  }
  const { place } = database;
  if (place.kind === "embedded" && place.isNew) {
    io.stdout(`Everything it keeps is in ${place.folder}\n`);
  }
  const { traces } = config.value.operating;
  const tracing = traces === null ? null : await startTracing(traces);
  return {
    config: config.value,
    database,
    secret: secret.value,
    report,
    async stop() {
      await tracing?.stop();
      await database.stop();
    },
  };
}
