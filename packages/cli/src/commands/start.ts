import { buildWebBundle, describeProblems, readConfig, startServer } from "@consentry/platform";
import type { Config, RunningServer } from "@consentry/platform";

import type { Command, Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { usageError } from "../usage-error.ts";

export const startCommand: Command = {
  name: "start",
  summary: "Run the server on this machine.",
  usage: `consentry start

Builds the pages when they are missing or older than their sources, serves them on PORT
(4400), and prints the address. Stop it with Ctrl-C. It opens nothing beyond this machine.
`,
  async run(args, io) {
    if (args.length > 0) return usageError(startCommand, "it takes no arguments.", io);
    const config = readConfig();
    if (!config.ok) {
      io.stderr(describeProblems(config.error));
      return EXIT.usage;
    }
    const stopSignal = nextStopSignal();
    const server = await open(config.value, io);
    if (!server) return EXIT.broken;
    io.stdout(`Consentry is ready: ${server.address}/audit — stop with Ctrl-C\n`);
    await stopSignal;
    await server.stop();
    return EXIT.done;
  },
};

async function open(config: Config, io: Io): Promise<RunningServer | null> {
  try {
    await buildWebBundle(() => {
      if (io.isStderrTerminal) io.stderr("Building the pages …\n");
    });
    return await startServer(config);
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
