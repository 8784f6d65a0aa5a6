import {
  describeProblems,
  openDatabase,
  readConfig,
  type Config,
  type Database,
  type FieldProblem,
} from "@consentry/platform";

import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";

/**
 * Opens the database, beside a server that runs on it if need be, and closes it after the work.
 * What stands in the way is said on standard error.
 *
 * @returns the exit code of the work, or of what stood in its way
 */
export async function withDatabase(
  io: Io,
  work: (database: Database, config: Config) => Promise<number>,
): Promise<number> {
  const config = readConfig();
  if (!config.ok) {
    io.stderr(describeProblems(config.error));
    return EXIT.usage;
  }
  const opened = await openDatabase(config.value, { joins: true });
  if (!opened.ok) {
    io.stderr(`${opened.error.sentence}\n`);
    return EXIT.broken;
  }
  const { database } = opened.value;
  try {
    return await work(database, config.value);
  } finally {
    await database.stop();
  }
}

/** `name: a line of at most 200 characters; country: two capitals such as FR`. */
export function problemsLine(problems: readonly FieldProblem[]): string {
  return problems.map(({ path, expected }) => `${path}: ${expected}`).join("; ");
}
