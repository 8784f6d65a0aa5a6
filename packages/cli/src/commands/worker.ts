import { startCheckpointJob, startMetrics, startWork } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { openData } from "../serving/open-data.ts";
import { nextStopSignal } from "../serving/stop-signal.ts";
import { usageError } from "../usage-error.ts";

export const workerCommand: Command = {
  name: "worker",
  summary: "Do the work beside the pages: send, import, remove what is past its day.",
  usage: `consentry worker

The half of consentry start that nobody waits for with a page before them. Any number may run on
one DATABASE_URL: what one has in hand the others leave alone, and what one leaves behind when it
dies they take up. Stop it with Ctrl-C: it finishes the messages that a relay has, and puts every
other back.
`,
  async run(args, io) {
    if (args.length > 0) return usageError(workerCommand, "it takes no arguments.", io);
    const stopSignal = nextStopSignal();
    const data = await openData(io, { joins: true });
    if (typeof data === "number") return data;
    const { report } = data;
    const work = await startWork(data.config, { ...data, now }, report);
    const checkpoints = startCheckpointJob({ ...data, now }, { report });
    const metrics = await startMetrics(data.config, { ...data, now }, report);
    io.stdout("Consentry works — stop with Ctrl-C\n");
    await stopSignal;
    await work.stop();
    await checkpoints.stop();
    await metrics?.stop();
    await data.stop();
    return EXIT.done;
  },
};
