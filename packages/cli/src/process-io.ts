import { once } from "node:events";

import type { Io } from "./command.ts";
import { EXIT } from "./exit-code.ts";

/** The terminal this process was started in. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  let isClosed = false;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") giveUp(`cannot write the output (${error.code ?? "unknown"})`);
    isClosed = true;
  });
  stderr.on("error", () => undefined);
  return {
    // Touched only when read: an opened standard input keeps the process waiting for it.
    stdin: { [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
    stdout(text) {
      if (!isClosed) stdout.write(text);
    },
    stderr: (text) => void stderr.write(text),
    isTerminal: stdout.isTTY,
    isStderrTerminal: stderr.isTTY,
    hasColour: stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    columns: stdout.isTTY ? stdout.columns : 80,
    isOutputClosed: () => isClosed,
    async drained() {
      if (isClosed || !stdout.writableNeedDrain) return;
      // A reader that goes away never drains; "close" follows its error.
      await Promise.race([once(stdout, "drain"), once(stdout, "close")]).catch(() => undefined);
    },
  };
}

function giveUp(what: string): never {
  process.stderr.write(`consentry: ${what}\n`);
  process.exit(EXIT.broken);
}
