import { startCheckpointJob } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { fillWithDemo } from "../serving/fill-with-demo.ts";
import { openData } from "../serving/open-data.ts";
import { openServer } from "../serving/open-server.ts";
import { startCodeLine } from "../serving/start-code-line.ts";
import { nextStopSignal } from "../serving/stop-signal.ts";
import { usageError } from "../usage-error.ts";

export const startCommand: Command = {
  name: "start",
  summary: "Run the server on this machine.",
  usage: `consentry start [--demo]

Builds the pages when they are missing or older than their sources, serves them on PORT
(4400), and prints the address. Stop it with Ctrl-C. It opens nothing beyond this machine,
unless HOST says so: then it also prints a code, with which the first person to come begins.

Data is kept in a PostgreSQL of its own below CONSENTRY_DATA, which it starts and stops, or in
the server of DATABASE_URL. There, several processes may share the work: consentry web and
consentry worker are the halves of this one.

  --demo  fill an empty CONSENTRY_DATA with a shop and an association that do not exist, their
          people with their choices, and the mails they got
`,
  async run(args, io) {
    const [option, ...more] = args;
    const isDemo = option === "--demo";
    if (more.length > 0 || (option !== undefined && !isDemo)) {
      return usageError(startCommand, "it takes nothing but --demo.", io);
    }
    const stopSignal = nextStopSignal();
    const data = await openData(io, { joins: false });
    if (typeof data === "number") return data;
    if (isDemo && !(await fillWithDemo(data, io))) {
      await data.stop();
      return EXIT.usage;
    }
    const server = await openServer(data, io, { doesWork: true });
    if (server) {
      const { report } = data;
      const checkpoints = startCheckpointJob({ ...data, now }, { report });
      io.stdout(`Consentry is ready: ${server.address}/audit — stop with Ctrl-C\n`);
      if (server.startCode !== null) io.stdout(startCodeLine(server.startCode));
      if (isDemo) io.stdout(`Look around the demo: ${server.address}/\n`);
      await stopSignal;
      await server.stop();
      await checkpoints.stop();
    }
    await data.stop();
    return server ? EXIT.done : EXIT.broken;
  },
};
