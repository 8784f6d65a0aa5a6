import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const BINARY = fileURLToPath(new URL("../../../bin/consentry.js", import.meta.url));

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command in a process of its own, as a shell would, without a terminal. */
export function runConsentry(
  args: readonly string[],
  { stdin = "", node = process.execPath, env = {} }: Partial<RunOptions> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [BINARY, ...args], { env: { ...process.env, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });
}

interface RunOptions {
  readonly stdin: string | Uint8Array;
  readonly node: string;
  readonly env: Readonly<Record<string, string>>;
}

export { BINARY };
