import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

import { err, ok, type Result } from "@consentry/kernel";

import { readPostmasterFile } from "./postmaster-file.ts";
import type { SystemUser } from "./system-user.ts";

/** A server that we started and that accepts connections. */
export interface Postmaster {
  /** Resolves when its process is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** Ends running transactions, writes a checkpoint, and resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface PostmasterPlan {
  /** The program `postgres`. */
  readonly program: string;
  /** The folder that initdb made. */
  readonly cluster: string;
  readonly user: SystemUser;
  readonly socketFolder: string;
  readonly settings: Readonly<Record<string, string>>;
}

const POLL_MS = 15;
/** After this a server that does not stop is ended without its checkpoint; recovery writes it. */
const SHUTDOWN_MS = 30_000;

/**
 * Starts a server and waits until it is ready, however long its recovery takes.
 * When it ends before that, the error is the last it wrote.
 */
export async function startPostmaster(plan: PostmasterPlan): Promise<Result<Postmaster, string>> {
  const child = spawn(plan.program, argumentsOf(plan), {
    cwd: plan.cluster,
    env: SERVER_ENVIRONMENT,
    // A session of its own: Ctrl-C in our terminal is for us, and we stop it when we are done.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    ...identityOf(plan.user),
  });
  const lastWords = keepLastWords(child);
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  }).then(() => {
    isGone = true;
  });
  for (;;) {
    if (isGone) return err(lastWords());
    const file = await readPostmasterFile(plan.cluster);
    if (file?.isReady && file.pid === child.pid) return ok(running(child, gone));
    await Promise.race([gone, pause(POLL_MS)]);
  }
}

/** Who the child is to be; only root may say so. */
export function identityOf(user: SystemUser): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: user.uid, gid: user.gid } : {};
}

/** Nothing of ours: secrets in our environment are no business of another process. */
export const SERVER_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_ALL: "C",
};

/** Promises that no installation may loosen, and a log that holds no row's values (P10). */
const FIXED_SETTINGS: Readonly<Record<string, string>> = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  unix_socket_permissions: "0700",
  log_destination: "stderr",
  logging_collector: "off",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

function argumentsOf({ cluster, socketFolder, settings }: PostmasterPlan): string[] {
  const all = { ...settings, ...FIXED_SETTINGS, unix_socket_directories: socketFolder };
  return [
    "-D",
    cluster,
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

function running(child: ChildProcess, gone: Promise<void>): Postmaster {
  const endWithUs = (): void => void child.kill("SIGINT");
  process.once("exit", endWithUs);
  void gone.then(() => process.removeListener("exit", endWithUs));
  return {
    gone,
    async stop() {
      child.kill("SIGINT");
      await Promise.race([gone, pause(SHUTDOWN_MS, undefined, { ref: false })]);
      child.kill("SIGQUIT");
      await gone;
    },
  };
}

/** Enough for the lines that say why a start failed. */
const LAST_WORDS_BYTES = 8192;

function keepLastWords(child: ChildProcess): () => string {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-LAST_WORDS_BYTES);
  });
  child.once("error", (error) => (words += error.message));
  return () => words;
}

/** Runs a program of the server to its end; the error is what it wrote. */
export async function runProgram(
  program: string,
  arguments_: readonly string[],
  { user, cwd }: { readonly user: SystemUser; readonly cwd: string },
): Promise<Result<void, string>> {
  const child = spawn(program, [...arguments_], {
    cwd,
    env: SERVER_ENVIRONMENT,
    stdio: ["ignore", "ignore", "pipe"],
    ...identityOf(user),
  });
  const lastWords = keepLastWords(child);
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return code === 0 ? ok(undefined) : err(lastWords());
  } catch {
    return err(lastWords());
  }
}
