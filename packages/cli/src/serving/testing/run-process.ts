import { spawn } from "node:child_process";
import { join } from "node:path";

/** `consentry …` of some tree, in a process of its own. */
export interface Running {
  /** Everything it said so far, on both channels. */
  said(): string;
  /** Asks it to end, and waits until it did; gives its exit code. */
  stop(): Promise<number | null>;
  /** As a machine that loses its power. */
  kill(): Promise<void>;
}

interface Program {
  /** Folder of the tree whose command it is. */
  readonly tree: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a command that stays, and waits until it says so; rejects when it ends before. */
export async function startProcess(
  { tree, environment }: Program,
  args: readonly string[],
  isReady: RegExp,
): Promise<Running> {
  const child = spawn(process.execPath, [commandOf(tree), ...args], {
    cwd: tree,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (isReady.test(said)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended (${code}): ${said}`)));
  });
  await ready;
  return {
    said: () => said,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Runs a command that ends, and gives what it printed; rejects when it went wrong. */
export async function runToEnd(
  { tree, environment }: Program,
  ...args: readonly string[]
): Promise<string> {
  const child = spawn(process.execPath, [commandOf(tree), ...args], {
    cwd: tree,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [printed, complained] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${args.join(" ")} (${String(code)}): ${complained}`);
  return printed;
}

function commandOf(tree: string): string {
  return join(tree, "packages/cli/bin/consentry.js");
}
