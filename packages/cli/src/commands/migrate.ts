import { describeProblems, openDatabase, readConfig } from "@consentry/platform";

import type { Command, Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { distributeNow, tellPlan } from "../store/distribute.ts";
import { usageError } from "../usage-error.ts";

export const migrateCommand: Command = {
  name: "migrate",
  summary: "Bring the database's schema up to date.",
  usage: `consentry migrate [--distribute [--dry-run]]

Runs the migrations that the database has not taken yet, each whole or not at all, and names
them. Starting does the same; run it apart when the login of DATABASE_URL that the server uses
may not change the schema. Several at once wait for each other. Processes of the release before
may be at work meanwhile: it lets them pass, and tries again for some ten minutes.

  --distribute  then spread the database over several servers by organisation, where it runs on
                Citus: all of it or nothing, while no other process is at work on it. It does not
                go back
  --dry-run     print the SQL that would do it, and what is lost, and do nothing of it

Exit codes
  0  done    1  it cannot be distributed    2  wrong command line or environment
  4  the database broke, or was not reached
`,
  async run(args, io) {
    const flags = parseFlags(args, { distribute: "switch", "dry-run": "switch" });
    if (!flags.ok) return usageError(migrateCommand, `${flags.error}.`, io);
    const { switches, positionals } = flags.value;
    if (positionals.length > 0) return usageError(migrateCommand, "it takes no arguments.", io);
    const [distributes, isDry] = [switches.has("distribute"), switches.has("dry-run")];
    if (isDry && !distributes) {
      return usageError(migrateCommand, "--dry-run goes with --distribute.", io);
    }
    return migrateWith(io, { distributes, isDry });
  },
};

interface Wanted {
  readonly distributes: boolean;
  readonly isDry: boolean;
}

async function migrateWith(io: Io, { distributes, isDry }: Wanted): Promise<number> {
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
  const { database, migrated } = opened.value;
  try {
    // What is printed with --dry-run is SQL: it may be kept as a file.
    const tell = (line: string): void => (isDry ? io.stderr(line) : io.stdout(line));
    for (const name of migrated) tell(`${name}\n`);
    if (migrated.length === 0) tell("The schema is up to date.\n");
    if (!distributes) return EXIT.done;
    return await database.asOwner((client) =>
      isDry ? tellPlan(client, io) : distributeNow(client, io),
    );
  } finally {
    await database.stop();
  }
}
