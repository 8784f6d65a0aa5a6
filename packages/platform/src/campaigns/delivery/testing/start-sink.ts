import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/** The sink of `smtp-sink.ts`, running. */
export interface Sink {
  readonly port: number;
  stop(): Promise<void>;
}

export async function startSink(...options: readonly string[]): Promise<Sink> {
  const sink = spawn(process.execPath, [fileOf("smtp-sink.ts"), ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = Number(await firstLine(sink));
  return {
    port,
    async stop() {
      sink.kill();
      await ended(sink);
    },
  };
}

/** The path of a program beside this one. */
export function fileOf(name: string): string {
  return new URL(name, import.meta.url).pathname;
}

/** What a process prints first; rejects when it ends without a word. */
export async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("the process has no standard output");
  for await (const line of createInterface(stdout)) return line;
  throw new Error("the process ended before it began");
}

export function ended(process_: ChildProcess): Promise<void> {
  if (process_.exitCode !== null || process_.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => process_.once("exit", () => resolve()));
}
