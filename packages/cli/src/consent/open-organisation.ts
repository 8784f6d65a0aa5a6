import { err, ok, type Result } from "@consentry/kernel";
import {
  describeProblems,
  keptSecret,
  keysOf,
  listOrganisations,
  openDatabase,
  readConfig,
  type Config,
  type Database,
  type Organisation,
} from "@consentry/platform";

import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { visible } from "../terminal/visible.ts";

/** What a command about one organisation works with. */
export interface OpenOrganisation {
  readonly database: Database;
  readonly organisation: Organisation;
  readonly keys: ReturnType<typeof keysOf>;
  readonly config: Config;
}

/**
 * Opens the database, beside a server that runs on it if need be, finds the organisation that is
 * meant, and closes the database after the work. What stands in the way is said on standard error.
 *
 * @param named its name or id; may be left out where there is only one
 * @returns the exit code of the work, or of what stood in its way
 */
export async function inOrganisation(
  named: string | undefined,
  io: Io,
  work: (open: OpenOrganisation) => Promise<number>,
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
    const organisation = chosen(await listOrganisations(database), named);
    if (!organisation.ok) {
      io.stderr(`${organisation.error}\n`);
      return EXIT.usage;
    }
    const secret = await keptSecret(config.value);
    if (!secret.ok) {
      io.stderr(`${secret.error}\n`);
      return EXIT.broken;
    }
    const keys = keysOf(secret.value, organisation.value.id);
    return await work({ database, organisation: organisation.value, keys, config: config.value });
  } finally {
    await database.stop();
  }
}

function chosen(
  all: readonly Organisation[],
  named: string | undefined,
): Result<Organisation, string> {
  const meant =
    named === undefined ? all : all.filter(({ id, name }) => id === named || name === named);
  const [one, other] = meant;
  if (one !== undefined && other === undefined) return ok(one);
  if (all.length === 0) {
    return err("There is no organisation yet. Make one with: consentry organisation create");
  }
  const why =
    named === undefined
      ? "Say which organisation with --organisation:"
      : `${one ? "Several organisations are" : "No organisation is"} named “${visible(named)}”; there are:`;
  return err([why, ...all.map(({ id, name }) => `  ${visible(name)} (${id})`)].join("\n"));
}
