import type { Command } from "../command.ts";

export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command away from any terminal, with this for its standard input. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  stdin = "",
): Promise<Answer> {
  let stdout = "";
  let stderr = "";
  const exitCode = await command.run(args, {
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    isTerminal: false,
  });
  return { exitCode, stdout, stderr };
}
