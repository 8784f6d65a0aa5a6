import { buildWebBundle, startServer } from "@consentry/platform";
import type { Config, ProofWriter, RunningServer } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import type { OpenedData } from "./open-data.ts";

/** Builds the pages and serves them; `null` when it could not, which was told then. */
export async function openServer(
  { config, database, secret }: OpenedData,
  io: Io,
  options: { readonly doesWork: boolean },
): Promise<RunningServer | null> {
  try {
    await buildWebBundle(() => {
      if (io.isStderrTerminal) io.stderr("Building the pages …\n");
    });
    return await startServer(config, database, { database, secret, now, writeProof }, options);
  } catch (error) {
    io.stderr(`${explain(error as NodeJS.ErrnoException, config)}\n`);
    return null;
  }
}

/** What writes papers is large: it is read when the first is asked for. */
export const writeProof: ProofWriter = async (proof, language) => {
  const { proofZip } = await import("../consent/make/proof-zip.ts");
  return proofZip(proof, language);
};

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
