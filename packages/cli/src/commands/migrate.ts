import { describeProblems, openDatabase, readConfig } from "@consentry/platform";

import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { usageError } from "../usage-error.ts";

export const migrateCommand: Command = {
  name: "migrate",
  summary: "Bring the database's schema up to date.",
  usage: `consentry migrate

Runs the migrations that the database has not taken yet, each whole or not at all, and names
them. Starting does the same; run it apart when the login of DATABASE_URL that the server uses
may not change the schema. Several at once wait for each other.
`,
  async run(args, io) {
    if (args.length > 0) return usageError(migrateCommand, "it takes no arguments.", io);
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
    await database.stop();
    for (const name of migrated) io.stdout(`${name}\n`);
    if (migrated.length === 0) io.stdout("The schema is up to date.\n");
    return EXIT.done;
  },
};
