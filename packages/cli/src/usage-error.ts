import type { Command, Io } from "./command.ts";
import { EXIT } from "./exit-code.ts";

/** Says what is wrong with the command line and where help is; returns the exit code for it. */
export function usageError(command: Pick<Command, "name">, problem: string, io: Io): number {
  io.stderr(`consentry ${command.name}: ${problem}\n`);
  io.stderr(`Help: consentry ${command.name} --help\n`);
  return EXIT.usage;
}
