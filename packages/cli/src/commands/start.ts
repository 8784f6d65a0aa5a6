import type { Secret } from "@consentry/kernel";
import {
  buildWebBundle,
  describeProblems,
  keptSecret,
  openDatabase,
  readConfig,
  startCheckpointJob,
  startServer,
} from "@consentry/platform";
import type { Config, Database, RunningServer } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command, Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { usageError } from "../usage-error.ts";

export const startCommand: Command = {
  name: "start",
  summary: "Run the server on this machine.",
  usage: `consentry start

Builds the pages when they are missing or older than their sources, serves them on PORT
(4400), and prints the address. Stop it with Ctrl-C. It opens nothing beyond this machine.

Data is kept in a PostgreSQL of its own below CONSENTRY_DATA, which it starts and stops, or in
the server of DATABASE_URL.
`,
  async run(args, io) {
    if (args.length > 0) return usageError(startCommand, "it takes no arguments.", io);
    const config = readConfig();
    if (!config.ok) {
      io.stderr(describeProblems(config.error));
      return EXIT.usage;
    }
    const stopSignal = nextStopSignal();
    const data = await openData(config.value, io);
    if (!data) return EXIT.broken;
    const { database, secret } = data;
    const server = await open(config.value, data, io);
    if (server) {
      const report = (sentence: string): void => io.stderr(`${sentence}\n`);
      const checkpoints = startCheckpointJob({ database, secret, now }, { report });
      io.stdout(`Consentry is ready: ${server.address}/audit — stop with Ctrl-C\n`);
      await stopSignal;
      await server.stop();
      await checkpoints.stop();
    }
    await database.stop();
    return server ? EXIT.done : EXIT.broken;
  },
};

async function openData(config: Config, io: Io): Promise<Data | null> {
  const opened = await openDatabase(config, { report: (sentence) => io.stderr(`${sentence}\n`) });
  if (!opened.ok) {
    io.stderr(`${opened.error.sentence}\n`);
    return null;
  }
  const { database } = opened.value;
  const secret = await keptSecret(config);
  if (!secret.ok) {
    io.stderr(`${secret.error}\n`);
    await database.stop();
    return null;
  }
  const { place } = database;
  if (place.kind === "embedded" && place.isNew) {
    io.stdout(`Everything it keeps is in ${place.folder}\n`);
  }
  return { database, secret: secret.value };
}

interface Data {
  readonly database: Database;
  readonly secret: Secret;
}

async function open(config: Config, data: Data, io: Io): Promise<RunningServer | null> {
  try {
    await buildWebBundle(() => {
      if (io.isStderrTerminal) io.stderr("Building the pages …\n");
    });
    return await startServer(config, data.database, { ...data, now });
  } catch (error) {
    io.stderr(`${explain(error as NodeJS.ErrnoException, config)}\n`);
    return null;
  }
}

function explain(error: NodeJS.ErrnoException, { port, host }: Config): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is already in use: stop what runs there, or choose another, as in PORT=4401.`;
    case "EACCES":
      return `This user may not listen on port ${port}: choose one above 1023, as in PORT=4400.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no network address ${host}: correct HOST, or leave it out.`;
    case undefined:
    default:
      return `The server could not start: ${error.message}`;
  }
}

/** Resolves at the first Ctrl-C or request to end; a second one ends the process at once. */
function nextStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
