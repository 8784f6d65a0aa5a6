import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { openData } from "../serving/open-data.ts";
import { openServer } from "../serving/open-server.ts";
import { startCodeLine } from "../serving/start-code-line.ts";
import { nextStopSignal } from "../serving/stop-signal.ts";
import { usageError } from "../usage-error.ts";

export const webCommand: Command = {
  name: "web",
  summary: "Serve the pages and the interface, and leave the work to workers.",
  usage: `consentry web

The half of consentry start that answers requests. Mails, imports and removals wait until a
consentry worker runs on the same DATABASE_URL.
`,
  async run(args, io) {
    if (args.length > 0) return usageError(webCommand, "it takes no arguments.", io);
    const stopSignal = nextStopSignal();
    const data = await openData(io, { joins: true });
    if (typeof data === "number") return data;
    const server = await openServer(data, io, { doesWork: false });
    if (server) {
      io.stdout(`Consentry serves: ${server.address} — stop with Ctrl-C\n`);
      if (server.startCode !== null) io.stdout(startCodeLine(server.startCode));
      await stopSignal;
      await server.stop();
    }
    await data.stop();
    return server ? EXIT.done : EXIT.broken;
  },
};
